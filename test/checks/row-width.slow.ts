import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edits';
import { someOf } from '../kit/effort';
import { figuresOf } from '../kit/figures';
import { layoutsToTry } from '../kit/layouts';
import type { LayoutId } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import type { ReportChange } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('row-width', () => {
  it('is one finding on the figures of a row that lost one, and no sum, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { rows: { 'applications.unavailable.1': ['⟦row-width:82', '6', '0', '0', '0', '88⟧'] } } }));
      assert.equal(finding?.message.zh, '“（四）无法提供 1.本机关不掌握相关政府信息”这一行应有 7 个数，现有 6 个，少 1 个；按合计推算，少的是“科研机构”至“其他”中的一格，应为 0，有关的合计没有核对。请对照表头补齐，没有的填 0。');
      assert.deepEqual(finding.cell, { table: 'applications', row: 'unavailable.1', column: null });
    }
  });

  it('offers what a row of two figures less has lost, where the sums tell both', () => {
    const figures = ['129', '0', '0', '0', '0', '0', '129'];
    for (const layout of layoutsToTry) {
      for (const [first, second] of [[0, 1], [0, 6], [5, 6], [1, 6]] as const) {
        const text = makeReport({ layout, change: { rows: { 'applications.granted': figures.filter((_, at) => at !== first && at !== second) } } });
        const { findings } = checkText(text);
        assert.deepEqual(findings.map(({ check }) => check), ['row-width'], layout);
        assert.match(findings[0]!.message.zh, /少 2 个；按合计推算，少的是/);
        assert.deepEqual(findings[0]!.repairs.map(({ edits }) => checkText(applyEdits(text, edits)).findings), [[]], `${layout} ${first} ${second}`);
      }
    }
  });

  it('offers every way where two groups of table 4 have lost a figure each, and none where one has lost both: they may be any', () => {
    const of = (rows: NonNullable<ReportChange['rows']>) => {
      const text = makeReport({ change: { rows } });
      return checkText(text).findings.flatMap(({ check, repairs }) => (check === 'row-width' ? repairs.map(({ edits }) => applyEdits(text, edits)) : []));
    };
    const { legal } = figuresOf('form2021');
    const without = (row: string, ...lost: readonly number[]): readonly string[] => legal[row]!.map(String).filter((_, at) => !lost.includes(at));
    const ways = of({ 'legal.review': without('review', 1), 'legal.litigation.afterReview': without('litigation.afterReview', 0) });
    assert.ok(ways.length > 1 && ways.includes(makeReport({})));
    assert.deepEqual(of({ 'legal.review': without('review', 0, 2) }), []);
  });

  it('is one finding on a row with a figure too many', () => {
    const [finding] = expectProblems(makeReport({ change: { rows: { 'applications.granted': ['⟦row-width:129', '0', '0', '0', '0', '0', '0', '129⟧'] } } }));
    assert.match(finding!.message.zh, /应有 7 个数，现有 8 个，多 1 个/);
  });

  it('is a row of which no more than the label is left, which is not missing and not written once more', () => {
    const text = makeReport({ layout: 'cellLines' });
    const [finding] = expectProblems(text.replace(/(?<=\n)1\.本机关不掌握相关政府信息\n+82\n/u, '⟦row-width:1.本机关不掌握相关政府信息⟧\n\n？\n'));
    assert.equal(finding!.message.zh, '“（四）无法提供 1.本机关不掌握相关政府信息”这一行只有行名，没有读出数，有关的合计没有核对。请对照表头填齐，没有的填 0。');
    assert.deepEqual(finding!.repairs, []);
    assert.equal(expectProblems(text.replace(/(?<=\n)行政事业性收费\n+[\d.]+\n/u, '⟦row-width:行政事业性收费⟧\n')).length, 1);
  });

  it('puts in the one figure that the sums leave, or takes it out, in any layout', () => {
    for (const layout of layoutsToTry) {
      for (const [figures, place, title] of someOf([
        [['6', '0', '0', '0', '0', '88'], '少的是“自然人”，应为 82', '补上 82'],
        [['82', '0', '0', '0', '0', '88'], '少的是“商业企业”，应为 6', '补上 6'],
        [['82', '6', '0', '0', '0', '0'], '少的是“总计”，应为 88', '补上 88'],
        [['82', '6', '6', '0', '0', '0', '0', '88'], '多的是第 2 至第 3 个数中的一个 6', '删去多余的 6'],
        [['1', '82', '6', '0', '0', '0', '0', '88'], '多的是第 1 个数 1', '删去多余的 1'],
      ] as const, 2)) {
        const text = makeReport({ layout, change: { rows: { 'applications.unavailable.1': figures } } });
        const [finding, ...others] = checkText(text).findings;
        assert.deepEqual(others, []);
        assert.ok(finding!.message.zh.includes(`；按合计推算，${place}`), `${layout}: ${finding!.message.zh}`);
        assert.deepEqual(finding!.repairs.map((repair) => [repair.title.zh, repair.safe]), [[title, false]], layout);
        assert.equal(applyEdits(text, finding!.repairs[0]!.edits), makeReport({ layout }), layout);
      }
    }
  });

  it('gives the figure that is lost, with its cell where only one may be it, or the one too much', () => {
    const found = (figures: readonly string[]) => checkText(makeReport({ change: { rows: { 'applications.unavailable.1': figures } } })).findings.map(({ cell, expected, actual }) => [cell?.column, expected, actual]);
    assert.deepEqual(found(['6', '0', '0', '0', '0', '88']), [['naturalPerson', '82', null]]);
    assert.deepEqual(found(['82', '6', '0', '0', '0', '88']), [[null, '0', null]]);
    assert.deepEqual(found(['1', '82', '6', '0', '0', '0', '0', '88']), [[null, null, '1']]);
  });

  it('names no place where the sums do not tell', () => {
    const unnamed = (change: ReportChange, layout: LayoutId = 'bars'): void => {
      const finding = checkText(makeReport({ layout, change })).findings.find(({ check }) => check === 'row-width');
      assert.match(finding!.message.zh, /分不清各数属于哪一列/);
      assert.deepEqual(finding!.repairs, []);
    };
    unnamed({ rows: { 'applications.unavailable.1': ['6', '0', '0', '88'] } });
    unnamed({ rows: { 'disclosure.rules': ['0', '0'] } }, 'cellLines');
  });

  it('offers every place where several would do, the likeliest first', () => {
    const offered = (change: ReportChange): unknown[] => {
      const text = makeReport({ change });
      const [finding] = checkText(text).findings.filter(({ check }) => check === 'row-width');
      for (const { edits } of finding!.repairs) assert.deepEqual(checkText(applyEdits(text, edits)).findings.filter(({ check }) => check === 'row-width' || check === 'legal-total'), []);
      return [finding!.message.zh.match(/按合计推算，(.*)，有关的合计/u)?.[1], finding!.expected, ...finding!.repairs.map(({ title }) => title.zh)];
    };
    const [said, expected, ...titles] = offered({ rows: { 'legal.review': ['6', '7', '1', '15'] } });
    assert.equal(said, '有 4 种可能，如少的是“行政复议”的“结果维持”，应为 1；或少的是“行政复议”的“结果纠正”，应为 1；或少的是“行政复议”的“其他结果”至“行政复议”的“尚未审结”中的一格，应为 1等');
    assert.equal(expected, null);
    assert.deepEqual(titles, ['补上“行政复议”的“结果维持” 1', '补上“行政复议”的“结果纠正” 1', '补上“行政复议”的“其他结果”至“行政复议”的“尚未审结”中的一格 1', '补上“行政复议”的“总计” 29']);
    assert.deepEqual(offered({ rows: { 'legal.review': ['6', '7', '1', '1', '1', '15'], 'legal.litigation.direct': ['0', '0', '0', '0', '0'] } }).slice(2), ['删去多余的 1']);
    const blank = Object.fromEntries(['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'other', 'total'].map((column) => [`applications.granted.${column}`, '']));
    assert.equal(offered({ rows: { 'applications.unavailable.1': ['82', '6', '0', '0', '0', '88'] }, cells: blank }).length, 6);
  });

  it('names the place in the line of table 4 where its sums leave one', () => {
    for (const layout of layoutsToTry) {
      const text = makeReport({ layout, change: { rows: { 'legal.litigation.direct': ['4', '5', '1', '3'] } } });
      const [finding] = checkText(text).findings;
      assert.match(finding!.message.zh, /应有 15 个数，现有 14 个，少 1 个；按合计推算，少的是“未经复议直接起诉”的“总计”，应为 13/);
      assert.deepEqual(checkText(applyEdits(text, finding!.repairs[0]!.edits)).findings, [], layout);
    }
  });

  it('is one finding where most rows have the same number of figures too many', () => {
    const wide = Object.fromEntries(Object.entries(figuresOf('form2021').applications).map(([key, figures]) => [`applications.${key}`, [...figures, '9']]));
    for (const layout of layoutsToTry) {
      const { findings } = checkText(makeReport({ layout, change: { rows: wide } }));
      assert.deepEqual(findings.map(({ check, cell }) => [check, cell?.row]), [['row-width', null]], layout);
      assert.match(findings[0]!.message.zh, /^表中 25 行都有 8 个数，格式为 7 列，每行多 1 个/);
    }
  });

  it('is one finding where many rows have other numbers of figures, but for those that the sums mend', () => {
    const keys = ['denied.1', 'denied.2', 'denied.3', 'denied.4', 'denied.5', 'denied.6'];
    const torn = (rows: Readonly<Record<string, readonly string[]>>) => checkText(makeReport({ change: { rows } })).findings;
    const few = Object.fromEntries(keys.map((key, at) => [`applications.${key}`, Array.from({ length: 2 + (at % 4) }, () => '0')]));
    const [finding, ...others] = torn(few);
    assert.deepEqual(others, []);
    assert.match(finding!.message.zh, /^表中有 6 行的数不够或多了：“（三）不予公开 1.属于国家秘密”这一行应有 7 个数，现有 2 个；“[^”]*”这一行应有 7 个数，现有 3 个；“[^”]*”这一行应有 7 个数，现有 4 个等，分不清各数属于哪一列，有关的合计没有核对。请逐行/);
    assert.deepEqual(finding!.cell, { table: 'applications', row: null, column: null });
    assert.deepEqual(finding!.related.map(({ message }) => /现有 \d/.exec(message.zh)?.[0]), ['现有 3', '现有 4', '现有 5', '现有 2', '现有 3']);
    const { 'applications.denied.1': _, ...five } = few;
    assert.deepEqual(torn(five).map(({ cell }) => cell!.row), keys.slice(1));
  });

  it('is one finding on the line of table 4, whose rows stand side by side', () => {
    const [finding] = expectProblems(makeReport({ change: { rows: {
      'legal.review': ['⟦row-width:6', '7', '1', '15'],
      'legal.litigation.afterReview': ['6', '1', '1', '2', '10⟧'],
    } } }));
    assert.deepEqual(finding!.cell, { table: 'legal', row: null, column: null });
    assert.match(finding!.message.zh, /^“行政复议”等 3 组的这一行应有 15 个数，现有 14 个/);
  });

  it('leaves the eight sums of the row open', () => {
    const { coverage } = checkText(makeReport({ change: { rows: { 'applications.denied.1': ['3', '0', '0', '0', '0', '3'] } } }));
    assert.equal(coverage.relations.open.length, 8);
    assert.equal(coverage.relations.failed, 0);
  });

  it('is silent about a blank cell: the row has all its cells', () => {
    expectProblems(makeReport({ change: { cells: { 'applications.granted.business': '⟦blank-cell:⟧' } } }));
  });
});
