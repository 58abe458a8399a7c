import type { Refilled } from '../../diagnosis/width';
import { nameOfRow, quoted } from '../../report/names';
import type { Report, ReportRow, ReportTable } from '../../report/report';
import { formatDecimal } from '../../text/decimal';
import { mostSlips, pointedPlaces } from '../cell/cells';
import type { Check, CheckContext, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';
import type { BareRow } from './lostRows';
import { unreadRows } from './lostRows';
import { refill } from './refill';
import { tablesToBlame } from './torn';
import type { Line } from './widthWords';
import { countIn, messageForLine, messageForLines, offBy } from './widthWords';

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
      const isHabit = alike.length >= fewestAlike && alike.length * 3 >= all * 2;
      if (isHabit) yield ofTable(context, table, alike);
      yield* eachOrOne(context, table, isHabit ? lines.filter((line) => !alike.includes(line)) : lines);
      for (const row of unreadRows(context.report, table).bare) yield ofBare(context.report, table, row);
    }
  },
};

function ofBare(report: Report, table: ReportTable, { spec, label }: BareRow): Draft {
  const name = quoted(nameOfRow(report, { table: table.id, row: spec.key }));
  const unchecked = uncheckedSums(report, table.id);
  return {
    span: label,
    cell: { table: table.id, row: spec.key, column: null },
    message: {
      zh: `${name}这一行只有行名，没有读出数${unchecked.zh}。请对照表头填齐，没有的填 0。`,
      en: `Of row ${name} only the label was read and no figures${unchecked.en}. Complete it by the table’s head, with 0 where there is nothing.`,
    },
  };
}

/** So many rows, and most of the table's, with the same number of figures have a column too many or too few. */
const fewestAlike = 3;

/** Rows of the form that stand side by side in one line lost the same figure: they are one finding. */
function linesOf(table: ReportTable): readonly Line[] {
  const lines = new Map<number, { readonly width: Line['width']; readonly rows: ReportRow[] }>();
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
  const off = offBy(lines[0]!.width);
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

/** A finding for each line; one for those of which the sums tell nothing where these are many: the table as a whole is damaged. */
function* eachOrOne({ report, refilled: all }: CheckContext, table: ReportTable, lines: readonly Line[]): Iterable<Draft> {
  const unchecked = uncheckedSums(report, table.id);
  const refilled = new Map(lines.map((line) => [line, all.find(({ rows }) => rows[0] === line.rows[0]) ?? null]));
  const unclear = lines.filter((line) => refilled.get(line) === null);
  const many = unclear.length > mostSlips ? unclear : [];
  if (many.length > 0) {
    yield {
      span: many[0]!.width.span,
      cell: { table: table.id, row: null, column: null },
      message: messageForLines(report, table.id, many, unchecked),
      related: many.slice(1, pointedPlaces).map((line) => ({ span: line.width.span, cell: null, message: countIn(report, table.id, line) })),
    };
  }
  for (const line of lines) {
    if (many.includes(line)) continue;
    const figures = refilled.get(line) ?? null;
    yield {
      span: line.width.span,
      cell: { table: table.id, row: line.rows.length === 1 ? line.rows[0]!.spec.key : null, column: null },
      ...figures === null ? {} : figureAt(figures),
      message: messageForLine(report, table.id, line, figures, unchecked),
      repairs: figures === null ? [] : refill(report, figures),
    };
  }
}

/** The figure that is lost, with its cell where only one may be it; or the one that is too much. Nothing where there are several ways. */
function figureAt({ rows, ways }: Refilled): Pick<Draft, 'cell' | 'expected' | 'actual'> {
  const [only, several] = ways;
  if (only === undefined || several !== undefined || only.slip === 'split' || only.slip === 'two lost') return {};
  const [place, other] = only.places;
  if (only.slip === 'extra') return { actual: formatDecimal(rows[0]!.width!.values[place!]!.value!) };
  const cell = rows.flatMap((row) => row.cells)[place!]!.ref;
  return { expected: formatDecimal(only.figures[place!]!), ...(other === undefined ? { cell } : {}) };
}
