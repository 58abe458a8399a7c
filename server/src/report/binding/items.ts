import { matchLabel } from '../../forms/vocabulary';
import type { CellNode, TableNode } from '../../syntax/ast';
import { isBlankMark, isPlaceholder, readNumber } from '../../text/number';
import type { Span } from '../../text/span';
import type { GluedDigits } from '../report';
import { gluedDigits } from '../rebuilding/digits';
import type { CellReading, Item } from './reading';

/** The cells of a table, each with what it holds, in text order. */
export function itemsOf(table: TableNode): Item[] {
  const known = new Map<string, Item['matches']>();
  const matchesOf = (text: string): Item['matches'] => {
    const matches = known.get(text) ?? matchLabel(text);
    known.set(text, matches);
    return matches;
  };
  return table.rows.flatMap((row, at) => row.cells.map((cell, index) => itemOf(cell, at, isOrdinalPart(cell, row.cells[index + 1]), matchesOf)));
}

/** The items line by line. */
export function linesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const lines: Item[][] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last?.[0]?.row === item.row) last.push(item);
    else lines.push([item]);
  }
  return lines;
}

/** What a cell that is bound to a column holds. */
export function readCell(item: Item): CellReading {
  const { cell, number } = item;
  if (number === null) {
    return { state: item.kind === 'text' ? 'not-a-number' : 'blank', span: cell.span, value: null, text: cell.text, unit: null, mark: null };
  }
  const span = { start: cell.span.start + number.start, end: cell.span.start + number.end };
  return { state: 'figure', span, value: number.value, text: cell.text, unit: number.unit, mark: null };
}

/** The cells of a row whose figures cannot be told apart. */
export function unreadableCells(count: number, span: Span, text: string): CellReading[] {
  return Array.from({ length: count }, () => ({ state: 'unreadable', span, value: null, text, unit: null, mark: null }));
}

/** The digits of cells in which several figures may stand; empty where a cell holds anything else. */
export function gluedDigitsIn(items: readonly Item[]): GluedDigits[] {
  const digits = items.map(({ cell }) => gluedDigits(cell.text, cell.span.start));
  return digits.every((own) => own !== null) ? digits : [];
}

/** 三 before 、本年度办理结果: of a label written from top to bottom, not a figure. */
function isOrdinalPart(cell: CellNode, next: CellNode | undefined): boolean {
  return /^[一二三四五六七]$/u.test(cell.text) && /^[、.．]/u.test(next?.text ?? '');
}

function itemOf(cell: CellNode, row: number, partOfLabel: boolean, matchesOf: (text: string) => Item['matches']): Item {
  if (cell.text === '' || isBlankMark(cell.text)) return { cell, row, kind: 'blank', number: null, matches: [] };
  const number = partOfLabel ? null : readNumber(cell.text);
  if (number !== null || isPlaceholder(cell.text)) return { cell, row, kind: 'value', number, matches: [] };
  return { cell, row, kind: 'text', number: null, matches: matchesOf(cell.text) };
}
