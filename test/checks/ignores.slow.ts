import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/checks/check';
import { keyOf } from '../../server/src/checks/ignores';
import type { Ignore } from '../../server/src/checks/ignores';
import { checkReport } from '../../server/src/checks/run';
import type { CheckResult } from '../../server/src/checks/run';
import { readSettings, settingsFor } from '../../server/src/checks/settings';
import { applyEdits } from '../../server/src/text/edits';
import { makeHtmlReport } from '../kit/html';
import { makeReport } from '../kit/make-report';
import { readText } from '../kit/problems';

const wrong = (total = '1'): string => makeReport({ change: { cells: { 'legal.review.total': total } } });
const check = (text: string, ignore: readonly Ignore[] = [], checks = {}): CheckResult => checkReport(readText(text), { settings: { checks, ignore } });
const ids = ({ findings }: CheckResult): string[] => findings.map((finding) => finding.check);

function entryOf(text: string, id: string, more: Partial<Ignore> = {}): Ignore {
  const finding = check(text).findings.find((each) => each.check === id)!;
  return { ...keyOf({ text }, finding), file: null, reason: '已核实', ...more };
}

describe('what is ignored', () => {
  it('is named by check, cell and figures, is found no more, and stays told with its reason', () => {
    const entry = entryOf(wrong(), 'legal-total');
    assert.deepEqual(entry, { check: 'legal-total', cell: 'legal.review.total', figures: ['1', '15'], file: null, reason: '已核实' });
    const result = check(wrong(), [entry]);
    assert.deepEqual(ids(result), []);
    assert.deepEqual(result.ignored.map(({ finding, reason }) => [finding.check, reason]), [['legal-total', '已核实']]);
    assert.equal(result.coverage.relations.failed, 1, 'the sum fails all the same');
  });

  it('is found again when a figure changes, and the entry is told to be unused', () => {
    const entry = entryOf(wrong(), 'legal-total');
    const { findings } = check(wrong('2'), [entry]);
    assert.deepEqual(findings.map((finding) => finding.check), ['unused-ignore', 'legal-total']);
    assert.match(findings[0]!.message.zh, /legal-total（legal\.review\.total，1、15）的一条没有用上.*“已核实”/);
    assert.deepEqual(ids(check(makeReport(), [entry])), ['unused-ignore']);
  });

  it('is not told to be unused where its check did not run', () => {
    assert.deepEqual(ids(check(wrong(), [entryOf(wrong(), 'legal-total')], { 'sums/*': 'off' })), []);
  });

  it('may be all that a check finds in a report, whatever its figures', () => {
    const entry: Ignore = { check: 'legal-total', cell: null, figures: null, file: 'a.txt', reason: '原件如此' };
    for (const total of ['1', '2']) {
      const result = check(wrong(total), [entry]);
      assert.deepEqual(ids(result), []);
      assert.deepEqual(result.ignored.map(({ finding, reason }) => [finding.check, reason]), [['legal-total', '原件如此']]);
    }
    const single = entryOf(wrong(), 'legal-total');
    assert.deepEqual(ids(check(wrong(), [entry, single])), [], 'both have something to ignore');
    const { findings } = check(makeReport(), [entry]);
    assert.deepEqual(findings.map((finding) => finding.check), ['unused-ignore']);
    assert.match(findings[0]!.message.zh, /对这份报告关闭了 legal-total，但.*“原件如此”/);
    assert.deepEqual(ids(check(wrong(), [{ ...entry, check: 'row-total' }])), ['unused-ignore', 'legal-total'], 'other checks find what they find');
  });

  it('is one of several missing sections by its words', () => {
    const text = makeReport({ change: { headings: { 1: null, 5: null } } });
    const missing = check(text).findings.filter((finding) => finding.check === 'missing-section');
    const [first] = missing.map((finding: Finding) => keyOf({ text }, finding));
    assert.equal(missing.length, 2);
    const left = check(text, [{ ...first!, file: null, reason: '另文报告' }]).findings.filter((finding) => finding.check === 'missing-section');
    assert.deepEqual(left, missing.slice(1));
  });

  it('in gouji.json is kept for the report that it names; what is wrong is left out and named', () => {
    const entry = { check: 'legal-total', cell: 'legal.review.total', figures: ['1', '15'], reason: '已核实', file: 'a/乙.txt' };
    const { settings, mistakes } = readSettings({ ignore: [entry, { ...entry, reason: ' ' }, { ...entry, check: 'legal' }, { ...entry, figures: [] }, 7] });
    assert.deepEqual(settings, { checks: {}, ignore: [entry] });
    assert.deepEqual(mistakes.map(({ path }) => path), [['ignore', '1'], ['ignore', '2'], ['ignore', '3'], ['ignore', '4']]);
    assert.deepEqual(settingsFor(settings, 'a/乙.txt'), { ...settings, file: 'a/乙.txt' });
    assert.deepEqual(settingsFor(settings, '乙.txt'), { checks: {}, file: '乙.txt' });
    const ofFile = { check: 'legal-total', reason: '原件如此', file: 'a/乙.txt' };
    const whole = readSettings({ ignore: [ofFile, { ...ofFile, file: undefined }, { ...ofFile, cell: 'legal.review.total' }] });
    assert.deepEqual(whole.settings.ignore, [{ ...ofFile, cell: null, figures: null }]);
    assert.deepEqual(whole.mistakes.map(({ path }) => path), [['ignore', '1'], ['ignore', '2']]);
    assert.equal(readSettings({ ignore: {} }).mistakes[0]!.message.zh, 'ignore应是一个数组 […]');
  });
});

