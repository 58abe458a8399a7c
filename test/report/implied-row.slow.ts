import assert from 'node:assert/strict';
import type { FormId } from '../../server/src/forms/form';
import { impliedRows } from '../../server/src/report/impliedRow';
import { readReport } from '../../server/src/report/read';
import { evaluateRelations } from '../../server/src/report/relations';
import { formatDecimal } from '../../server/src/text/decimal';
import { someOf } from '../kit/effort';
import { figuresOf } from '../kit/figures';
import { layoutIds } from '../kit/layouts';
import type { LayoutId } from '../kit/layouts';
import { makeReport } from '../kit/make-report';

describe('what the sums tell of rows that are missing', () => {
  it('is just what stood in a row of table 3, whichever is lost, in any layout', () => {
    const every = Object.keys(figuresOf('form2021').applications);
    const expectIt = (form: FormId, layout: LayoutId, key: string): void => {
      assert.deepEqual(impliedIn(form, [key], {}, layout), { [key]: figuresOf(form).applications[key] }, `${form} ${layout} ${key}`);
    };
    someOf(every.filter((_, at) => at % 2 === 0), layoutIds.length).forEach((key, at) => expectIt('form2021', layoutIds[at % layoutIds.length]!, key));
    for (const key of someOf(['carriedIn', 'denied.4', 'other', 'total', 'carriedOut'], 2)) expectIt('form2019', 'bars', key);
  });

  it('is 0 in several rows for which nothing is left', () => {
    const zeros = ['0', '0', '0', '0', '0', '0', '0'];
    assert.deepEqual(impliedIn('form2021', ['denied.2', 'denied.3', 'notProcessed.5']), { 'denied.2': zeros, 'denied.3': zeros, 'notProcessed.5': zeros });
  });

  it('is unknown of several rows for which something is left', () => {
    assert.equal(impliedIn('form2021', ['denied.1', 'denied.2']), null);
  });

  it('is unknown where a sum is wrong, a cell blank or the rest negative', () => {
    assert.equal(impliedIn('form2021', ['denied.1'], { 'applications.total.total': '241' }), null);
    assert.equal(impliedIn('form2021', ['denied.1'], { 'applications.granted.business': '' }), null);
    assert.equal(impliedIn('form2021', ['denied.1'], { 'applications.granted.naturalPerson': '133', 'applications.granted.total': '133' }), null);
  });

  it('is unknown where (七)总计 and the balance tell different figures', () => {
    assert.equal(impliedIn('form2021', ['total'], { 'applications.carriedOut.naturalPerson': '4', 'applications.carriedOut.total': '4' }), null);
  });

  it('is unknown in table 2, which has no sums', () => {
    const report = readReport(makeReport({ change: { rows: { 'disclosure.coercion': null } } }));
    assert.equal(impliedRows(report, evaluateRelations(report), 'disclosure', ['coercion']), null);
  });
});

function impliedIn(form: FormId, keys: readonly string[], cells: Readonly<Record<string, string>> = {}, layout: LayoutId = 'bars'): Record<string, string[]> | null {
  const report = readReport(makeReport({ form, layout, change: { cells, rows: Object.fromEntries(keys.map((key) => [`applications.${key}`, null])) } }));
  const implied = impliedRows(report, evaluateRelations(report), 'applications', keys);
  return implied === null ? null : Object.fromEntries([...implied].map(([key, figures]) => [key, figures.map(formatDecimal)]));
}
