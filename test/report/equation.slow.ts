import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import { writeDifference, writeEquation } from '../../server/src/report/equation';
import type { Equation } from '../../server/src/report/equation';
import { evaluateRelations } from '../../server/src/report/relations';
import { parseDecimal } from '../../server/src/text/decimal';
import { makeReport } from '../kit/make-report';
import type { ReportOptions } from '../kit/make-report';

describe('an equation written out', () => {
  it('is the total and its parts, zeros too', () => {
    assert.equal(equation('row-total.new', { form: 'form2019' })?.text.zh, '681 = 645+28+0+0+0+8');
    assert.equal(equation('legal-total.review')?.text.zh, '15 = 6+7+1+1');
  });

  it('tells what stands there from what the parts make', () => {
    const failing = equation('row-total.new', { form: 'form2019', change: { cells: { 'applications.new.total': '680' } } });
    assert.equal(failing?.text.zh, '680 ≠ 681 = 645+28+0+0+0+8');
    assert.deepEqual(writeDifference(failing!.short), { zh: '少 1', en: '1 too low' });
  });

  it('counts the zeros of a long sum instead of writing them', () => {
    const long = equation('column-total.business');
    assert.equal(long?.text.zh, '6 = 6（其余 20 项为 0）');
    assert.equal(long?.text.en, '6 = 6 (the other 20 are 0)');
    assert.equal(equation('column-total.research')?.text.zh, '0 = 0（21 项均为 0）');
    assert.equal(equation('column-total.naturalPerson')?.text.zh, '234 = 129+6+3+8+1+82+2+3（其余 13 项为 0）');
  });

  it('stands with what counts against the total on the total’s side', () => {
    assert.equal(equation('balance.naturalPerson', { form: 'form2019' })?.text.zh, '645+21 = 644+22');
    const failing = equation('balance.naturalPerson', { form: 'form2019', change: { cells: { 'applications.carriedOut.naturalPerson': '21' } } });
    assert.equal(failing?.text.zh, '645+21 = 666 ≠ 665 = 644+21');
  });

  it('brackets a negative figure', () => {
    const negative = equation('legal-total.review', { change: { cells: { 'legal.review.pending': '-1' } } });
    assert.equal(negative?.text.zh, '15 ≠ 13 = 6+7+1+(-1)');
    assert.equal(writeDifference(negative!.short).zh, '多 2');
  });

  it('is none while a cell is not read', () => {
    assert.equal(equation('legal-total.review', { change: { cells: { 'legal.review.pending': '' } } }), null);
  });
});

describe('a difference', () => {
  it('is few or many, or nothing', () => {
    assert.deepEqual(writeDifference(parseDecimal('-0.5')!), { zh: '多 0.5', en: '0.5 too high' });
    assert.deepEqual(writeDifference(parseDecimal('0')!), { zh: '', en: '' });
  });
});

function equation(id: string, options: ReportOptions = {}): Equation | null {
  const result = evaluateRelations(readReport(makeReport(options))).find((candidate) => candidate.relation.id === id);
  assert.ok(result !== undefined, id);
  return writeEquation(result);
}
