import { isPlaceholder } from '../text/number';
import { asDigits, gluedDigits } from './rebuilding/digits';
import { longestFigure } from './rebuilding/figures';
import type { GluedDigits, ReportCell, ReportRow } from './report';

/** Digits of cells with blank ones beside them, whose figures may be among the digits: what a page leaves that wrote several cells into one. */
export interface BesideBlanks {
  readonly digits: readonly GluedDigits[];
  /** The places of the cells that hold the digits, among all of the line. */
  readonly filled: readonly number[];
  /** The figures as they are printed, 0 or its sum in each blank cell; null where they make no sum. */
  readonly plain: readonly number[] | null;
  /** Whether the digits of each cell may be one figure at all: 0012 and 101130001111002 are none. */
  readonly mayBePlain: boolean;
}

/**
 * The digits of a line that may be glued though its cells are there: some are blank, the others have digits for all of them, and as
 * they are printed they do not make their sums. Null for any other line: who leaves blank what is 0 has glued nothing.
 *
 * @param rows one, or those that stand side by side
 * @param isSummed whether the form has a sum for each of them; where it has none, all digits stand in one cell, or show that they are several figures
 * @param isHabit whether blank cells are left in other rows of the table too
 */
export function besideBlanks(rows: readonly ReportRow[], isSummed: boolean, isHabit: boolean): BesideBlanks | null {
  const cells = rows.flatMap((row) => row.cells);
  const filled = cells.flatMap((cell, at) => (cell.state === 'blank' ? [] : [at]));
  const length = cells.reduce((sum, { state, text }) => sum + (state === 'figure' ? text.length : 0), 0);
  if (filled.length === 0 || filled.length === cells.length || length < cells.length || !cells.every(isPrinted)) return null;
  const digits = filled.map((at) => gluedDigits(cells[at]!.text, cells[at]!.span!.start));
  if (!digits.every((own) => own !== null)) return null;
  const isZero = digits.every(({ text }) => Number(asDigits(text)) === 0);
  const isOdd = digits.some(({ text }) => /^0./.test(asDigits(text)) || text.length > longestCount);
  if (isSummed) return !isOdd && rows.every(isSound) ? null : { digits, filled, plain: isOdd ? null : plainIn(rows), mayBePlain: !isOdd };
  if (!isOdd && (isHabit || filled.length > 1 || cells.length < fewestBeside)) return null;
  // Without a sum 007 may be 7 as well as three figures.
  return { digits, filled, plain: isZero ? null : cells.map(valueOf), mayBePlain: !isZero };
}

/** Of two cells one is left blank more easily than written into the other. */
const fewestBeside = 3;
/** No count of documents or applications has more digits. */
const longestCount = 9;

/** Whether figures that end with the digits of each cell fill the blank ones beside it, and reach over no cell with digits of its own. */
export function fillsBlanks(ends: readonly number[], { digits, filled }: BesideBlanks): boolean {
  let border = 0;
  return digits.slice(0, -1).every(({ text }, at) => {
    border += text.length;
    const count = ends.filter((end) => end <= border).length;
    return count > filled[at]! && count <= filled[at + 1]!;
  });
}

function isPrinted({ state, text, mark, span }: ReportCell): boolean {
  return mark === null && (state === 'blank' ? !isPlaceholder(text) : state === 'figure' && span !== null && text.length <= longestFigure * longestFigure);
}

/** Whether a row makes its sum, blank cells counting nothing, or is not filled in at all. */
function isSound({ cells }: ReportRow): boolean {
  return cells.every(({ state }) => state === 'blank') || (cells.at(-1)!.state === 'figure' && valueOf(cells.at(-1)!) === partsOf(cells));
}

/** Null where a sum is printed and is another. */
function plainIn(rows: readonly ReportRow[]): number[] | null {
  const all = rows.map(({ cells }) => {
    const sum = partsOf(cells);
    return cells.at(-1)!.state === 'blank' || valueOf(cells.at(-1)!) === sum ? [...cells.slice(0, -1).map(valueOf), sum] : null;
  });
  return all.every((own) => own !== null) ? all.flat() : null;
}

function partsOf(cells: readonly ReportCell[]): number {
  return cells.slice(0, -1).reduce((sum, cell) => sum + valueOf(cell), 0);
}

function valueOf({ value }: ReportCell): number {
  return value === null ? 0 : Number(value.digits);
}
