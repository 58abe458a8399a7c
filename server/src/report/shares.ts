import type { Claim, PlacedNumber, Quantity, Reading } from '../prose/claim';
import { distinctReadings, isSameReading } from '../prose/readings';
import type { Decimal } from '../text/decimal';
import { claimsBeside } from './claimsBeside';
import type { ClaimResult, ValuedReading } from './claims';
import { exactly, fitsShare } from './closeness';

/** A part and a whole that a percentage may be of. */
export interface Share {
  readonly part: Decimal;
  readonly whole: Decimal;
}

/** The wholes that a share is of where its words do not name one: of results all results, of kinds of applicants all applications. */
export function wholesOf(part: Quantity): Quantity {
  const rows: Reading[] = part.table === 'applications' ? [{ rows: ['total'], columns: ['total'] }] : [];
  const totals = part.table === 'disclosure' ? [] : part.readings.filter(({ columns }) => columns.join() !== 'total').map((reading): Reading => ({ rows: reading.rows, columns: ['total'] }));
  return { ...part, readings: distinctReadings([...totals, ...rows]) };
}

/**
 * What a share may be reckoned from, the likeliest first: the part as printed, and as the table has it; the whole that is named,
 * else the table's, else as the sentences before print it. Empty where neither is known.
 *
 * @param wholes what the table has for the whole
 * @param results of the claims before it
 */
export function sharesFor(claim: Claim, wholes: readonly ValuedReading[], results: readonly ClaimResult[]): Share[] {
  const part = claim.of === null ? null : results[claim.of] ?? null;
  if (part === null) return [];
  const inTable = part.held === null ? part.readings.map(({ value }) => value) : [];
  const parts = [exactly(part.claim.number), ...inTable].filter((value) => value !== null);
  return wholeValues(claim, part, wholes, results).flatMap((whole) => parts.map((value) => ({ part: value, whole })));
}

/** What a rate is reckoned from: 办结475件 of 受理479件, as printed and as the table has it. */
export function ratesFor({ of, part }: Claim, results: readonly ClaimResult[]): Share[] {
  const [whole, handled] = [of === null ? null : results[of] ?? null, part === null ? null : results[part] ?? null];
  if (whole === null || handled === null) return [];
  // What was carried in may be left out of 收到; it is answered as well.
  const { held } = whole;
  const wider = whole.readings.filter(({ reading }) => held === null || held.reading.rows.every((row) => reading.rows.includes(row)));
  const wholes = [...printedOrHeld(whole), ...wider.flatMap(({ value }) => value ?? [])];
  return wholes.flatMap((each) => printedOrHeld(handled).map((value) => ({ part: value, whole: each })));
}

/** Whether a share is right by one of the ways to reckon it. */
export function isRightShare(number: PlacedNumber, shares: readonly Share[]): boolean {
  return shares.some(({ part, whole }) => fitsShare(number, part, whole));
}

function wholeValues(claim: Claim, part: ClaimResult, wholes: readonly ValuedReading[], results: readonly ClaimResult[]): Decimal[] {
  const inTable = wholes.flatMap(({ value }) => value ?? []);
  const listed = part.claim.whole === null || claim.quantity !== null ? [] : printedOrHeld(results[part.claim.whole]!);
  return [...inTable, ...listed, ...printedFor(wholes.filter(({ value }) => value === null), part, results)];
}

/** What the paragraph itself prints for one of the wholes: 答复680件. */
function printedFor(wholes: readonly ValuedReading[], part: ClaimResult, results: readonly ClaimResult[]): Decimal[] {
  const isWhole = (reading: Reading): boolean => wholes.some((whole) => isSameReading(whole.reading, reading));
  return claimsBeside(results, results.lastIndexOf(part)).filter((other) => other.claim.kind === 'count' && other.claim.quantity?.readings.some(isWhole) === true)
    .flatMap((other) => exactly(other.claim.number) ?? []);
}

function printedOrHeld({ claim, held }: ClaimResult): Decimal[] {
  return [exactly(claim.number), held?.value ?? null].filter((value) => value !== null);
}

