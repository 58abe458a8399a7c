import type { TableSpec } from '../forms/form';
import { foldLabel } from '../text/fold';
import type { Report, ReportTable } from './report';
import { wordsAround } from './sectionAround';

/** Whether the note that says how the rows of a table add up stands in its section, in whatever words, in one piece or torn. */
export function hasNote(report: Report, table: ReportTable, { note }: TableSpec): boolean {
  const [words, text] = [foldLabel(note ?? ''), wordsAround(report, table.span)];
  let found = 0;
  for (let at = 0; at + pieceLength <= words.length && found < fewestPieces; at++) if (text.includes(words.slice(at, at + pieceLength))) found++;
  return found >= fewestPieces;
}

/** So many characters in a row, of which so many rows: less may stand in any sentence. */
const pieceLength = 5;
const fewestPieces = 3;
