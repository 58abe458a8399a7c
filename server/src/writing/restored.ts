import { readReport } from '../report/read';
import type { Report, ReportCell, ReportTable } from '../report/report';
import { applyEdits } from '../text/edits';
import type { Edit } from '../text/edits';
import { foldLabel } from '../text/fold';
import { shift } from '../text/span';
import { spanOfRows } from './otherRows';
import { partAt } from './part';
import { readBack } from './readBack';
import { linesAround } from './separators';

/**
 * The edit that writes a table as it was written before it was laid out, with the figures that it has now.
 *
 * @param origin the lines of the table as they were
 * @returns null where it is written so still, where rows or labels have changed since, or a figure has no place in the old lines
 */
export function writeRestored(report: Report, table: ReportTable, origin: string): Edit[] | null {
  const part = partAt(report, table.span.start);
  if (part === null) return null;
  const span = linesAround(report.text, spanOfRows(table));
  const own = shift(span, -part.start);
  const before = readReport(applyEdits(part.text, [{ span: own, text: origin }])).tables.find(({ id }) => id === table.id);
  const changes = before === undefined ? null : changedCells(rowsOf(before), rowsOf(table), own.start);
  if (changes === null) return null;
  const text = applyEdits(origin, changes);
  if (text === report.text.slice(span.start, span.end)) return null;
  return readBack(readReport(part.text), [{ span: own, text }], new Map()) === null ? null : [{ span, text }];
}

/** Any row of a table, by its name: the form's, or what is printed of one that the form does not have. */
interface NamedRow {
  readonly name: string;
  readonly printed: string;
  readonly cells: readonly ReportCell[];
}

function rowsOf({ blocks, outside, repeated }: ReportTable): NamedRow[] {
  const times = new Map<string, number>();
  const others = [...outside, ...repeated].map(({ printed, cells }): NamedRow => {
    const label = foldLabel(printed);
    const time = (times.get(label) ?? 0) + 1;
    times.set(label, time);
    return { name: `${label} ${time}`, printed, cells: cells ?? [] };
  });
  return [...blocks.flatMap(({ rows }) => rows.map(({ spec, printed, cells }): NamedRow => ({ name: spec.key, printed, cells }))), ...others];
}

/** @param start where the old lines begin in the text that they were read in */
function changedCells(before: readonly NamedRow[], after: readonly NamedRow[], start: number): Edit[] | null {
  const edits: Edit[] = [];
  for (const row of after) {
    const old = before.find(({ name }) => name === row.name);
    if (old === undefined || before.length !== after.length || foldLabel(old.printed) !== foldLabel(row.printed)) return null;
    for (const [at, cell] of row.cells.entries()) {
      const own = old.cells[at];
      if (own === undefined) return null;
      if (figureIn(own) === figureIn(cell)) continue;
      if (own.span === null) return null;
      edits.push({ span: shift(own.span, -start), text: cell.text });
    }
  }
  return edits;
}

function figureIn({ text, state }: ReportCell): string {
  return `${state} ${text.replace(/\s+/g, '')}`;
}
