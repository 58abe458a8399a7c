import { figuresAcross } from '../../forms/registry';
import { matchLabel } from '../../forms/vocabulary';
import { Sign } from '../../text/signs';
import type { Lines } from '../lines';
import type { Layout } from './layout';
import { rowOf, splitCells, tableOf } from './layout';

/** A row a line, cells parted by tabs; ragged: merged cells leave empty ones or none at all, so a label over a whole row may have lost every tab. */
export const tabs: Layout = {
  id: 'tabs',
  claim(lines, at) {
    if (!isRow(lines, at) && !isLabelOverRows(lines, at)) return null;
    const rows = [];
    let end = at;
    for (let line = at; line < lines.count; line++) {
      const blank = lines.start(line) === lines.end(line);
      if (blank && !lines.has(line, Sign.tab)) {
        if (line > end) break;
        continue;
      }
      // A line of nothing but tabs is a row that is not filled in.
      if (!blank && !isRow(lines, line) && !isLabelOverRows(lines, line) && !(line > at && isDigits(lines, line))) break;
      const start = lines.rawStart(line);
      rows.push(rowOf(splitCells(lines.text, start, start + lines.raw(line).length, /\t/)));
      end = line + 1;
    }
    return { end, table: tableOf(tabs.id, true, rows) };
  },
};

/** A tab between two contents, or behind a short one; a tab before a paragraph is only its indent. */
function isRow(lines: Lines, line: number): boolean {
  if (!lines.has(line, Sign.tab)) return false;
  const raw = lines.raw(line);
  const content = raw.trim();
  return content.includes('\t') || (content !== '' && content.length <= 80 && raw.slice(raw.trimEnd().length).includes('\t'));
}

/** Figures that have run together in one cell, tabs before it or none: those of a row, or of rows side by side. */
function isDigits(lines: Lines, line: number): boolean {
  const content = lines.content(line);
  return digits.test(content) && (lines.has(line, Sign.tab) || content.length >= figuresAcross);
}

const digits = /^[\d０-９OoIl〇]+$/u;

/** A label of the form alone in its line, right above a row. */
function isLabelOverRows(lines: Lines, line: number): boolean {
  const content = lines.content(line);
  if (content === '' || content.length > 80 || lines.has(line, Sign.tab)) return false;
  let next = line + 1;
  while (next < lines.count && !lines.has(next, Sign.tab) && lines.raw(next).trim() === '') next++;
  return next < lines.count && isRow(lines, next) && (matchLabel(content)[0]?.score ?? 0) >= 0.9;
}
