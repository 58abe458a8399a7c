import type { PrintedCell, PrintedLine } from '../forms/printed';
import { blockTags, parsePage, spanIn, unreadTags } from '../syntax/html';
import { isUnseen } from '../syntax/unseen';
import type { Paper, Piece, TextPiece } from './paper';

/** What of a page could be taken over. */
export interface TakenPage {
  readonly paper: Paper;
  /** Tables that hold tables: the cells of the outer ones are taken one after the other. */
  readonly nested: number;
  readonly images: number;
}

interface OpenTable {
  /** Whether it holds other tables or one column only: then its cells are paragraphs. */
  readonly isLayout: boolean;
  readonly lines: PrintedCell[][];
  cell: { text: string; readonly columns: number; readonly rows: number } | null;
}

/**
 * The text of a page, block by block, its tables with their merged cells, lists with the numbers that a browser shows.
 *
 * @param blanks `one`: as a browser shows them, runs of blanks and line breaks are one; `all`: every blank and tab counts
 * @returns null where more tags stand in each other than in any page
 */
export function paperOfPage(source: string, blanks: 'one' | 'all'): TakenPage | null {
  const layout = layoutTables(source);
  if (layout === null) return null;
  const pieces: Piece[] = [];
  const tables: OpenTable[] = [];
  const lists: (number | null)[] = [];
  let [line, kind, name] = ['', 'paragraph' as TextPiece['kind'], ''];
  let [unread, images, kept, inName] = [0, 0, 0, false];

  const cellOpen = (): OpenTable['cell'] => tables.findLast(({ isLayout }) => !isLayout)?.cell ?? null;
  const endLine = (): void => {
    const text = tidy(line);
    line = '';
    if (text !== '') pieces.push({ kind, text });
  };
  const breakLine = (): void => {
    const cell = cellOpen();
    if (cell === null) endLine();
    else cell.text += '\n';
  };
  const add = (data: string): void => {
    const seen = [...data].filter((unit) => unit === '\n' || unit === '\t' || unit === '\r' || !isUnseen(unit)).join('');
    const words = blanks === 'all' || kept > 0 ? seen : joined(seen);
    const cell = cellOpen();
    if (cell !== null) cell.text += words;
    else if (kept > 0) for (const [at, each] of words.split(/\r\n|\r|\n/).entries()) {
      if (at > 0) endLine();
      line += each;
    } else line += words;
  };

  const isPage = parsePage(source, (parser) => ({
    onopentagname(tag) {
      if (tag === 'title' && unread > 0) inName = true;
      if (unreadTags.has(tag)) unread++;
      if (unread > 0) return;
      if (blockTags.has(tag) || tag === 'pre') breakLine();
      if (tag === 'table') {
        endLine();
        tables.push({ isLayout: layout.has(parser.startIndex), lines: [], cell: null });
      } else if (tag === 'tr') tables.at(-1)?.lines.push([]);
      else if (tag === 'img') images++;
      else if (tag === 'pre') kept++;
      else if (headings.has(tag) && cellOpen() === null) kind = tag === 'h1' ? 'title' : tag === 'h2' ? 'heading' : 'subheading';
    },
    onopentag(tag, attributes) {
      if (unread > 0) return;
      const table = tables.at(-1);
      if (tag === 'ol') lists.push(Number.parseInt(attributes['start'] ?? '1', 10) || 1);
      else if (tag === 'ul') lists.push(null);
      else if (tag === 'li' && lists.at(-1) != null) {
        add(`${lists.at(-1)!}.`);
        lists[lists.length - 1]! += 1;
      } else if ((tag === 'td' || tag === 'th') && table !== undefined) {
        if (table.isLayout) return endLine();
        if (table.lines.length === 0) table.lines.push([]);
        endCell(table);
        table.cell = { text: '', columns: spanIn(attributes['colspan']), rows: spanIn(attributes['rowspan']) };
      }
    },
    ontext(data) {
      if (inName) name += data;
      else if (unread === 0 && !(data.trim() === '' && isBetweenCells(tables.at(-1)))) add(data);
    },
    onclosetag(tag) {
      if (tag === 'title') inName = false;
      if (unreadTags.has(tag)) unread = Math.max(0, unread - 1);
      if (unread > 0) return;
      const table = tables.at(-1);
      if ((tag === 'td' || tag === 'th') && table !== undefined) {
        if (table.isLayout) endLine();
        else endCell(table);
      } else if (tag === 'tr' && table !== undefined) endCell(table);
      else if (tag === 'table' && table !== undefined) {
        endCell(table);
        tables.pop();
        if (!table.isLayout) pieces.push(...tablePieces(table.lines));
        endLine();
      } else if (tag === 'ol' || tag === 'ul') lists.pop();
      if (blockTags.has(tag) || tag === 'pre') breakLine();
      if (tag === 'pre') kept = Math.max(0, kept - 1);
      if (headings.has(tag)) kind = 'paragraph';
    },
  }));
  if (!isPage) return null;
  endLine();
  return { paper: { pieces: onlyOneTitle(pieces), name: tidy(name) || null }, nested: layout.size, images };
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function isBetweenCells(table: OpenTable | undefined): boolean {
  return table !== undefined && !table.isLayout && table.cell === null;
}

function endCell(table: OpenTable): void {
  if (table.cell === null) return;
  const { text, columns, rows } = table.cell;
  table.lines.at(-1)!.push({ text: tidy(joined(text)), columns, rows });
  table.cell = null;
}

/** A table of one column is a frame around paragraphs, one without words nothing. */
function tablePieces(lines: readonly PrintedLine[]): Piece[] {
  const own = lines.filter((cells) => cells.length > 0);
  if (own.every((cells) => cells.every(({ text }) => text === ''))) return [];
  if (own.every((cells) => cells.length === 1)) return own.flatMap(([cell]) => (cell!.text === '' ? [] : [{ kind: 'paragraph', text: cell!.text }]));
  return [{ kind: 'table', lines: own }];
}

/** The title of a report is one; what else is marked as one is a heading of the page. */
function onlyOneTitle(pieces: readonly Piece[]): Piece[] {
  const titles = pieces.filter(({ kind }) => kind === 'title').length;
  return titles < 2 ? [...pieces] : pieces.map((piece) => (piece.kind === 'title' ? { ...piece, kind: 'heading' } : piece));
}

/** Line breaks part no Chinese words. */
function joined(text: string): string {
  return text.replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])[^\S\u3000\u00a0]*[\r\n]\s*(?=[\u2e80-\u9fff\uff00-\uffef])/gu, '').replace(/[^\S\u3000\t]+/gu, ' ');
}

function tidy(text: string): string {
  return text.replace(/[\r\n]+/gu, ' ').trim();
}

/** Where the tables begin that hold tables; null where there are too many tags in each other. */
function layoutTables(source: string): ReadonlySet<number> | null {
  const holding = new Set<number>();
  const open: number[] = [];
  const isPage = parsePage(source, (parser) => ({
    onopentagname(tag) {
      if (tag !== 'table') return;
      if (open.length > 0) holding.add(open.at(-1)!);
      open.push(parser.startIndex);
    },
    onclosetag(tag) {
      if (tag === 'table') open.pop();
    },
  }));
  return isPage ? holding : null;
}
