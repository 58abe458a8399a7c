import type { Refilled } from '../../report/refilledRow';
import { refilledRow } from '../../report/refilledRow';
import { nameOfColumn, nameOfRow, quoted } from '../../report/names';
import type { Report, ReportRow, ReportTable } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { formatDecimal } from '../../text/decimal';
import type { Check, CheckContext, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';
import { refill } from './refill';
import { tablesToBlame } from './torn';

export const rowWidth: Check = {
  id: 'row-width',
  group: 'table',
  severity: 'error',
  title: { zh: '一行的数不够或多了', en: 'a row has too few or too many figures' },
  fix: 'unsafe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    for (const table of tablesToBlame(context)) {
      const lines = linesOf(table);
      const alike = lines.filter(({ width }) => width.found === lines[0]!.width.found);
      const all = table.blocks.flatMap((block) => block.rows).length;
      if (alike.length >= fewestAlike && alike.length * 3 >= all * 2) yield ofTable(context, table, alike);
      for (const line of lines) if (alike.length < fewestAlike || alike.length * 3 < all * 2 || !alike.includes(line)) yield ofLine(context, table, line);
    }
  },
};

/** So many rows, and most of the table's, with the same number of figures have a column too many or too few. */
const fewestAlike = 3;

type Width = NonNullable<ReportRow['width']>;

interface Line {
  readonly width: Width;
  readonly rows: readonly ReportRow[];
}

/** Rows of the form that stand side by side in one line lost the same figure: they are one finding. */
function linesOf(table: ReportTable): readonly Line[] {
  const lines = new Map<number, { readonly width: Width; readonly rows: ReportRow[] }>();
  for (const row of table.blocks.flatMap((block) => block.rows)) {
    if (row.width === null) continue;
    const known = lines.get(row.width.span.start);
    if (known === undefined) lines.set(row.width.span.start, { width: row.width, rows: [row] });
    else known.rows.push(row);
  }
  return [...lines.values()];
}

function ofTable({ report }: CheckContext, table: ReportTable, lines: readonly Line[]): Draft {
  const { found, expected, span } = lines[0]!.width;
  const unchecked = uncheckedSums(report, table.id);
  const off = found < expected ? { zh: `少 ${expected - found} 个`, en: `${expected - found} too few` } : { zh: `多 ${found - expected} 个`, en: `${found - expected} too many` };
  return {
    span,
    cell: { table: table.id, row: null, column: null },
    message: {
      zh: `表中 ${lines.length} 行都有 ${found} 个数，格式为 ${expected} 列，每行${off.zh}，分不清各数属于哪一列${unchecked.zh}。请对照格式的表头增减一列。`,
      en: `${lines.length} rows of the table have ${found} figures each where the form has ${expected} columns, ${off.en}: which column each belongs to cannot be told${unchecked.en}. Add or take out a column by the form’s head.`,
    },
    related: lines.slice(1).map(({ width }) => ({ span: width.span, cell: null, message: { zh: '这一行也是', en: 'this row too' } })),
  };
}

function ofLine({ report, relations }: CheckContext, table: ReportTable, { width, rows }: Line): Draft {
  const name = quoted(nameOfRow(report, { table: table.id, row: rows[0]!.spec.key }));
  const named = rows.length === 1 ? { zh: `${name}这一行`, en: `Row ${name}` } : { zh: `${name}等 ${rows.length} 组的这一行`, en: `The row of ${name} and the others beside it` };
  const refilled = refilledRow(rows, relations.filter(({ relation }) => relation.total.table === table.id));
  return {
    span: width.span,
    cell: { table: table.id, row: rows.length === 1 ? rows[0]!.spec.key : null, column: null },
    message: messageFor(named, width, refilled === null ? null : placeOf(report, rows, refilled), uncheckedSums(report, table.id)),
    repairs: refilled === null ? [] : refill(report, width, refilled),
  };
}

/** Which figure the sums show to be lost or too much. */
function placeOf(report: Report, rows: readonly ReportRow[], { figures, places }: Refilled): Bilingual {
  const { found, expected, values } = rows[0]!.width!;
  const [first, last] = [places[0]!, places.at(-1)!];
  if (found > expected) {
    const which = first === last ? { zh: `第 ${first + 1} 个数`, en: `figure ${first + 1}` } : { zh: `第 ${first + 1} 至第 ${last + 1} 个数中的一个`, en: `one of the figures ${first + 1} to ${last + 1}` };
    return { zh: `多的是${which.zh} ${values[first]!.text}`, en: `${which.en}, ${values[first]!.text}, is too much` };
  }
  const cells = rows.flatMap((row) => row.cells.map(({ ref }) => ref));
  const column = (at: number): string => (rows.length === 1 ? '' : `${quoted(nameOfRow(report, cells[at]!))}的`) + quoted(nameOfColumn(report, cells[at]!));
  const which = first === last ? { zh: column(first), en: column(first) } : { zh: `${column(first)}至${column(last)}中的一格`, en: `one of ${column(first)} to ${column(last)}` };
  return { zh: `少的是${which.zh}，应为 ${formatDecimal(figures[first]!)}`, en: `what is lost is ${which.en}, which should be ${formatDecimal(figures[first]!)}` };
}

function messageFor(name: Bilingual, { found, expected }: Width, place: Bilingual | null, unchecked: Bilingual): Bilingual {
  if (found === 0) {
    return {
      zh: `${name.zh}应有 ${expected} 个数，一个也没有${unchecked.zh}。请填上，没有的填 0。`,
      en: `${name.en} should have ${expected} figures and has none${unchecked.en}. Fill them in, with 0 where there is nothing.`,
    };
  }
  const few = found < expected;
  const off = few ? { zh: `少 ${expected - found} 个`, en: `${expected - found} too few` } : { zh: `多 ${found - expected} 个`, en: `${found - expected} too many` };
  const told = place === null ? { zh: '，分不清各数属于哪一列', en: ': which column each belongs to cannot be told' } : { zh: `；按合计推算，${place.zh}`, en: `; by the sums ${place.en}` };
  const ask = few ? { zh: '请对照表头补齐，没有的填 0。', en: 'Complete it by the table’s head, with 0 where there is nothing.' } : { zh: '请对照表头删去多余的。', en: 'Take out what is too much by the table’s head.' };
  return {
    zh: `${name.zh}应有 ${expected} 个数，现有 ${found} 个，${off.zh}${told.zh}${unchecked.zh}。${ask.zh}`,
    en: `${name.en} should have ${expected} figures and has ${found}, ${off.en}${told.en}${unchecked.en}. ${ask.en}`,
  };
}
