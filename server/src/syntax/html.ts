import { Parser } from 'htmlparser2';
import type { Handler } from 'htmlparser2';
import type { Span } from '../text/span';
import { isUnseen } from './unseen';
import type { TextView } from './view';
import { cellMark } from './view';

/** What of a text in HTML is read: without tags, entities decoded, blocks on lines of their own; null when it is not HTML, or nested like no page. */
export function htmlView(source: string): TextView | null {
  if (!isHtml(source)) return null;
  let text = '';
  // The end of the text, kept beside it: asking a text that grows for its end makes the engine write it out whole each time.
  let last = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const layoutCells = cellsWithTables(source);
  if (layoutCells === null) return null;
  let unread = 0;
  // The title in the head is read as a particular of the page: it names the report where the page itself does not.
  let inTitle = false;
  let rows = 0;
  let cells = 0;
  const add = (units: string, start: number, end: number): void => {
    // One unit stands for all of an entity; plain text goes unit by unit.
    const decoded = units.length !== end - start;
    for (let at = 0; at < units.length; at++) {
      if (units[at] !== cellMark && isUnseen(units[at]!)) continue;
      starts.push(decoded ? start : start + at);
      ends.push(decoded ? end : start + at + 1);
      last = units[at]!;
      text += last;
    }
  };
  const lineBreak = (at: number): void => {
    // Inside a cell a break only parts words; the row must stay one line.
    if (cells > 0) add(' ', at, at);
    else if (last !== '\n') add('\n', at, at);
  };
  parsePage(source, (parser) => ({
    onopentagname(name) {
      const at = parser.startIndex;
      if (name === 'title' && unread > 0) {
        inTitle = true;
        add(cellMark, at, at);
      } else if (unread > 0 || unreadTags.has(name)) {
        if (unreadTags.has(name)) unread++;
      } else if ((name === 'td' || name === 'th') && layoutCells.has(at)) {
        rows = 0;
        cells = 0;
        lineBreak(at);
      } else if (name === 'tr') {
        rows++;
        cells = 0;
        if (last !== '\n') add('\n', at, at);
      } else if (name === 'td' || name === 'th') {
        cells++;
        add(cellMark, at, at);
      } else if (blockTags.has(name)) lineBreak(at);
    },
    onopentag() {
      // Only here the whole tag is known; the mark that it stands for was the last to be added.
      if (last === cellMark) ends[ends.length - 1] = parser.endIndex + 1;
    },
    ontext(data) {
      if (inTitle) return add(data.replace(anyBreak, ' ').replaceAll(' ', cellMark), parser.startIndex, parser.endIndex + 1);
      if (unread > 0) return;
      const inCell = cells > 0;
      // Between rows and cells there is only the layout of the source.
      if (rows > 0 && !inCell && data.trim() === '') return;
      add(data.replace(inCell ? anyBreak : oddBreak, inCell ? ' ' : '\n'), parser.startIndex, parser.endIndex + 1);
    },
    onclosetag(name) {
      const at = parser.startIndex;
      if (inTitle && name === 'title') {
        inTitle = false;
        add('\n', at, at);
      } else if (unreadTags.has(name)) unread = Math.max(0, unread - 1);
      else if (name === 'tr') {
        cells = 0;
        add('\n', at, at);
      } else if (name === 'table') {
        rows = 0;
        cells = 0;
        lineBreak(at);
      } else if (blockTags.has(name)) lineBreak(at);
    },
  }));
  starts.push(source.length);
  ends.push(source.length);
  return { text, starts, ends };
}

/** Whether a text is a page in HTML, or a part of one. */
export function isHtml(text: string): boolean {
  return looksLikeHtml.test(text);
}

/**
 * Parses a page; false as soon as more tags are open at once than in any page. The parser's list of them begins with the innermost,
 * and the longer it is, the longer each tag takes.
 */
export function parsePage(source: string, handlerOf: (parser: Parser) => Partial<Handler>): boolean {
  let open = 0;
  const parser: Parser = new Parser({
    onopentagname(name) {
      open++;
      if (open > mostOpen) parser.pause();
      else handler.onopentagname?.(name);
    },
    onopentag: (name, attributes, isImplied) => handler.onopentag?.(name, attributes, isImplied),
    ontext: (text) => handler.ontext?.(text),
    onclosetag(name, isImplied) {
      open--;
      handler.onclosetag?.(name, isImplied);
    },
  }, { decodeEntities: true, lowerCaseTags: true });
  const handler = handlerOf(parser);
  parser.write(source);
  if (open > mostOpen) return false;
  parser.end();
  return true;
}