describe('a comment that ignores', () => {
  const comment = (checks: string, reason = '：原件如此'): string => `<!-- gouji-ignore ${checks}${reason} -->`;
  const before = (mark: string, said: string): string => wrong().replace(said, `${mark}\n${said}`);
  const table = '四、政府信息公开行政复议、行政诉讼情况\n\n';

  it('is about the block that follows it, and its reason is not read as a part of the report', () => {
    assert.ok(wrong().includes(table));
    const text = wrong().replace(table, `${table}${comment('legal-total', ': 收到申请99件，原件如此')}\n`);
    assert.deepEqual(ids(check(text)), []);
    assert.equal(check(text).ignored[0]?.reason, '收到申请99件，原件如此');
    assert.deepEqual(ids(check(before(comment('legal-total'), '二、主动公开政府信息情况'))), ['unused-ignore', 'legal-total']);
  });

  it('is about its line where it stands behind a text, and about all with -file', () => {
    const row = /^.*\|\s*1\s*\|?.*$/m;
    const lines = wrong().split('\n');
    const at = check(wrong()).findings[0]!.span.start;
    const line = wrong().slice(0, at).split('\n').length - 1;
    assert.match(lines[line]!, row);
    const inLine = [...lines.slice(0, line), `${lines[line]} ${comment('legal-total')}`, ...lines.slice(line + 1)].join('\n');
    assert.deepEqual(check(inLine).ignored.length, 1);
    assert.deepEqual(ids(check(`${comment('legal-total').replace('ignore', 'ignore-file')}\n${wrong()}`)), []);
  });

  it('is about the element that follows it in a web page', () => {
    const page = makeHtmlReport({ change: { cells: { 'legal.review.total': '1' } } });
    const tableAt = page.lastIndexOf('<table');
    const ignored = `${page.slice(0, tableAt)}${comment('legal-total')}\n${page.slice(tableAt)}`;
    assert.deepEqual([ids(check(page)), ids(check(ignored))], [['legal-total'], []]);
    const first = page.indexOf('<table');
    assert.deepEqual(ids(check(`${page.slice(0, first)}${comment('legal-total')}\n${page.slice(first)}`)), ['unused-ignore', 'legal-total']);
  });

  it('needs a reason, a check that there is, and something to ignore; one that has nothing can be removed', () => {
    const found = (text: string) => check(text).findings.filter((finding) => finding.check === 'unused-ignore');
    assert.match(found(`${comment('legal-total', '')}\n${wrong()}`)[0]!.message.zh, /没有写理由/);
    assert.equal(found(`${comment('legal-totl')}\n${makeReport()}`).length, 1);
    const text = `${comment('legal-total')}\n${makeReport()}`;
    const [{ repairs }] = found(text) as [Finding];
    assert.equal(applyEdits(text, repairs[0]!.edits), `\n${makeReport()}`);
    assert.equal(found(`${comment('legal-total row-total')}\n${comment('balance')}\n${makeReport()}`).length, 2);
  });
});
