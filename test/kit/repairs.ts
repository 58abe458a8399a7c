import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/checks/check';
import { emptySection } from '../../server/src/checks/section/empty-section';
import { missingSection } from '../../server/src/checks/section/missing-section';
import { balance } from '../../server/src/checks/sums/balance';
import { columnTotal } from '../../server/src/checks/sums/column-total';
import { legalTotal } from '../../server/src/checks/sums/legal-total';
import { rowTotal } from '../../server/src/checks/sums/row-total';
import { fixAll, safeRepair } from '../../server/src/checks/fixAll';
import type { Fixed } from '../../server/src/checks/fixAll';
import { exportReport } from '../../server/src/report/export';
import type { ExportedReport } from '../../server/src/report/export';
import { readMarks } from './marks';
import { checkText, readText } from './problems';

/** Makes the safe repairs of a check in a text (marks are taken out), asserts what they promise and what the text becomes. */
export function expectFix(marked: string, check: string, expected: string): void {
  assert.deepEqual(expectRepaired(marked, check).split(/\r\n|\r|\n/), expected.split(/\r\n|\r|\n/));
}

/**
 * Makes the safe repairs of a check in a text (marks are taken out) and asserts what safe repairs promise.
 *
 * @returns the text as it is then
 */
export function expectRepaired(marked: string, check: string): string {
  return expectSafelyFixed(readMarks(marked).text, (id) => id === check, check === missingSection.id ? [emptySection.id] : []).text;
}

/**
 * Makes every safe repair of a text, or those of some checks, and asserts what safe repairs promise: those findings are gone,
 * none is new, no figure changed but that blank and missing cells were filled, and made again they change nothing.
 *
 * @param allowed checks that may find something new: where a section of prose was lost with its text, what is inserted is empty
 */
export function expectSafelyFixed(text: string, isMeant: (check: string) => boolean = () => true, allowed: readonly string[] = []): Fixed {
  const findingsIn = (current: string): readonly Finding[] => checkText(current).findings;
  const repairOf = (finding: Finding) => (isMeant(finding.check) ? safeRepair(finding) : null);
  const fixed = fixAll(text, findingsIn, repairOf);
  assert.deepEqual(fixed.left.filter((finding) => repairOf(finding) !== null).map(told), []);
  assert.deepEqual(newFindings(findingsIn(text), fixed.left).filter((finding) => !allowed.includes(finding.check)).map(told), []);
  assert.deepEqual(changedFigures(text, fixed.text), []);
  assert.equal(fixAll(fixed.text, findingsIn, repairOf).text, fixed.text);
  return fixed;
}

/**
 * What a check finds of a cell or elsewhere that it has not found before, or fewer times; of a finding on the whole table one
 * cell may be left. Messages may quote what was mended.
 */
function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = before.map(placeOf);
  return after.filter((finding) => {
    const ofTable = placeOf({ ...finding, cell: finding.cell && { ...finding.cell, row: null, column: null } });
    const own = known.indexOf(placeOf(finding));
    const at = own >= 0 ? own : known.indexOf(ofTable);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

/** Where sums fail the finding is on what explains them, and that may come out clearer when a blank cell is filled. */
function placeOf({ check, cell }: Pick<Finding, 'check' | 'cell'>): string {
  if (diagnosed.includes(check)) return [check, cell?.table].join(' ');
  return [check, cell?.table, cell?.row, cell?.column].join(' ');
}

const diagnosed: readonly string[] = [rowTotal, columnTotal, balance, legalTotal].map(({ id }) => id);

function told({ check, message }: Finding): string {
  return `${check}: ${message.zh}`;
}

/** The figures that were there and are not the same any more. */
function changedFigures(before: string, after: string): string[] {
  const now = figuresIn(after);
  return [...figuresIn(before)].flatMap(([name, figure]) => (figure === null || now.get(name) === figure ? [] : [`${name}: ${figure} → ${now.get(name)}`]));
}

/** By `table.row.index`. */
function figuresIn(text: string): ReadonlyMap<string, string | null> {
  const { tables }: ExportedReport = exportReport(readText(text), 'utf-8');
  return new Map(Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, values]) => values.map((value, at): [string, string | null] => [`${table}.${row}.${at}`, value]))));
}
