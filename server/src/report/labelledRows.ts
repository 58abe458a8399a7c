import type { TableId } from '../forms/form';
import type { Term, TermMatch } from '../forms/vocabulary';
import type { Span } from '../text/span';
import { cover } from '../text/span';
import type { Item } from './reading';

/** A row as it stands: its label and what follows up to the next label. */
export interface LabelledRow {
  /** The row of the form that the label names; null when it names none. */
  readonly key: string | null;
  readonly label: Span;
  readonly text: string;
  /** How many labels stand before the values: 1, or 2 behind a group's head. */
  readonly depth: number;
  readonly values: readonly Item[];
}

/** The rows of a table with the terms that its heads name. */
export interface LabelledRows {
  readonly rows: readonly LabelledRow[];
  readonly named: readonly Term[];
}

/** Parts a table into rows by their labels: a line each where the layout has lines, else from label to label. */
export function labelledRows(table: TableId, items: readonly Item[], rowsAreRows: boolean): LabelledRows {
  const reader = rowReader(table);
  if (!rowsAreRows) reader.stream(items);
  else for (const line of byRow(items)) reader.line(line);
  return reader.result();
}

/** A group's bonus for the rows in it, and a row's for the one that should come next: they part labels that are alike. */
const contextBonus = 0.03;
/** A head that is a row in one form and a group in the other is a group until figures follow it. */
const tieBreak = 0.001;
const surelyBlock = 0.97;

function rowReader(table: TableId) {
  const rows: { key: string | null; label: Span; text: string; depth: number; values: Item[] }[] = [];
  const named: Term[] = [];
  let group: string | null = null;

  const ofTable = (item: Item): TermMatch[] => item.matches
    .filter((match) => match.term.table === table && (match.term.kind !== 'block' || match.score >= surelyBlock));
  const rowMatch = (item: Item): TermMatch | null => best(ofTable(item).filter(({ term }) => term.kind === 'row' || term.kind === 'group'));
  const headMatch = (item: Item): TermMatch | null => best(ofTable(item).filter(({ term }) => term.kind !== 'row' && term.kind !== 'group'));
  const best = (matches: readonly TermMatch[]): TermMatch | null => {
    let top: { match: TermMatch; score: number } | null = null;
    for (const match of matches) {
      const expected = match.term.kind === 'row' && match.term.group !== null && match.term.group === group;
      const score = match.score + (expected ? contextBonus : 0) + (match.term.kind === 'group' ? tieBreak : 0);
      if (top === null || score > top.score) top = { match, score };
    }
    return top?.match ?? null;
  };
  /** The row that a label stands for when figures follow: a group's head may stand for a row of its own. */
  const keyOf = (term: Term): string | null => (term.kind === 'row' ? term.key : term.group);
  const open = (item: Item, match: TermMatch | null, depth: number, values: Item[]): void => {
    if (match !== null) group = match.term.kind === 'group' ? match.term.key : match.term.group;
    rows.push({ key: match === null ? null : keyOf(match.term), label: item.cell.span, text: item.cell.text, depth, values });
  };
  const head = (item: Item): void => {
    const match = headMatch(item);
    if (match !== null) named.push(match.term);
  };

  function line(items: readonly Item[]): void {
    const at = items.findLastIndex((item) => rowMatch(item) !== null && !headOnly(item, items));
    if (at >= 0 && canHoldFigures(items, at)) {
      const match = rowMatch(items[at]!)!;
      const values = items.slice(at + 1);
      if (match.term.kind === 'group' && !values.some(isFilled)) {
        group = match.term.key;
        return;
      }
      const depth = items.slice(0, at + 1).filter((item) => item.kind === 'text').length;
      open(items[at]!, match, depth, [...values]);
      named.push(match.term);
      return;
    }
    const firstValue = items.findIndex((item) => item.kind === 'value');
    const label = items.slice(0, Math.max(firstValue, 0)).findLast((item) => item.kind === 'text');
    if (label !== undefined && headMatch(label) === null) open(label, null, 1, items.slice(firstValue));
    else for (const item of items) head(item);
  }

  /** 其他 and 总计 name a row as well as a column: among other heads and without figures behind them they are columns. */
  function headOnly(item: Item, items: readonly Item[]): boolean {
    return headMatch(item) !== null && !items.some((other) => other.kind === 'value');
  }

  /** Figures behind the label, or nothing but blank cells; a line of more texts is a head. */
  function canHoldFigures(items: readonly Item[], at: number): boolean {
    if (items.some((item) => item.kind === 'value')) return true;
    return items.slice(at + 1).every((item) => item.kind === 'blank') && items.filter((item) => item.kind === 'text').length <= deepestLabel;
  }

  function stream(items: readonly Item[]): void {
    let current: (typeof rows)[number] | null = null;
    let depth = 0;
    const following = nextFilled(items);
    items.forEach((item, at) => {
      if (item.kind !== 'text') {
        current?.values.push(item);
        return;
      }
      const match = rowMatch(item);
      const next = following[at];
      const asHead = headMatch(item);
      if (match !== null && (asHead === null || asHead.score < match.score || next?.kind === 'value')) {
        depth = isFollowedByLabel(next) ? 1 : depth + 1;
        if (match.term.kind === 'group' && next?.kind !== 'value') {
          group = match.term.key;
          current = null;
          return;
        }
        open(item, match, depth, []);
        named.push(match.term);
        current = rows.at(-1)!;
        depth = 0;
        return;
      }
      if (asHead !== null) {
        head(item);
        current = null;
        return;
      }
      if (next?.kind === 'value' && unknownLabel.test(item.cell.text)) {
        open(item, null, 1, []);
        current = rows.at(-1)!;
        return;
      }
      if (current === null) return;
      const filled = current.values.filter(isFilled).length;
      if (filled === 0 && !/\d/.test(item.cell.text)) current.label = cover(current.label, item.cell.span);
      else if (next?.kind === 'value' && item.cell.text.length <= longestOddValue) current.values.push(item);
      else if (/\d/.test(item.cell.text) && item.cell.text.length <= longestOddValue) current.values.push(item);
    });
  }

  return { line, stream, result: (): LabelledRows => ({ rows, named }) };
}

const longestOddValue = 20;
/** A text of some length with figures behind it is the label of a row, if an unknown one, rather than an odd value. */
const unknownLabel = /\p{Script=Han}{4}/u;
/** 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 */
const deepestLabel = 3;

function isFilled(item: Item): boolean {
  return item.kind !== 'blank';
}

/** For each item the next one that is not blank. */
function nextFilled(items: readonly Item[]): (Item | undefined)[] {
  const following: (Item | undefined)[] = [];
  let next: Item | undefined;
  for (let at = items.length - 1; at >= 0; at--) {
    following[at] = next;
    if (isFilled(items[at]!)) next = items[at];
  }
  return following;
}

function isFollowedByLabel(next: Item | undefined): boolean {
  return next?.kind === 'text';
}

function byRow(items: readonly Item[]): Item[][] {
  const lines: Item[][] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last?.[0]?.row === item.row) last.push(item);
    else lines.push([item]);
  }
  return lines;
}
