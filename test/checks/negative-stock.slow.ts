import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('negative-stock', () => {
  it('writes out how last year’s stock is reckoned in the form of 2021, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { rows: { 'disclosure.normativeDocuments': ['17', '2', '⟦negative-stock:3⟧'] } } }));
      assert.equal(finding?.message.zh, '“行政规范性文件”上年末的现行有效件数推算为 3-17+2 = -12，不可能是负数。请核对“现行有效件数”“本年制发件数”“本年废止件数”。');
      assert.deepEqual([finding.severity, finding.cell?.column], ['error', 'inForce']);
      assert.deepEqual(finding.related.map(({ message }) => message.zh), ['“本年制发件数”：17', '“本年废止件数”：2']);
    }
  });

  it('speaks of the cell that a sentence says otherwise, and of the sentence', () => {
    const rows = { 'disclosure.normativeDocuments': ['⟦negative-stock:71⟧', '2', '40'] };
    const [finding] = expectProblems(makeReport({ change: { prose: { 2: '制发行政规范性文件17件。' }, rows } })).filter(({ check }) => check === 'negative-stock');
    assert.deepEqual([finding?.cell?.column, finding?.expected, finding?.repairs.map(({ title }) => title.zh)], ['issued', '17', ['“本年制发件数”改为 17（与正文一致）']]);
  });

  it('reckons this year’s items in the form of 2019', () => {
    for (const row of someOf(['licensing', 'otherServices', 'penalties', 'coercion'], 2)) {
      const [finding] = expectProblems(makeReport({ form: 'form2019', change: { rows: { [`disclosure.${row}`]: ['⟦negative-stock:3⟧', '减5', '0'] } } }), 'negative-stock');
      assert.match(finding!.message.zh, /本年末的项目数量推算为 3\+\(-5\) = -2，不可能是负数。请核对“上一年项目数量”“本年增\/减”。$/);
    }
    expectProblems(makeReport({ form: 'form2019', change: { rows: { 'disclosure.fees': ['⟦negative-stock:2⟧', '-3'] } } }));
  });

  it('is silent where nothing is left, and where all that was issued is in force', () => {
    for (const row of someOf([['17', '0', '17'], ['17', '20', '0'], ['0', '9', '0'], ['17', '17', '0']], 2)) {
      expectProblems(makeReport({ change: { rows: { 'disclosure.normativeDocuments': row } } }), 'negative-stock');
    }
    expectProblems(makeReport({ form: 'form2019', change: { rows: { 'disclosure.fees': ['3', '-3'] } } }));
  });

  it('is silent where a figure is blank, and open where none is read', () => {
    expectProblems(makeReport({ change: { rows: { 'disclosure.normativeDocuments': ['17', '', '3'] } } }), 'negative-stock');
    const blank = { 'disclosure.rules': ['0', '/', '0'], 'disclosure.normativeDocuments': ['17', '/', '3'] };
    const state = (text: string): unknown => checkText(text).coverage.checks.find(({ id }) => id === 'negative-stock');
    assert.deepEqual(state(makeReport({ change: { rows: blank } })), { id: 'negative-stock', state: 'open', reason: { zh: '要用的数没有读出', en: 'the figures it needs were not read' } });
    assert.deepEqual(state(makeReport()), { id: 'negative-stock', state: 'ran', reason: null });
    assert.match(JSON.stringify(state(makeReport({ change: { tables: { disclosure: null } } }))), /没有读出主动公开政府信息情况表/);
  });
});
