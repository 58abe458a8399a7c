import type { TableId } from '../../forms/form';
import { blocksOf } from '../../forms/registry';
import type { Term, TermMatch } from '../../forms/vocabulary';
import { allLabels, matchLabel } from '../../forms/vocabulary';
import { foldLabel } from '../../text/fold';
import type { Span } from '../../text/span';
import { cover } from '../../text/span';
import { headPlaces, kindOf } from './headPlaces';
import { linesOf } from './items';
import type { GridKind, Item, LabelledRow, LabelledRows } from './reading';
import type { HeadPlaces } from './placing';
import { wrappedRows } from './wrappedRows';

/** Parts a table into rows by their labels: a line each where the layout has lines, else from label to label. */
export function labelledRows(table: TableId, items: readonly Item[], { rowsAreRows, exact = false, labelsWrap = false }: GridKind): LabelledRows {
  if (labelsWrap) return wrappedRows(table, linesOf(items));
  const reader = rowReader(table);
  if (!rowsAreRows) reader.stream(items);
  else for (const line of linesOf(items)) reader.line(line);
  return reader.result(exact, headPlaces(table, items, rowsAreRows));
}

/** A group's bonus for the rows in it, and a row's for the one that should come next: they part labels that are alike. */
const contextBonus = 0.03;
/** A head that is a row in one form and a group in the other is a group until figures follow it. */
const tieBreak = 0.001;
const tooClose = 0.01;
const surelyBlock = 0.97;

