import assert from 'node:assert/strict';
import type { Check } from '../../server/src/checks/check';
import { checks } from '../../server/src/checks/registry';
import { checkReport } from '../../server/src/checks/run';
import { readReport } from '../../server/src/report/read';
import { makeReport } from '../kit/make-report';
import { checkText } from '../kit/problems';

describe('running the checks', () => {
  it('says of a clean report what was checked', () => {
    const { findings, coverage } = checkText(makeReport());
    assert.deepEqual(findings, []);
    assert.deepEqual(coverage.relations, { total: 42, checked: 42, failed: 0, open: [] });
    const needOthers = checks.filter(({ isUnasked }) => isUnasked !== undefined).map(({ id }) => id);
    assert.deepEqual(coverage.checks.filter(({ state }) => state === 'ran').map(({ id }) => id), checks.filter(({ id, group }) => group !== 'wording' && !needOthers.includes(id)).map(({ id }) => id));
    assert.ok(coverage.checks.every(({ state, reason, unasked }) => state === 'ran' || (state === 'off' && unasked === true && reason?.zh === '默认关闭，可在设置中打开') || (state === 'open' && unasked === true)));
    assert.deepEqual(coverage.checks.filter(({ state }) => state === 'open').map(({ id }) => id), needOthers);
  });

  it('counts total = checked + open, with the cells that keep a relation open', () => {
    const { coverage } = checkText(makeReport({ change: { cells: { 'applications.new.total': '', 'legal.review.total': '1' } } }));
    const { total, checked, failed, open } = coverage.relations;
    assert.deepEqual([total, checked, failed, open.length], [42, 40, 1, 2]);
    assert.deepEqual(open.map(({ relation, cells }) => [relation, cells]), [
      ['row-total.new', [{ table: 'applications', row: 'new', column: 'total' }]],
      ['balance.total', [{ table: 'applications', row: 'new', column: 'total' }]],
    ]);
  });

  it('goes on when a check throws, logs its id and says that it did not check', () => {
    const logged: string[] = [];
    const throwing: Check = { ...checks[0]!, id: 'throwing', run: () => { throw new Error('no luck'); } };
    const halfway: Check = { ...checks[0]!, id: 'halfway', *run() { yield { span: { start: 0, end: 1 }, message: { zh: '', en: '' } }; throw new Error('no luck'); } };
    const text = makeReport({ change: { cells: { 'legal.review.total': '1' } } });
    const { findings, coverage } = checkReport(readReport(text), { checks: [throwing, halfway, ...checks], logger: { error: (message) => logged.push(message) } });
    assert.deepEqual(findings.map((finding) => finding.check), ['legal-total']);
    assert.deepEqual(coverage.checks.slice(0, 3).map(({ id, state }) => [id, state]), [['throwing', 'open'], ['halfway', 'open'], [checks[0]!.id, 'ran']]);
    assert.deepEqual(logged.map((message) => /^check (\S+) failed: Error: no luck/.exec(message)?.[1]), ['throwing', 'halfway']);
  });

  it('orders by start, then by id, and says the same thing once', () => {
    const at = (id: string, ...starts: number[]): Check => ({
      ...checks[0]!, id, run: () => starts.map((start) => ({ span: { start, end: start + 1 }, message: { zh: '同', en: 'same' } })),
    });
    const { findings } = checkReport(readReport(makeReport()), { checks: [at('b', 9, 2, 2), at('a', 9, 5)] });
    assert.deepEqual(findings.map(({ check, span }) => `${check}${span.start}`), ['b2', 'a5', 'a9', 'b9']);
  });

  const foreign: readonly [string, string][] = [
    ['an empty text', ''],
    ['blank lines', ' \n\t\n'],
    ['prose', '春天来了，花都开了。\n大家都很高兴。\n'],
    ['another report with one heading of the same words', '云川县国民经济和社会发展统计公报\n\n一、总体情况\n全年生产总值 120 亿元。\n\n二、农业\n粮食产量稳定。\n'],
    ['another table', '姓名 | 语文 | 数学 |\n张三 | 90 | 80 |\n李四 | 70 | 60 |\n'],
    ['code', 'function total(a) {\n  return a.reduce((x, y) => x + y, 0);\n}\n'],
  ];
  for (const [name, text] of foreign) {
    it(`finds nothing in ${name}, and says why nothing was checked`, () => {
      const { findings, coverage } = checkText(text);
      assert.deepEqual(findings, []);
      assert.ok(coverage.checks.every((check) => (check.state === 'open' || check.unasked === true) && check.reason !== null));
      assert.deepEqual(coverage.relations, { total: 0, checked: 0, failed: 0, open: [] });
    });
  }

  it('says once of a report of a year without a form that it was not checked', () => {
    const text = '云川县人民政府2015年政府信息公开工作年度报告\n\n一、概述\n2015年，全县认真落实条例。\n\n二、主动公开政府信息情况\n公开信息若干条。\n\n三、存在的主要问题及改进情况\n公开不够及时。\n';
    const { findings, coverage } = checkText(text);
    assert.deepEqual(findings.map((finding) => finding.check), ['not-checkable']);
    assert.deepEqual(coverage.checks.filter((check) => check.state === 'ran').map((check) => check.id), ['not-checkable']);
    assert.match(coverage.checks[0]!.reason!.zh, /2015 年度还没有规定的格式/);
  });

  it('says of tables that are absent that their checks did not run', () => {
    const { coverage } = checkText(makeReport({ change: { tables: { disclosure: null, applications: null, legal: null } } }));
    const open = coverage.checks.filter((check) => check.state === 'open').map((check) => check.id);
    const goesOn = ['missing-table', 'not-readable', 'stale-year', 'period', 'publish-date', 'cited-notice', 'cited-article', 'repeated-figure-differs'];
    assert.deepEqual(open, checks.filter((check) => !['section', 'duty', 'wording'].includes(check.group) && !goesOn.includes(check.id)).map((check) => check.id));
  });
});

describe('the list of checks', () => {
  it('has unique ids that read after "allow"', () => {
    const ids = checks.map((check) => check.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => /^[a-z]+(-[a-z]+)*$/.test(id)));
  });
});
