import { groupedBy } from '../text/grouped';
import { besideBlanks } from './besideBlanks';
import type { BesideBlanks } from './besideBlanks';
import { gluedDigits } from './rebuilding/digits';
import type { GluedDigits, PrintedValue, ReportBlock, ReportRow, ReportTable } from './report';

/** Rows whose digits may stand together: one, or those side by side, in the form's order. */
export interface LineToCut {
  readonly rows: readonly ReportRow[];
  /** Of a row with too many cells what stands in them: a figure may be written in several. */
  readonly cells: readonly PrintedValue[] | null;
  readonly digits: readonly GluedDigits[];
  /** Whether nothing at all parts its figures; otherwise it is a row with too few cells, which may as well have lost one. */
  readonly isRun: boolean;
  /** Set where the cells are there and some are blank. */
  readonly beside: BesideBlanks | null;
}

/** How the lines of a table are looked for. */
export interface LinesIn {
  readonly table: ReportTable;
  /** Whether the last figure of each row is the sum of the others. */
  readonly isSummed: boolean;
  /** Asked only of rows of which some cells are written: whether their cells are their own, the table not torn. */
  readonly hasOwnCells: () => boolean;
}

/** The lines of a block whose digits the sums may part, each with what is printed in it. */
export function linesToCut(block: ReportBlock, { table, isSummed, hasOwnCells }: LinesIn): LineToCut[] {
  const order = block.spec.rows.map(({ key }) => key);
  const lines = [...groupedBy(block.rows, nameOfLine).values()].map((rows) => rows.toSorted((a, b) => order.indexOf(a.spec.key) - order.indexOf(b.spec.key)));
  return lines.flatMap((rows): LineToCut[] => {
    const { glued, width } = rows[0]!;
    if (glued !== undefined) return glued.digits.length === 0 ? [] : [{ rows, cells: null, digits: glued.digits, isRun: true, beside: null }];
    if (width === null) {
      return withBlanks(rows).flatMap((some): LineToCut[] => {
        const beside = besideBlanks(some, isSummed, leavesBlanks(table, some));
        return beside === null || !hasOwnCells() ? [] : [{ rows: some, cells: null, digits: beside.digits, isRun: false, beside }];
      });
    }
    if (!hasOwnCells()) return [];
    if (width.found > width.expected) return [{ rows, cells: width.values, digits: [], isRun: false, beside: null }];
    const digits = digitsOfShort(width.values);
    const length = digits.reduce((sum, { span }) => sum + span.end - span.start, 0);
    return length < block.spec.columns.length ? [] : [{ rows, cells: null, digits, isRun: digits.length === 1, beside: null }];
  });
}

/** Rows side by side have the same digits, or the same cells. */
function nameOfLine({ spec, glued, width, line }: ReportRow): string {
  const start = glued?.digits[0]?.span.start ?? width?.values[0]?.span?.start;
  return start === undefined ? line?.join() ?? spec.key : String(start);
}

/** The stretches of rows with blank cells: over a row that has none no figure reaches. */
function withBlanks(rows: readonly ReportRow[]): ReportRow[][] {
  const stretches: ReportRow[][] = [[]];
  for (const row of rows) {
    if (hasBlank(row)) stretches.at(-1)!.push(row);
    else stretches.push([]);
  }
  return stretches.filter(({ length }) => length > 0);
}

function hasBlank({ cells }: ReportRow): boolean {
  return cells.some(({ state }) => state === 'blank');
}

function leavesBlanks({ blocks }: ReportTable, rows: readonly ReportRow[]): boolean {
  return blocks.some((block) => block.rows.some((row) => !rows.includes(row) && hasBlank(row)));
}

/** The digits of a row with fewer cells than columns; none where a cell holds anything but digits. */
function digitsOfShort(values: readonly PrintedValue[]): readonly GluedDigits[] {
  const digits = values.map(({ text, span }) => (span === null ? null : gluedDigits(text, span.start)));
  return digits.every((own) => own !== null) ? digits : [];
}
