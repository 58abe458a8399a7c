import { readable } from '../features/htmlText';
import type { FigureOf, PrintedCell, PrintedLine } from '../forms/printed';
import { printedTable } from '../forms/printed';
import { specOfTable } from '../report/names';
import { specAsPrinted } from '../report/specAsPrinted';
import type { Report, ReportCell, ReportPassage, ReportRow, ReportTable } from '../report/report';
import { spanOfPassage } from '../report/sentences';
import type { Bilingual } from '../text/bilingual';
import { formatDecimal } from '../text/decimal';
import type { Taken } from './office';
import type { Piece } from './paper';

/**
 * A report as it is handed on: title, sections, paragraphs in the order of the text, its tables as the form prints them with the
 * figures as they stand. What of a table the form has no place for stands in lines of its own behind it.
 */
export function paperOf(report: Report): Taken {
  const placed: { readonly at: number; readonly piece: Piece }[] = [];
  const { title } = report;
  if (title !== null) placed.push({ at: title.start, piece: { kind: 'title', text: wordsAt(report, title.start, title.end) } });
  for (const { heading } of report.sections) placed.push({ at: heading.start, piece: { kind: 'heading', text: wordsAt(report, heading.start, heading.end) } });
  for (const table of [...report.tables, ...report.elsewhere]) placed.push({ at: table.span.start, piece: tablePiece(report, table) });
  const subheadings = new Map(report.sections.flatMap(({ subheadings: own }) => own.map(({ span }) => [span.start, span.end] as const)));
  for (const passage of report.passages) placed.push(...textPiece(report, passage, subheadings));
  const pieces = placed.toSorted((a, b) => a.at - b.at).map(({ piece }) => piece);
  return { paper: { pieces, name: null }, notes: notesOn(report) };
}

function textPiece(report: Report, passage: ReportPassage, subheadings: ReadonlyMap<number, number>): { at: number; piece: Piece }[] {
  const span = spanOfPassage(report, passage);
  if (span === null || (report.title !== null && span.start < report.title.end)) return [];
  const text = wordsAt(report, span.start, span.end);
  if (text === '') return [];
  const until = subheadings.get(span.start);
  if (until === undefined) return [{ at: span.start, piece: { kind: 'paragraph', text } }];
  const strong = wordsAt(report, span.start, Math.min(until, span.end)).length;
  return [{ at: span.start, piece: until >= span.end ? { kind: 'subheading', text } : { kind: 'paragraph', text, strong } }];
}

function tablePiece(report: Report, table: ReportTable): Piece {
  const spec = specOfTable(report, table.id)!;
  const rows = new Map(table.blocks.flatMap((block) => block.rows).map((row) => [row.spec.key, row] as const));
  const figureOf: FigureOf = (row, column) => figureIn(rows.get(row.key)?.cells.find(({ ref }) => ref.column === column.key));
  const lines = printedTable(specAsPrinted(spec, table), figureOf).map((line) => withUnread(report, line, rows));
  const width = lines[0]!.reduce((sum, { columns }) => sum + columns, 0);
  const others = [...table.outside, ...table.repeated];
  return { kind: 'table', lines: [...lines, ...others.map(({ printed, cells }) => extraLine(printed, cells ?? [], width))] };
}

/** A row whose cells cannot be told keeps what is printed in it, in one cell: so it is as unreadable there as it is here. */
function withUnread(report: Report, line: PrintedLine, rows: ReadonlyMap<string, ReportRow>): PrintedLine {
  const done = new Set<string>();
  return line.flatMap((cell): PrintedCell[] => {
    const row = cell.figure === undefined ? undefined : rows.get(cell.figure.row);
    if (row === undefined || row.cells.every(({ state }) => state !== 'unreadable')) return [cell];
    if (done.has(row.spec.key)) return [];
    done.add(row.spec.key);
    return [{ text: printedIn(report, row), columns: row.cells.length, rows: 1, figure: cell.figure! }];
  });
}

function printedIn(report: Report, { label, span, width, glued }: ReportRow): string {
  if (width !== null && width.values.length > 0) return width.values.map(({ text }) => text.trim()).join(' ');
  if (glued !== undefined) return glued.digits.map(({ text, note }) => text + note).join(' ');
  return wordsAt(report, label === null || label.end > span.end ? span.start : label.end, span.end).replace(/[|｜│\s]+/gu, ' ').trim();
}

function extraLine(label: string, cells: readonly ReportCell[], width: number): PrintedLine {
  const figures = cells.map((cell): PrintedCell => ({ text: figureIn(cell), columns: 1, rows: 1, figure: { row: cell.ref.row, column: cell.ref.column } }));
  return [{ text: label, columns: Math.max(1, width - figures.length), rows: 1 }, ...figures];
}

/** As printed; what was won otherwise than by reading it, as the number it is. */
function figureIn(cell: ReportCell | undefined): string {
  if (cell === undefined || cell.state === 'unreadable') return '';
  if (cell.value !== null && (cell.mark !== null || cell.text === '')) return formatDecimal(cell.value) + (cell.unit ?? '');
  return cell.text.replace(/\s+/gu, ' ').trim();
}

function wordsAt({ text }: Report, start: number, end: number): string {
  return readable(text.slice(start, end)).replace(/^[#>*\s]+(?=\S)/u, '').replace(/\s+/gu, ' ').trim();
}

function notesOn(report: Report): Bilingual[] {
  const notes: Bilingual[] = [];
  const rows = report.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  const unread = rows.filter(({ cells }) => cells.some(({ state }) => state === 'unreadable'));
  if (unread.length > 0) {
    notes.push({
      zh: `有 ${unread.length} 行的数字分不清是哪一列的（${unread[0]!.spec.label}${unread.length > 1 ? ' 等' : ''}），原样放在一格里`,
      en: `the figures of ${unread.length} ${unread.length === 1 ? 'row' : 'rows'} cannot be told apart; they stand in one cell as they are`,
    });
  }
  const won = rows.flatMap(({ cells }) => cells).filter(({ mark }) => mark !== null);
  if (won.length > 0) notes.push({ zh: `有 ${won.length} 个数是推算或按位置读出的，请与原文核对`, en: `${won.length} figures were not simply read but reckoned or told by their place: compare them` });
  if (report.tree.remains.length > 0) notes.push({ zh: '报告前后的网页内容没有导出', en: 'what a web page left around the report was not exported' });
  if (report.tree.others.length > 0) notes.push({ zh: '文中还有别的报告，只导出第一份', en: 'the text holds further reports; only the first was exported' });
  return notes;
}