const mostOpen = 5000;

/** Where the cells begin that hold a table themselves: they lay out a page and are no cells of a table to be read; null where there are too many tags in each other. */
function cellsWithTables(source: string): ReadonlySet<number> | null {
  const holding = new Set<number>();
  const open: number[] = [];
  const isPage = parsePage(source, (parser) => ({
    onopentagname(name) {
      if (name === 'td' || name === 'th') open.push(parser.startIndex);
      else if (name === 'table') for (const cell of open.splice(0)) holding.add(cell);
    },
    onclosetag(name) {
      if (name === 'td' || name === 'th') open.pop();
    },
  }));
  return isPage ? holding : null;
}

const anyBreak = /[\t-\r\u0085\u2028\u2029]/g;
const oddBreak = /[\v\f\u0085\u2028\u2029]/g;
/** A line break alone stands in Markdown tables too. */
const looksLikeHtml = /<(?:td|tr|table|p|div|html|body)\b[^<>]*>/i;
export const unreadTags = new Set(['script', 'style', 'head']);
export const blockTags = new Set(['p', 'div', 'br', 'table', 'tbody', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'body', 'html', 'title', 'caption']);

/** A table in the source of a page. */
export interface HtmlTable {
  /** From its opening tag to behind its closing one. */
  readonly span: Span;
  readonly rows: readonly HtmlRow[];
}

export interface HtmlRow {
  readonly span: Span;
  readonly cells: readonly HtmlCell[];
}

export interface HtmlCell {
  readonly span: Span;
  /** Its opening tag. */
  readonly tag: Span;
  /** How many columns and rows it covers. */
  readonly columns: number;
  readonly rows: number;
}

/** The tables of a page that hold no other tables, in the order of the source; empty where there is none. */
export function htmlTables(source: string): HtmlTable[] {
  const tables: HtmlTable[] = [];
  const open: OpenTable[] = [];
  const endCell = (table: OpenTable | undefined, end: number): void => {
    const cell = table?.cell;
    if (table === undefined || cell == null) return;
    table.rows.at(-1)?.cells.push({ ...cell, span: { start: cell.tag.start, end } });
    table.cell = null;
  };
  parsePage(source, (parser) => ({
    onopentag(name, attributes) {
      const tag = { start: parser.startIndex, end: parser.endIndex + 1 };
      const table = open.at(-1);
      if (name === 'table') {
        if (table !== undefined) table.holdsTable = true;
        open.push({ start: tag.start, rows: [], cell: null, holdsTable: false });
      } else if (name === 'tr') table?.rows.push({ start: tag.start, end: tag.end, cells: [] });
      else if (name === 'td' || name === 'th') {
        if (table !== undefined) table.cell = { tag, columns: spanIn(attributes['colspan']), rows: spanIn(attributes['rowspan']) };
      }
    },
    onclosetag(name, isImplied) {
      const table = open.at(-1);
      const end = isImplied ? parser.startIndex : parser.endIndex + 1;
      if (name === 'td' || name === 'th') endCell(table, end);
      else if (name === 'tr') {
        const row = table?.rows.at(-1);
        if (row !== undefined) row.end = end;
      } else if (name === 'table' && table !== undefined) {
        open.pop();
        if (!table.holdsTable) tables.push({ span: { start: table.start, end }, rows: table.rows.map(({ start, end: to, cells }) => ({ span: { start, end: to }, cells })) });
      }
    },
  }));
  return tables;
}

interface OpenTable {
  readonly start: number;
  readonly rows: { readonly start: number; end: number; readonly cells: HtmlCell[] }[];
  cell: Omit<HtmlCell, 'span'> | null;
  holdsTable: boolean;
}

/** How many columns or rows an attribute says a cell covers; 1 where it says nothing. */
export function spanIn(attribute: string | undefined): number {
  return Math.max(1, Math.min(1000, Number.parseInt(attribute ?? '1', 10) || 1));
}
