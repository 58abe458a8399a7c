import { Sign } from '../../text/signs';
import type { CellNode } from '../ast';
import { cellMark, isCellMark, looseCellMark } from '../view';
import type { Layout } from './layout';
import { cellBetween, rowOf, tableOf } from './layout';

/** What a table is called that `html` reads and that is drawn with lines. */
export const drawn = 'drawn';

/** A table of a page in HTML or one that is drawn with lines, as a view has it: a row a line with a mark before every cell. */
export const html: Layout = {
  id: 'html',
  claim(lines, at) {
    if (!lines.has(at, Sign.cellMark)) return null;
    const mark = lines.raw(at)[0];
    if (mark === undefined || !isCellMark(mark)) return null;
    const rows = [];
    let line = at;
    for (; line < lines.count; line++) {
      const raw = lines.raw(line);
      if (!raw.startsWith(mark)) break;
      rows.push(rowOf(cellsOf(raw, mark, lines.rawStart(line), lines.text)));
    }
    return { end: line, table: { ...tableOf(mark === cellMark ? html.id : drawn, true, rows), exact: mark !== looseCellMark } };
  },
};

function cellsOf(raw: string, mark: string, start: number, text: string): CellNode[] {
  const cells: CellNode[] = [];
  for (let at = 0; at < raw.length;) {
    const next = raw.indexOf(mark, at + 1);
    const end = next < 0 ? raw.length : next;
    const cell = cellBetween(text, start + at + 1, start + end);
    cells.push(cell.text === '' ? blankCell(raw.slice(at + 1, end), start + at + 1) : cell);
    at = end;
  }
  return cells;
}

/** Of an empty cell the blank that keeps it open (`&nbsp;`) is the content; what tags and line breaks leave is none. */
function blankCell(raw: string, start: number): CellNode {
  const [blank = { index: 0, 0: '' }] = raw.matchAll(/[\u00a0\u3000]+/gu);
  return { span: { start: start + blank.index, end: start + blank.index + blank[0].length }, text: '' };
}
