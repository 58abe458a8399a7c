import { escaped } from '../features/htmlText';
import { previewPage } from '../features/previewPage';
import type { PrintedCell, PrintedLine } from '../forms/printed';
import type { Paper, Piece, TablePiece } from './paper';

/** A page by itself that shows a paper: no script, nothing from elsewhere, tables with their merged cells. */
export function pageOf({ pieces }: Paper): string {
  const title = pieces.find(({ kind }) => kind === 'title');
  return previewPage({ title: title !== undefined && 'text' in title ? title.text : untitled, body: pieces.map(pieceHtml).join('\n') }, 'zh');
}

const untitled = '政府信息公开工作年度报告';

function pieceHtml(piece: Piece): string {
  if (piece.kind === 'table') return tableHtml(piece);
  const { text, strong = 0 } = piece;
  const words = strong > 0 ? `<strong>${escaped(text.slice(0, strong))}</strong>${escaped(text.slice(strong))}` : escaped(text);
  const tag = tags[piece.kind];
  return `<${tag}>${words}</${tag}>`;
}

const tags = { title: 'h1', heading: 'h2', subheading: 'h3', paragraph: 'p' } as const;

function tableHtml({ lines }: TablePiece): string {
  return ['<div class="table"><table>', ...lines.map((line) => `<tr>${line.map((cell) => cellHtml(line, cell)).join('')}</tr>`), '</table></div>'].join('\n');
}

function cellHtml(line: PrintedLine, { text, columns, rows, figure }: PrintedCell): string {
  const extent = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  if (figure !== undefined) return `<td${extent}>${escaped(text)}</td>`;
  const scope = line.some((cell) => cell.figure !== undefined) ? (rows > 1 ? 'rowgroup' : 'row') : columns > 1 ? 'colgroup' : 'col';
  return `<th scope="${scope}"${extent}>${escaped(text)}</th>`;
}
