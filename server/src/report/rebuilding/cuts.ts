import { longestFigure } from './figures';

/** Digits in which figures stand side by side. Offsets count digits. */
export interface DigitText {
  readonly digits: string;
  /** Offsets over which no figure reaches: something stood there that parts figures. */
  readonly borders: ReadonlySet<number>;
  /** What a figure that ends at an offset is at least, as the note behind it says. */
  readonly least: ReadonlyMap<number, number>;
}

/** A row of figures among digits. */
export interface RowShape {
  readonly width: number;
  /** Whether the last figure is the sum of the others. */
  readonly isSum: boolean;
}

/** One way to cut digits into figures: where each begins and ends, and what it is. */
export interface Cut {
  readonly ends: readonly number[];
  readonly values: readonly number[];
}

export interface Cuts {
  readonly cuts: readonly Cut[];
  /** False when the search was given up, and nothing can be said: there are too many. */
  readonly complete: boolean;
}

/**
 * Every way to cut digits into the figures of rows that follow each other, all digits used. A figure is a whole number without
 * leading zeros, of no more digits than can be reckoned with.
 */
export function cutsOf(text: DigitText, rows: readonly RowShape[]): Cuts {
  const search: Search = { text, figures: figuresIn(text), steps: 0 };
  let open: readonly Cut[] = [{ ends: [], values: [] }];
  for (const [at, row] of rows.entries()) {
    const behind = rows.slice(at + 1).reduce((sum, { width }) => sum + width, 0);
    const byStart = new Map<number, readonly Cut[]>();
    const next: Cut[] = [];
    for (const before of open) {
      const start = before.ends.at(-1) ?? 0;
      const own = byStart.get(start) ?? (behind === 0 ? cutsBetween(search, start, row) : cutsFrom(search, start, row, behind));
      byStart.set(start, own);
      for (const cut of own) next.push({ ends: [...before.ends, ...cut.ends], values: [...before.values, ...cut.values] });
      if (next.length > mostCuts || search.steps > budget) return { cuts: [], complete: false };
    }
    open = next;
  }
  return { cuts: open, complete: true };
}

/** Steps of the search for one run of digits; seven figures of some 14 digits take a tenth of it. */
const budget = 1_500_000;
/** Cuts of one run of digits. */
const mostCuts = 20_000;

interface Search {
  readonly text: DigitText;
  /** For every offset and every length from 1 the figure that stands there; −1 where none does. */
  readonly figures: Float64Array;
  steps: number;
}

function figuresIn({ digits, borders, least }: DigitText): Float64Array {
  const figures = new Float64Array(digits.length * longestFigure).fill(-1);
  for (let from = 0; from < digits.length; from++) {
    let value = 0;
    for (let to = from + 1; to <= digits.length && to - from <= longestFigure; to++) {
      value = value * 10 + Number(digits[to - 1]);
      if (value >= (least.get(to) ?? 0)) figures[from * longestFigure + to - from - 1] = value;
      if (digits[from] === '0' || borders.has(to)) break;
    }
  }
  return figures;
}

function figureAt({ figures }: Search, from: number, to: number): number {
  return to - from > longestFigure ? -1 : figures[from * longestFigure + to - from - 1]!;
}

/** The ways to cut all digits from an offset on into one row. The figures before a sum are tried in two halves that must meet. */
function cutsBetween(search: Search, start: number, { width, isSum }: RowShape): Cut[] {
  const end = search.text.digits.length;
  if (!isSum || width < fewestToHalve) return cutsFrom(search, start, { width, isSum }, 0).filter((cut) => cut.ends.at(-1) === end);
  const half = Math.floor((width - 1) / 2);
  // No figure is longer than the sum behind them all.
  const longest = Math.min(longestFigure, Math.floor((end - start - width + 2) / 2));
  const firsts = new Map<number, Map<number, Cut[]>>();
  eachSequence(search, { start, count: half, longest, latest: end - width + half }, (first, sum) => {
    const middle = first.ends.at(-1) ?? start;
    const bySum = firsts.get(middle) ?? new Map<number, Cut[]>();
    firsts.set(middle, bySum);
    const alike = bySum.get(sum);
    if (alike === undefined) bySum.set(sum, [copyOf(first)]);
    else alike.push(copyOf(first));
  });
  const cuts: Cut[] = [];
  for (const [middle, bySum] of firsts) {
    eachSequence(search, { start: middle, count: width - 1 - half, longest, latest: end - 1, earliest: end - longestFigure }, (second, sum) => {
      const total = figureAt(search, second.ends.at(-1)!, end);
      if (total < sum || cuts.length > mostCuts) return;
      for (const first of bySum.get(total - sum) ?? []) cuts.push({ ends: [...first.ends, ...second.ends, end], values: [...first.values, ...second.values, total] });
    });
  }
  return cuts;
}

const fewestToHalve = 4;

/**
 * The ways to cut one row off the digits from an offset on, wherever it ends.
 *
 * @param behind how many figures must stand behind it at least
 */
function cutsFrom(search: Search, start: number, { width, isSum }: RowShape, behind: number): Cut[] {
  const end = search.text.digits.length - behind;
  const cuts: Cut[] = [];
  if (!isSum) {
    eachSequence(search, { start, count: width, longest: longestFigure, latest: end }, (cut) => {
      if (cuts.length <= mostCuts) cuts.push(copyOf(cut));
      else search.steps = Infinity;
    });
    return cuts;
  }
  const longest = Math.min(longestFigure, Math.floor((end - start - width + 2) / 2));
  eachSequence(search, { start, count: width - 1, longest, latest: end - 1 }, (cut, sum) => {
    const from = cut.ends.at(-1) ?? start;
    const to = from + String(sum).length;
    if (to <= end && figureAt(search, from, to) === sum) cuts.push({ ends: [...cut.ends, to], values: [...cut.values, sum] });
  });
  return cuts;
}

interface Stretch {
  readonly start: number;
  /** How many figures. */
  readonly count: number;
  /** How many digits each has at most. */
  readonly longest: number;
  /** Where the last of them ends. */
  readonly latest: number;
  readonly earliest?: number;
}

/** Visits every sequence of figures in a stretch, with their sum. What is handed over is of the moment: a copy keeps it. */
function eachSequence(search: Search, { start, count, longest, latest, earliest = 0 }: Stretch, visit: (cut: Cut, sum: number) => void): void {
  const ends: number[] = [];
  const values: number[] = [];
  const extend = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      visit({ ends, values }, sum);
      return;
    }
    for (let to = Math.max(from + 1, earliest - (left - 1) * longest); to <= Math.min(from + longest, latest - left + 1); to++) {
      if (++search.steps > budget) return;
      const value = figureAt(search, from, to);
      if (value < 0) continue;
      ends.push(to);
      values.push(value);
      extend(to, left - 1, sum + value);
      ends.pop();
      values.pop();
    }
  };
  extend(start, count, 0);
}

function copyOf({ ends, values }: Cut): Cut {
  return { ends: [...ends], values: [...values] };
}
