import { addDecimals, compareDecimals, equalDecimals, formatDecimal, subtractDecimals, zero } from '../text/decimal';
import type { Decimal, Weight } from '../text/decimal';
import type { Bilingual } from '../text/bilingual';
import type { RelationResult } from './relations';

/** A relation written out with its figures; the one form of it in messages, hovers and on the command line. */
export interface Equation {
  /**
   * What the table says: `681 = 645+28+0+0+0+8`, `645+21 = 644+22`, and where it fails what each side makes:
   * `680 ≠ 681 = 645+28+0+0+0+8`, `645+21 = 666 ≠ 665 = 643+22`.
   */
  readonly text: Bilingual;
  /** The side of the parts that add up. */
  readonly parts: Side;
  /** The side of the total, with the parts that count against it (balance: `643+22`). */
  readonly total: Side;
  /** What the total's side is short of: positive when it is too low. */
  readonly short: Decimal;
}

/** One side of an equation. */
export interface Side {
  readonly sum: Decimal;
  /** Every figure: `645+28+0+0+0+8`. Of a long side only those that are not 0, and how many are: `253+20（其余 18 项为 0）`. */
  readonly figures: Bilingual;
  /** The sum and how it is reckoned: `681 = 645+28+0+0+0+8`; a side of one figure is just that. */
  readonly reckoned: Bilingual;
}

/** More figures than a line of a message holds: their zeros are counted instead of written. */
const longSide = 8;

/**
 * Writes a relation out. Parts with weight −1 stand on the total's side, before it, so that both sides are sums. Null
 * while the relation is open: nothing is written with a cell that was not read.
 */
export function writeEquation(result: RelationResult): Equation | null {
  if (result.state === 'open') return null;
  const figuresOf = (weight: Weight): Decimal[] =>
    result.parts.filter((part) => part.weight === weight).map((part) => part.cell?.value ?? zero);
  const parts = writeSide(figuresOf(1));
  const total = writeSide([...figuresOf(-1), result.total?.value ?? zero]);
  const text = figuresOf(-1).length === 0 ? ofTotal(parts, total) : ofBalance(parts, total);
  return { text, parts, total, short: subtractDecimals(parts.sum, total.sum) };
}

/** `少 1` / `1 too low`, `多 1` / `1 too high`; empty for no difference. */
export function writeDifference(short: Decimal): Bilingual {
  const order = compareDecimals(short, zero);
  if (order === 0) return { zh: '', en: '' };
  const amount = formatDecimal(short).replace('-', '');
  return order > 0 ? { zh: `少 ${amount}`, en: `${amount} too low` } : { zh: `多 ${amount}`, en: `${amount} too high` };
}

function ofTotal(parts: Side, total: Side): Bilingual {
  if (equalDecimals(parts.sum, total.sum)) return parts.reckoned;
  return bilingual((locale) => `${total.reckoned[locale]} ≠ ${parts.reckoned[locale]}`);
}

function ofBalance(parts: Side, total: Side): Bilingual {
  if (equalDecimals(parts.sum, total.sum)) return bilingual((locale) => `${parts.figures[locale]} = ${total.figures[locale]}`);
  return bilingual((locale) => `${parts.figures[locale]} = ${formatDecimal(parts.sum)} ≠ ${total.reckoned[locale]}`);
}

/** Figures that add up. */
export function writeSide(figures: readonly Decimal[]): Side {
  const sum = figures.reduce(addDecimals, zero);
  const written = writeFigures(figures);
  if (figures.length === 1) return { sum, figures: written, reckoned: written };
  return { sum, figures: written, reckoned: bilingual((locale) => `${formatDecimal(sum)} = ${written[locale]}`) };
}

function writeFigures(figures: readonly Decimal[]): Bilingual {
  const shown = figures.length > longSide ? figures.filter((figure) => figure.digits !== 0n) : figures;
  const left = figures.length - shown.length;
  const sum = shown.map(writeFigure).join('+') || '0';
  if (left === 0) return { zh: sum, en: sum };
  if (shown.length === 0) return { zh: `0（${left} 项均为 0）`, en: `0 (all ${left} are 0)` };
  return { zh: `${sum}（其余 ${left} 项为 0）`, en: left === 1 ? `${sum} (the other is 0)` : `${sum} (the other ${left} are 0)` };
}

function writeFigure(figure: Decimal): string {
  const text = formatDecimal(figure);
  return figure.digits < 0n ? `(${text})` : text;
}

function bilingual(write: (locale: keyof Bilingual) => string): Bilingual {
  return { zh: write('zh'), en: write('en') };
}
