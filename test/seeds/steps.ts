import assert from 'node:assert/strict';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { comparable, expectPlaces, score } from './shared';
import type { Truth } from './shared';

/** Of these groups the truth is complete. */
export const heldGroups: readonly string[] = ['table', 'cell', 'sums', 'prose'];

/**
 * Adds the tests that every published report is held to: who reports, the figures with their units and places, the sections.
 *
 * @param mayMiss whether figures may stay unread; none may be another than the truth's
 */
export function itReads(text: string, truth: Truth, mayMiss: boolean): Report {
  const report = readReport(text);
  const exported = exportReport(report, 'utf-8');

  it('is of the agency, the year and the form of the truth', () => {
    assert.deepEqual(
      { agency: comparable(exported.agency), year: exported.year, form: exported.form },
      { agency: comparable(truth.agency), year: truth.year, form: truth.form },
    );
  });

  it('gives its figures', function () {
    const { right, missing, wrong } = score(exported, truth);
    this.test!.title += ` (${right} right, ${missing.length} not read, ${wrong.length} wrong)`;
    assert.deepEqual(wrong, []);
    if (!mayMiss) assert.deepEqual(missing, []);
  });

  it('gives the units that stand in cells', () => assert.deepEqual(exported.units, truth.units ?? {}));

  it('has at every place the figure that was read', () => expectPlaces(exported, text));

  it('has six sections in order, without gaps', () => {
    assert.deepEqual(exported.sections.map(({ number }) => number), [1, 2, 3, 4, 5, 6]);
    exported.sections.slice(1).forEach(({ start }, at) => assert.equal(start, exported.sections[at]!.end));
    for (const { title, start, end } of exported.sections) assert.ok(text.slice(start, end).includes(title), title);
  });

  return report;
}
