import type { PlacedNumber } from '../../prose/claim';
import type { ClaimResult, ValuedReading } from '../../report/claims';
import { nameOfColumn, nameOfRow } from '../../report/names';
import type { Report } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { equalDecimals, formatDecimal } from '../../text/decimal';
import type { Decimal } from '../../text/decimal';
import type { CheckContext, Related, Repair } from '../check';
import { needsTable } from '../needs';
import { claimsOfLimits } from '../sums/corrections';
import { relatedCells } from '../sums/related';

/** Why no sentence can be compared with the tables; null when one can, or there is none to be compared. */
export function needsClaims(context: CheckContext, ...kinds: readonly ClaimResult['claim']['kind'][]): Bilingual | null {
  const none = needsTable(context);
  if (none !== null) return none;
  const own = context.claims.filter(({ claim }) => kinds.includes(claim.kind));
  return own.length > 0 && own.every(({ state }) => state === 'open') ? own[0]!.reason : null;
}

/**
 * The claims of some kinds that fail; without those that hold once a table whose sums fail is as they ask, or one whose figures
 * cannot be as the claim says: then the table is wrong, and says so itself.
 */
export function failingClaims(context: CheckContext, ...kinds: readonly ClaimResult['claim']['kind'][]): ClaimResult[] {
  const failing = context.claims.filter(({ state, claim }) => state === 'fails' && kinds.includes(claim.kind));
  if (failing.length === 0) return [];
  const mended = new Set(context.diagnoses.flatMap(({ explanations }) => explanations.flatMap((each) => each.mended)));
  const ofLimits = claimsOfLimits(context);
  return failing.filter((result) => !mended.has(result) && !ofLimits.has(result));
}

/** The readings of a claim that have a value, of several with the same value the first. */
export function distinctValues({ readings }: ClaimResult): (ValuedReading & { readonly value: NonNullable<ValuedReading['value']> })[] {
  const valued = readings.flatMap((reading) => (reading.value === null ? [] : [{ ...reading, value: reading.value }]));
  return valued.filter(({ value }, at) => valued.findIndex((other) => equalDecimals(other.value, value)) === at);
}

/** The cells of readings, each with its row, column and figure. */
export function cellsOf(report: Report, readings: readonly ValuedReading[]): Related[] {
  const cells = [...new Set(readings.flatMap((reading) => reading.cells))];
  return relatedCells(cells, (ref) => `${nameOfRow(report, ref)} ${nameOfColumn(report, ref)}`);
}

/** The repair of a percentage that is wrong. */
export function percentRepair(number: PlacedNumber, right: Decimal): Repair {
  const text = formatDecimal(right);
  return { title: { zh: `改为 ${text}%`, en: `Change to ${text}%` }, safe: false, edits: [{ span: number.figure, text }] };
}

/** `“（七）总计”为 680、“…”为 681` */
export function valuesInTable(readings: readonly ReturnType<typeof distinctValues>[number][]): Bilingual {
  const zh = readings.map(({ name, value }) => `${name.zh}为 ${formatDecimal(value)}`).join('、');
  const en = readings.map(({ name, value }) => `${name.en} is ${formatDecimal(value)}`).join(', ');
  return readings.some(({ usesBlanks }) => usesBlanks) ? { zh: `${zh}（空白按 0 计）`, en: `${en} (blanks counted as 0)` } : { zh, en };
}
