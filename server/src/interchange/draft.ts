import type { PrintedCell } from '../forms/printed';
import { readReport } from '../report/read';
import type { Report } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { shift } from '../text/span';
import { withTablesLaidOut } from '../writing/layOut';
import { stylesOf } from '../writing/tableStyle';
import type { Paper, Piece, TablePiece } from './paper';

/** The text of a report to go on with, and what has to be said of it. */
export interface ReportDraft {
  readonly text: string;
  readonly notes: readonly Bilingual[];
}

/**
 * A paper as plain text: a piece a paragraph, tables in rows between bars, those of the form laid out where that reads the same. Line
 * ends are LF.
 *
 * @param ambiguousAsWide as in `widthOf`
 */
export function draftOf({ pieces, name }: Paper, ambiguousAsWide: boolean): ReportDraft {
  const plain = textOf(pieces);
  const read = readReport(plain);
  // A page may name the report only in its head.
  const named = read.title === null && name !== null ? readReport(`${name}\n\n${plain}`) : read;
  return { text: withTablesLaidOut(named.title === null ? read : named, ambiguousAsWide), notes: pieces.some(hasBar) ? [barsChanged] : [] };
}

/**
 * A text whose tables were told by guess, with those laid out that read the same then.
 *
 * @param remark what stands under the title, or at the beginning where none is recognised
 * @param ambiguousAsWide as in `widthOf`
 */
export function draftOfText(parts: readonly (string | TablePiece)[], remark: string, ambiguousAsWide: boolean): ReportDraft {
  const text = parts.map((part) => (typeof part === 'string' ? part.trimEnd() : tableText(part))).join('\n\n');
  return {
    text: withoutIndents(readReport(withTablesLaidOut(withRemark(readReport(`${text}\n`), remark), ambiguousAsWide))),
    notes: parts.some((part) => typeof part !== 'string' && hasBar(part)) ? [barsChanged] : [],
  };
}

function textOf(pieces: readonly Piece[]): string {
  return `${pieces.map((piece) => (piece.kind === 'table' ? tableText(piece) : piece.text)).join('\n\n')}\n`;
}

function tableText({ lines }: TablePiece): string {
  return stylesOf(readReport(''))[0]!.table(lines.map((line) => line.map((cell): PrintedCell => ({ ...cell, text: cell.text.replaceAll('|', '¦') }))));
}

function hasBar(piece: Piece): boolean {
  return piece.kind === 'table' && piece.lines.some((line) => line.some(({ text }) => text.includes('|')));
}

const barsChanged: Bilingual = { zh: '表格文字里的“|”写成了“¦”，以免当作格线', en: '“|” within cells was written as “¦”, since it parts cells here' };

function withRemark({ text, title }: Report, remark: string): Report {
  // A title that others stand beside in one line may be none: nothing is cut in two for it.
  const line = /.*/u.exec(text.slice(title?.end ?? 0))![0];
  const at = title === null || line.trim() !== '' ? 0 : title.end + line.length;
  return readReport(text.slice(0, at) + (at === 0 ? `${remark}\n\n` : `\n\n${remark}`) + text.slice(at));
}

/** Lines outside of tables begin where they begin on the page; there that tells nothing. */
function withoutIndents({ text, tree }: Report): string {
  const tables = tree.sections.flatMap(({ span, body }) => body.tables.map((table) => shift(table.span, span.start)));
  return text.replace(/^[^\S\r\n]+(?=\S)/gmu, (blanks, at: number) => (tables.some(({ start, end }) => start <= at + blanks.length && at < end) ? blanks : ''));
}
