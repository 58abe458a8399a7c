import type { LabelSpec } from '../forms/form';
import type { Report } from '../report/report';
import { foldLabel } from '../text/fold';
import { readOrdinal } from '../text/numerals';
import { shift } from '../text/span';
import type { Span } from '../text/span';

/** A cell of a table as it is printed, in the whole text. */
export interface PrintedCell {
  readonly span: Span;
  readonly text: string;
}

/** The printed cell at an offset, or null outside tables. A caret behind the last character still touches the cell. */
export function printedCellAt(report: Report, offset: number): PrintedCell | null {
  let touched: PrintedCell | null = null;
  for (const cell of printedCells(report, { start: offset, end: offset })) {
    if (offset < cell.span.end) return cell;
    touched = cell;
  }
  return touched;
}

/** Where a label is printed in a stretch of the text, as a cell of its own; null where it is not. */
export function labelPrintedIn(report: Report, { label, aliases }: LabelSpec, stretch: Span): Span | null {
  const wanted = [label, ...aliases].map(words);
  for (const cell of printedCells(report, stretch)) {
    if (cell.span.start >= stretch.start && cell.span.end <= stretch.end && wanted.includes(words(cell.text))) return cell.span;
  }
  return null;
}

/** Cells that lie in the stretch or touch it, in text order, empty ones left out. */
function* printedCells(report: Report, stretch: Span): Iterable<PrintedCell> {
  for (const section of report.tree.sections) {
    const inSection = shift(stretch, -section.span.start);
    for (const table of section.body.tables) {
      if (!meet(table.span, inSection)) continue;
      for (const row of table.rows) {
        if (!meet(row.span, inSection)) continue;
        for (const cell of row.cells) {
          if (cell.text !== '' && meet(cell.span, inSection)) yield { span: shift(cell.span, section.span.start), text: cell.text };
        }
      }
    }
  }
}

function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function words(label: string): string {
  return foldLabel(label.slice(readOrdinal(label)?.length ?? 0));
}