function rowReader(table: TableId) {
  const rows: OpenRow[] = [];
  const named: Term[] = [];
  /** What the heads over the rows to come name: one wording may head columns of several blocks. */
  let heads: Term[] = [];
  let group: string | null = null;

  /** The row that a label stands for when figures follow: a group's head may stand for a row of its own. */
  const keyOf = (term: Term): string | null => (term.kind === 'row' ? term.key : term.group);
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
    // Without its ordinal 其他 names several rows; where no row before it tells, it names none.
    const rival = matches.some((match) => match.score >= (top?.score ?? 0) - tooClose && keyOf(match.term) !== keyOf(top!.match.term) && isRowTerm(match.term));
    return top === null || (rival && isRowTerm(top.match.term)) ? null : top.match;
  };
  const open = (item: Item, match: TermMatch | null, offset: number, values: readonly Item[]): OpenRow => {
    if (match !== null) group = match.term.kind === 'group' ? match.term.key : match.term.group;
    const row = { score: match?.score ?? 0, key: match === null ? null : keyOf(match.term), label: item.cell.span, text: item.cell.text, level: levelOf(match), offset, values: [...values] };
    rows.push(row);
    if (match !== null) {
      named.push(match.term);
      for (const term of heads) if (term.block === match.term.block) named.push(term);
      heads = [];
    }
    return row;
  };
  const head = (item: Item): void => {
    const score = headMatch(item)?.score;
    for (const match of ofTable(item)) if (match.score === score) heads.push(match.term);
  };

  /** A line of figures and blanks only. */
  const unlabelled = (items: readonly Item[], firstValue: number): void => {
    rows.push({ key: null, score: 0, label: items[firstValue]!.cell.span, text: '', level: '', offset: firstValue, values: items.slice(firstValue) });
  };

  function line(items: readonly Item[]): void {
    const hasFigures = items.some((item) => item.kind === 'value');
    const at = items.findLastIndex((item) => rowMatch(item) !== null && (hasFigures || !namesHead(item)));
    if (at >= 0 && canHoldFigures(items, at)) {
      const match = rowMatch(items[at]!)!;
      const values = items.slice(at + 1);
      // A group's head that may stand for a row is a row without figures, until rows of the group follow.
      if (match.term.kind === 'group' && !values.some(isFilled) && (match.term.group === null || values.length === 0)) {
        group = match.term.key;
        return;
      }
      open(items[at]!, match, at + 1, values);
      return;
    }
    const firstValue = items.findIndex((item) => item.kind === 'value');
    const label = items.slice(0, Math.max(firstValue, 0)).findLast((item) => item.kind === 'text');
    const last = rows.at(-1);
    // The line's own label says nothing (数量), but a caption above named the row.
    if (firstValue > 0 && label !== undefined && headMatch(label) === null && last?.key != null && last.values.length === 0) for (const each of items.slice(firstValue)) last.values.push(each);
    else if (label !== undefined && headMatch(label) === null) open(label, null, firstValue, items.slice(firstValue));
    else if (firstValue >= 0 && items.every((item) => item.kind !== 'text')) unlabelled(items, firstValue);
    else for (const item of items) head(item);
  }

  /** 其他 and 总计 name a row as well as a column: in a line without figures they are columns. */
  function namesHead(item: Item): boolean {
    const asHead = headMatch(item);
    return asHead !== null && asHead.score >= (rowMatch(item)?.score ?? 0);
  }

  /** Figures behind the label, or blank cells and texts that name nothing; a line with more labels is a head. */
  function canHoldFigures(items: readonly Item[], at: number): boolean {
    if (items.some((item) => item.kind === 'value')) return true;
    return items.slice(at + 1).every((item) => item.matches.length === 0) && items.slice(0, at).filter((item) => item.kind === 'text').length < deepestLabel;
  }

  function stream(items: readonly Item[]): void {
    let current: OpenRow | null = null;
    const following = nextFilled(items);
    items.forEach((item, at) => {
      if (item.kind !== 'text') {
        current?.values.push(item);
        return;
      }
      const next = following[at];
      const asHead = headMatch(item);
      const match = rowMatch(item) ?? (asHead === null && current?.values.some(isFilled) ? brokenLabel(items, at) : null);
      const isHead = match === null || (asHead !== null && asHead.score >= match.score && (next?.kind !== 'value' || followsHead(items[at - 1])));
      if (match !== null && !isHead) {
        // A head that may stand for a row is one without figures, until rows of the group follow.
        if (match.term.kind === 'group' && match.term.group === null && next?.kind !== 'value') {
          group = match.term.key;
          current = null;
          return;
        }
        current = open(item, match, labelsUpTo(items, at), []);
        return;
      }
      if (asHead !== null) {
        head(item);
        current = null;
        return;
      }
      const oddValue = current !== null && isOddValue(items, at, current);
      const other = outsideForm.test(item.cell.text) || ofTable(item).some(({ term }) => isRowTerm(term))
        || (!oddValue && next?.kind === 'value' && current !== null && !current.values.some(isFilled) && !continuesLabel(current, item));
      if (other || (!oddValue && next?.kind === 'value' && unknownLabel.test(item.cell.text) && (current === null || current.values.some(isFilled)))) {
        current = open(item, null, 1, []);
      } else if (oddValue) current!.values.push(item);
      else if (current !== null && !current.values.some(isFilled)) {
        current.label = cover(current.label, item.cell.span);
        current.text += item.cell.text;
      }
    });
  }

  /** The row that a label names only together with its next parts, broken over cells. */
  function brokenLabel(items: readonly Item[], at: number): TermMatch | null {
    let text = items[at]!.cell.text;
    for (let next = at + 1; next <= at + mostParts && items[next]?.kind === 'text'; next++) {
      text += items[next]!.cell.text;
      const match = matchLabel(text).find(({ term, score }) => term.table === table && term.kind === 'row' && score >= surelyWhole);
      if (match !== undefined) return match;
    }
    return null;
  }

  /** Behind another head 总计 is one too, whatever follows it. */
  function followsHead(before: Item | undefined): boolean {
    return before !== undefined && headMatch(before) !== null && rowMatch(before) === null;
  }

  /** A text among the values of a row: it fills the row, where the rest of a label broken over two cells would overfill it. */
  function isOddValue(items: readonly Item[], at: number, row: { key: string | null; values: readonly Item[] }): boolean {
    const { cell, matches } = items[at]!;
    // The head of a block with a slip in it (第十条第（六）项), heads side by side.
    if (matches.some(({ term }) => term.kind === 'block') || /\s{2}/.test(cell.text)) return false;
    if (cell.text.length > longestOddValue || isPartOfLabel(cell.text)) return false;
    let filled = row.values.filter(isFilled).length + 1;
    for (let next = at + 1; next < items.length && items[next]!.matches.length === 0 && filled <= mostColumns; next++) {
      if (items[next]!.kind === 'text' && unknownLabel.test(items[next]!.cell.text)) break;
      if (isFilled(items[next]!)) filled++;
    }
    return columnCounts(table, row.key).some((count) => filled <= count && (filled === count || row.values.some(isFilled)));
  }

  return { line, stream, result: (exact: boolean, heads: HeadPlaces): LabelledRows => ({ rows: rows.map((row) => closed(row, exact)), named, heads }) };
}

