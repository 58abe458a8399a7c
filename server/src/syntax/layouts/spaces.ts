import { matchLabel } from '../../forms/vocabulary';
import { Sign } from '../../text/signs';
import type { Lines } from '../lines';
import { isOfLabels } from './gluedLines';
import type { Layout } from './layout';
import { hasOwnCells, rowOf, tableOf } from './layout';
import { trailingValues, wordsOf } from './words';

/**
 * A row a line, the figures at its end parted by blanks, as the text of a PDF has it: labels are wrapped over lines above and
 * below their figures, and page numbers stand among the rows.
 */
export const spaces: Layout = {
  id: 'spaces',
  claim(lines, at) {
    if (lines.nextWithFigure(at) - at > longestHead || !startsTable(lines, at)) return null;
    const rows = [];
    let figures = 0;
    let end = at;
    let held = 0;
    let whole = 0;
    let parts = 0;
    let before = false;
    let open = 0;
    let openLines = 0;
    for (let line = at; line < lines.count; line++) {
      const content = lines.content(line);
      if (content === '') continue;
      // A text with bars is another layout's.
      if (hasOwnCells(lines, line) || lines.has(line, Sign.bar)) break;
      const cells = wordsOf(lines, line);
      const values = trailingValues(cells);
      // Instructions in brackets behind a label run over lines, and may end one like a sentence.
      if (values === 0 && !isPartOfLabel(content) && !isOfHeads(lines, line) && (open === 0 || openLines > mostOpenLines || content.length > longestPart)) break;
      open = Math.max(0, open + bracketsIn(content));
      openLines = open === 0 ? 0 : openLines + 1;
      rows.push(rowOf(cells));
      const bare = values === cells.length && values < surelyRow;
      if (bare && before) parts++;
      else if (values >= surelyRow || values < cells.length) whole++;
      before = bare;
      if (values === 0) continue;
      if (values >= fewestAlone || values < cells.length) figures += values >= surelyRow ? fewestRows : 1;
      held = rows.length;
      end = line + 1;
    }
    // Lines of a few figures each, one behind the other: a row goes over several, and only labels part the rows.
    if (figures < fewestRows || parts > whole) return null;
    return { end, table: { ...tableOf(spaces.id, true, rows.slice(0, held)), labelsWrap: true } };
  },
};

const fewestRows = 2;
/** So many numbers alone on a line are a row of figures. */
const fewestAlone = 3;
/** And so many are a table of their own. */
const surelyRow = 5;
const longestRow = 200;
const longestPart = 45;
const mostOpenLines = 15;
/** No head is broken over more lines, were it a character a line. */
const longestHead = 150;

function startsTable(lines: Lines, at: number): boolean {
  if (lines.end(at) - lines.start(at) > longestRow) return false;
  // A quick look, for most lines are prose: one word is a label or none.
  if (!lines.has(at, Sign.blankInside | Sign.rareBlank)) return isLabel(lines.content(at));
  const cells = wordsOf(lines, at);
  if (cells.length >= surelyRow && trailingValues(cells) === cells.length) return true;
  const label = cells.slice(0, cells.length - trailingValues(cells)).map((cell) => cell.text).join('');
  return [label, ...cells.map((cell) => cell.text)].some(isLabel);
}

function isLabel(text: string): boolean {
  return (matchLabel(text)[0]?.score ?? 0) >= 0.9;
}

/** How many brackets are opened and not closed, less those that are closed only. */
function bracketsIn(content: string): number {
  return [...content].reduce((count, sign) => count + ('（('.includes(sign) ? 1 : '）)'.includes(sign) ? -1 : 0), 0);
}

/** Whether a line, however long, is nothing but labels side by side, as the heads of table 4 over their fifteen figures are. */
function isOfHeads(lines: Lines, line: number): boolean {
  return lines.has(line, Sign.blankInside | Sign.rareBlank) && isOfLabels(lines, line);
}

function isPartOfLabel(content: string): boolean {
  return !/[。；;]$/u.test(content) && content.replace(/[\s\p{Script=Latin}\p{M}()]+/gu, '').length <= longestPart;
}
