import type { Report } from '../report/report';
import { changeBetween } from '../text/change';
import type { Edit } from '../text/edits';
import { touches } from '../text/span';
import { widthOf } from '../text/width';
import { layOut } from '../writing/layOut';
import { linesAround } from '../writing/separators';

/**
 * The blanks that put the cells of a table under each other again, after a figure was typed into one. Nothing in a table that was not
 * laid out before, and where more than blanks would change: that is for who asks for it.
 *
 * @param offset in the row that was typed in
 * @param ambiguousAsWide as in `widthOf`
 */
export function alignAt(report: Report, offset: number, ambiguousAsWide: boolean): Edit[] {
  const table = report.tables.find(({ span }) => touches(linesAround(report.text, span), offset));
  if (table === undefined) return [];
  const laid = layOut(report, table, ambiguousAsWide, []);
  if (!('edits' in laid)) return [];
  return laid.edits.flatMap(({ span, text }) => {
    const before = linesOf(report.text.slice(span.start, span.end));
    const after = linesOf(text);
    if (before.length !== after.length || !isLaidOut(before.map(({ line }) => line), ambiguousAsWide)) return [];
    const edits = before.map(({ at, line }, index) => movedCells(line, after[index]!.line, span.start + at));
    return edits.every((each) => each !== null) ? edits.flat() : [];
  });
}

/** Whether the lines end under each other, but for those that are being typed. */
function isLaidOut(lines: readonly string[], ambiguousAsWide: boolean): boolean {
  const widths = lines.map((line) => widthOf(line, ambiguousAsWide));
  const usual = [...new Set(widths)].map((width) => widths.filter((other) => other === width).length);
  return lines.every((line) => isRow.test(line)) && Math.max(...usual) * 2 > lines.length;
}

const isRow = /^\|.*\|$/u;

/** What has to change in each cell of a line; null where that is more than its blanks. */
function movedCells(before: string, after: string, start: number): Edit[] | null {
  const [old, own] = [before.split('|'), after.split('|')];
  if (old.length !== own.length || old.some((cell, at) => cell.trim() !== own[at]!.trim())) return null;
  let at = start;
  return old.flatMap((cell, index): Edit[] => {
    const from = at;
    at += cell.length + 1;
    if (cell === own[index]) return [];
    // Only what differs, so that a caret in a blank cell stays at its beginning.
    const { start: front, end, by } = changeBetween(cell, own[index]!);
    return [{ span: { start: from + front, end: from + end }, text: own[index]!.slice(front, end + by) }];
  });
}

function linesOf(text: string): { at: number; line: string }[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({ at: index, line }));
}
