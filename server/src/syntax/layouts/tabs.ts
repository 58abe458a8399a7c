import type { Lines } from '../lines';
import type { Layout } from './layout';
import { rowOf, splitCells, tableOf } from './layout';

/** A row a line, cells parted by tabs; ragged: merged cells leave empty ones or none at all. */
export const tabs: Layout = {
  id: 'tabs',
  claim(lines, at) {
    if (!isRow(lines, at)) return null;
    const rows = [];
    let end = at;
    for (let line = at; line < lines.count; line++) {
      const blank = lines.start(line) === lines.end(line);
      if (blank && !lines.raw(line).includes('\t')) {
        if (line > end) break;
        continue;
      }
      // A line of nothing but tabs is a row that is not filled in.
      if (!blank && !isRow(lines, line)) break;
      const start = lines.rawStart(line);
      rows.push(rowOf(splitCells(lines.text, start, start + lines.raw(line).length, /\t/)));
      end = line + 1;
    }
    return { end, table: tableOf('tabs', true, rows) };
  },
};

/** A tab between two contents, or behind a short one; a tab before a paragraph is only its indent. */
function isRow(lines: Lines, line: number): boolean {
  const raw = lines.raw(line);
  if (!raw.includes('\t')) return false;
  const content = raw.trim();
  return content.includes('\t') || (content !== '' && content.length <= 80 && /\t\s*$/.test(raw));
}