/** Whether a label is that of an item, of a result or of the whole: merged cells beside it are those of its level. */
function levelOf(match: TermMatch | null): string {
  if (match === null) return '';
  return match.term.kind === 'row' && match.term.group !== null ? 'item' : match.term.ordinal?.style ?? '';
}

interface OpenRow {
  readonly key: string | null;
  readonly score: number;
  label: Span;
  text: string;
  readonly level: string;
  readonly offset: number;
  readonly values: Item[];
}

function closed({ key, score, label, text, level, offset, values }: OpenRow, exact: boolean): LabelledRow {
  return { key, score, label, text, cells: { items: values, offset, exact, kind: kindOf(offset, values.length, level) } };
}

/** Whether a cell is the rest of the label before it: together they are the row's label, or more like it than the first part. */
function continuesLabel(row: OpenRow, item: Item): boolean {
  if (!/\p{Script=Han}{2}/u.test(item.cell.text)) return true;
  const joined = matchLabel(row.text + item.cell.text).find(({ term }) => term.key === row.key)?.score ?? 0;
  return joined >= surelyWhole || (row.score < surelyWhole && joined >= row.score);
}

/** Whether the text is a piece of some label (公开, 法权益), as they are torn where cells are narrow. */
function isPartOfLabel(text: string): boolean {
  const folded = foldLabel(text);
  return /\p{Script=Han}/u.test(folded) && allLabels().some((label) => foldLabel(label).includes(folded));
}

const surelyWhole = 0.95;

function isRowTerm(term: Term): boolean {
  return term.kind === 'row' || (term.kind === 'group' && term.group !== null);
}

const longestOddValue = 20;
const mostParts = 3;
const mostColumns = 20;
/** A text of some length with figures behind it is the label of a row, if an unknown one, rather than an odd value. */
/** Rows that people add of their own (小计). */
const outsideForm = /^(?:.{0,14}(?:小\s*计|合\s*计)数?|[（(]?\s*(?:共计|其中|备\s*注|说明)\s*)[)）]?[：:]?$/u;
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

/** How many labels of rows and groups stand in a row up to the item, with nothing between them. */
function labelsUpTo(items: readonly Item[], at: number): number {
  let count = 1;
  while (count < deepestLabel && at >= count && items[at - count]!.matches.some(({ term }) => term.kind === 'group' || term.kind === 'row' || term.kind === 'head')
    && items[at - count]!.matches.every(({ term }) => term.kind !== 'column')) count++;
  return count;
}

/** How many columns a row has, by form; all that the table has when the row is unknown. */
function columnCounts(table: TableId, key: string | null): readonly number[] {
  const blocks = blocksOf(table);
  return blocks.filter((block) => key === null || block.rows.some((row) => row.key === key) || block.groups.some((group) => group.asRow === key))
    .map((block) => block.columns.length);
}
