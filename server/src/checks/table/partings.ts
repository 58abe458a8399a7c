import { nameOfRow, quoted } from '../../report/names';
import type { Report, ReportTable } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { formatDecimal } from '../../text/decimal';
import type { Decimal } from '../../text/decimal';
import { figuresIntoCells } from '../../writing/rebuilt';
import type { Repair } from '../check';
import type { Line } from './gluedLines';

/**
 * The repairs that write the figures of rows with blank cells beside their digits, each into its cell: one for each way to part the
 * digits, and one that takes them as they are printed.
 */
export function partings(report: Report, table: ReportTable, lines: readonly Line[]): Repair[] {
  return lines.flatMap((line) => readingsOf(line).flatMap((figures): Repair[] => {
    const edits = line.rows.map((row, at) => figuresIntoCells(report, table, row, figures[at]!));
    if (!edits.every((own) => own !== null)) return [];
    const place = lines.length === 1 ? '' : line.rows.map(({ spec }) => quoted(nameOfRow(report, { table: table.id, row: spec.key }))).join('');
    return [{ title: titleOf(place, figures.flat().map(formatDecimal)), safe: false, edits: edits.flat() }];
  })).slice(0, mostRepairs);
}

/** The figures of a line, row by row, in each way to read it. */
function readingsOf({ rows }: Line): (readonly (readonly Decimal[])[])[] {
  const [first] = rows;
  if (first?.glued?.beside === undefined) return [];
  const cut = first.glued.ways.map((_, at) => rows.map(({ glued }) => glued!.ways[at]!.map(({ value }) => value)));
  const plain = rows.map(({ glued }) => glued!.beside!.plain);
  return plain.every((own) => own !== null) ? [...cut, plain] : cut;
}

function titleOf(place: string, figures: readonly string[]): Bilingual {
  return { zh: `${place}各格填 ${figures.join('、')}`, en: `Write ${figures.join(', ')} into the cells${place === '' ? '' : ` of ${place}`}` };
}

const mostRepairs = 30;
