import assert from 'node:assert/strict';
import { forms } from '../../server/src/forms/registry';
import { readReport } from '../../server/src/report/read';
import { checkReport } from '../../server/src/checks/run';
import { someOf } from '../kit/effort';
import { figuresOf } from '../kit/figures';
import { makeHtmlReport } from '../kit/html';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';
import { expectFix } from '../kit/repairs';

describe('missing-row', () => {
  it('stands behind the row before, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: {
        rows: { 'applications.denied.4': null },
        cells: { 'applications.denied.3.total': '0⟦missing-row:⟧' },
      } }));
      assert.equal(finding?.message.zh, '缺少“（三）不予公开 4.保护第三方合法权益”这一行，有关的合计没有核对。按其余各行和总计推算，这一行各数都是 0。请补上这一行。');
      assert.deepEqual(finding.cell, { table: 'applications', row: 'denied.4', column: null });
      assert.equal(finding.severity, 'error');
    }
  });

  it('stands before the row behind where there is none before', () => {
    expectProblems(makeReport({ layout: 'markdown', change: { rows: { 'applications.new': null }, labels: { 'applications.carriedIn': '⟦missing-row:⟧二、上年结转政府信息公开申请数量' } } }));
  });

  it('is one finding for rows lost together, and one for each other place', () => {
    const [together, alone] = expectProblems(makeReport({ change: {
      rows: { 'applications.denied.4': null, 'applications.denied.5': null, 'applications.notProcessed.3': null },
      cells: { 'applications.denied.3.total': '0⟦missing-row:⟧', 'applications.notProcessed.2.total': '0⟦missing-row:⟧' },
    } }));
    assert.match(together!.message.zh, /^缺少 2 行：“（三）不予公开 4.保护第三方合法权益”“（三）不予公开 5.属于三类内部事务信息”，/);
    assert.deepEqual(together!.cell, { table: 'applications', row: null, column: null });
    assert.equal(alone!.cell?.row, 'notProcessed.3');
  });

  it('tells the figures that the sums leave for the row', () => {
    const message = (rows: readonly string[], cells = {}): string => checkText(makeReport({ change: { rows: Object.fromEntries(rows.map((key) => [key, null])), cells } })).findings.find(({ check }) => check === 'missing-row')!.message.zh;
    assert.match(message(['applications.denied.5']), /按其余各行和总计推算，这一行应为 8、0、0、0、0、0、8。请核对后补上这一行。$/);
    assert.match(message(['applications.total']), /这一行应为 234、6、0、0、0、0、240。/);
    assert.match(message(['applications.denied.2', 'applications.denied.3']), /按其余各行和总计推算，这些行各数都是 0。请补上。$/);
    assert.match(message(['applications.denied.5', 'applications.denied.6']), /有关的合计没有核对。请补上，没有的填 0。$/);
    assert.match(message(['applications.denied.5'], { 'applications.partial.total': '' }), /没有核对。请补上这一行，没有的填 0。$/);
    assert.match(message(['disclosure.coercion']), /^缺少“行政强制”这一行。请补上这一行，没有的填 0。$/);
  });

  it('is one finding for blocks lost together', () => {
    for (const layout of layoutsToTry) {
      const { findings } = checkText(makeReport({ layout, change: { rows: { 'disclosure.licensing': null, 'disclosure.penalties': null, 'disclosure.coercion': null } } }));
      assert.deepEqual(findings.map(({ check, cell }) => [check, cell?.row]), [['missing-row', null]], layout);
      assert.match(findings[0]!.message.zh, /^缺少 3 行：“行政许可”“行政处罚”“行政强制”。/);
    }
  });

  it('names a row outside of the form in its place, which may be it under another name', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { labels: { 'applications.denied.5': '⟦missing-row:内设机构人事文书⟧' } } }));
      assert.match(finding!.message.zh, /^缺少“（三）不予公开 5.属于三类内部事务信息”这一行，在它的位置上是格式没有的“内设机构人事文书”/);
    }
  });

  it('finds a block of table 2 that is missing with its head', () => {
    const [finding] = expectProblems(makeReport({ change: {
      rows: { 'disclosure.licensing': null },
      cells: { 'disclosure.normativeDocuments.inForce': '53⟦missing-row:⟧' },
    } }));
    assert.equal(finding?.message.zh, '缺少“行政许可”这一行。请补上这一行，没有的填 0。');
  });

  it('is one information where （六）其他处理 is one row', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: {
        rows: { 'applications.other': ['0', '0', '0', '0', '0', '0', '0'] },
        labels: { 'applications.other': '⟦missing-row/information:（六）其他处理⟧' },
      } }));
      assert.match(finding!.message.zh, /^“（六）其他处理”只有一行，格式分为 3 行：/);
      assert.equal(finding!.cell?.row, 'other');
    }
  });

  it('is silent in form2019, whose （六）其他处理 is one row', () => {
    for (const layout of layoutsToTry) expectProblems(makeReport({ form: 'form2019', layout }));
  });

  it('leaves a text that was glued to glued-numbers: a row not found there may still stand in it', () => {
    const report = readReport(makeReport({ change: { rows: { 'applications.denied.4': null } } }));
    const glued = { ...report, tables: report.tables.map((table) => ({ ...table, layouts: ['glued'] })) };
    assert.deepEqual(checkReport(glued).findings.map(({ check, cell }) => [check, cell?.row]), [['glued-numbers', 'denied.4']]);
  });

  it('is silent where labels and figures have come apart, as in the text of some PDF files', () => {
    const torn = makeReport({ layout: 'cellLines' }).replace(/^1\.属于国家秘密[^]*?(?=\n（七）总计)/m, (rows) => {
      const cells = rows.split('\n\n');
      const isFigure = (cell: string): boolean => /^\d+$/.test(cell);
      return [...cells.filter((cell) => !isFigure(cell)), ...cells.filter(isFigure)].join('\n\n');
    });
    assert.deepEqual(checkText(torn).findings.map((finding) => finding.check), ['not-readable']);
    assert.ok(checkText(torn).coverage.relations.open.length > 7);
  });

  it('is silent about a label that only deviates', () => {
    expectProblems(makeReport({ change: { labels: {
      'applications.new': '一、本年新收政府信息公开申请数',
      'applications.denied.3': '3. 危及三安全一稳定',
      'disclosure.normativeDocuments': '规范性文件',
    } } }), 'missing-row');
  });

  it('is mended with the figures that the sums imply, in the layout of the rows beside it', () => {
    for (const form of ['form2019', 'form2021'] as const) {
      for (const row of someOf(form === 'form2019' ? ['new', 'denied.1', 'total'] : ['granted', 'notProcessed.5', 'carriedOut'])) {
        for (const layout of someOf(['bars', 'barCells', 'cellLines'] as const)) {
          expectFix(makeReport({ form, layout, change: { rows: { [`applications.${row}`]: null } } }), 'missing-row', makeReport({ form, layout }));
        }
      }
    }
    expectFix(makeHtmlReport({ change: { rows: { 'applications.granted': null } } }), 'missing-row', makeHtmlReport());
  }).timeout(10_000);

  it('is mended with 0 where no sum speaks against it: then it says so', () => {
    const [finding] = expectProblems(makeReport({ change: { rows: { 'disclosure.coercion': null }, cells: { 'disclosure.penalties.decisions': '485207⟦missing-row:⟧' } } }));
    assert.deepEqual(finding!.repairs.map(({ title, safe }) => [title.zh, safe]), [['补上这一行，各格填 0，请据实填写', true]]);
    expectFix(makeReport({ change: { rows: { 'disclosure.coercion': null } } }), 'missing-row', makeReport({ change: { rows: { 'disclosure.coercion': ['0'] } } }));
  });

  it('is mended with its whole block where that is lost', () => {
    const fees = [{ 'disclosure.fees': null }, { 'disclosure.fees': ['0'] }] as const;
    const documents = [{ 'disclosure.rules': null, 'disclosure.normativeDocuments': null }, { 'disclosure.rules': ['0', '0', '0'], 'disclosure.normativeDocuments': ['0', '0', '0'] }] as const;
    for (const [layout, [lost, zero]] of someOf([['bars', fees], ['bars', documents], ['markdown', fees], ['cellLines', fees], ['cellLines', documents]] as const, 2)) {
      expectFix(makeReport({ layout, change: { rows: lost } }), 'missing-row', makeReport({ layout, change: { rows: zero } }));
    }
  });

  it('is not mended without asking where the sums leave figures for several rows', () => {
    const text = makeReport({ change: { rows: { 'applications.granted': null, 'applications.denied.5': null } } });
    assert.deepEqual(repairsIn(text), [['补上这一行，各格填 0，请据实填写', false], ['补上这一行，各格填 0，请据实填写', false]]);
  });

  it('leaves the choice where a row of another name stands in its place', () => {
    assert.deepEqual(repairsIn(makeReport({ change: { labels: { 'disclosure.coercion': '综合执法' } } })), [['把这一行的行名改为“行政强制”', false], ['补上这一行，各格填 0，请据实填写', false]]);
  });

  it('is not mended where no other row holds figures only', () => {
    const rows = forms.at(-1)!.tables.flatMap(({ id, blocks }) => (id === 'applications' ? blocks[0]!.rows : []));
    const cells = Object.fromEntries(rows.map(({ key }) => [`applications.${key}.total`, `${figuresOf('form2021').applications[key]![6]!}（件）`]));
    assert.deepEqual(repairsIn(makeReport({ change: { rows: { 'applications.partial': null }, cells } })), []);
  });
});

function repairsIn(text: string): unknown[] {
  return checkText(text).findings.filter(({ check }) => check === 'missing-row').flatMap(({ repairs }) => repairs.map(({ title, safe }) => [title.zh, safe]));
}
