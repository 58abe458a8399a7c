import assert from 'node:assert/strict';
import { checkReport } from '../../server/src/checks/run';
import { figuresOf } from '../kit/figures';
import { makeReport } from '../kit/make-report';
import { readText } from '../kit/problems';
import { withLastYear } from '../kit/related';

describe('row-unchanged', function () {
  this.timeout(60_000);

  const figures = figuresOf('form2021');
  const row = ['111', '22', '33', '44', '55', '66', '331'];
  const reportOf = (year: number, carriedOut: readonly string[]): string =>
    makeReport({ year, change: { figures: { ...figures, applications: { ...figures.applications, carriedIn: row, carriedOut } } } });

  /** Where the rows begin that were found, in the newer of two years. */
  function found(before: readonly string[], now: readonly string[]): string[] {
    const text = reportOf(2022, now);
    const { findings } = checkReport(readText(text), { related: withLastYear(reportOf(2021, before)) });
    return findings.filter(({ check }) => check === 'row-unchanged').flatMap(({ span, related }) => [span, ...related.filter(({ other }) => other === undefined).map((each) => each.span)]).map(({ start }) => text.slice(start, start + 6));
  }

  it('says nothing of what is carried in where that is what was carried out', () => {
    const other = row.map((figure) => `${figure}9`);
    assert.ok(!found(row, other).some((label) => label.startsWith('二、上年结转')));
    assert.ok(found(row, row).some((label) => label.startsWith('四、结转下年')));
  });
});
