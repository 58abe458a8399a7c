import type { BlockSpec, TableId } from '../../forms/form';
import { forms } from '../../forms/registry';
import type { Term, TermMatch } from '../../forms/vocabulary';
import { matchLabel } from '../../forms/vocabulary';
import { foldLabel } from '../../text/fold';
import { cover } from '../../text/span';
import type { Gap } from './gaps';
import type { GridKind, HeadReading, HeadsReading, Item } from './reading';

/**
 * The heads over the rows behind a gap. Heads broken over cells or lines are put together where their parts make a head of
 * the form; frames (申请人情况), captions and the head of the labels (信息内容) are left out. Null where nothing is a head.
 */
export function headsIn(table: TableId, gap: Gap, grid: GridKind): HeadsReading | null {
  if (gap.after === null) return null;
  const block = gap.after.block.key;
  const lines = grid.rowsAreRows ? linesBehindFigures(gap.items.slice(-mostItems)) : [gap.items.slice(gap.items.findLastIndex((item) => item.kind === 'value') + 1).slice(-mostItems)];
  const parts = withoutLabelHead(joinedParts(table, block, lines, grid), lines, gap);
  const columns = parts.flatMap((part) => headOf(table, block, part, grid.rowsAreRows && standAmong(part, parts)));
  if (columns.length === 0) return null;
  return {
    block,
    span: columns.map(({ span }) => span).reduce(cover),
    columns,
    rows: rowLabels(table, block, parts),
    whole: grid.labelsWrap !== true || columns.every(({ line, names }) => line === columns[0]!.line && names.length > 0),
  };
}

/** One or more cells that make a head together. */
interface Part {
  readonly items: readonly Item[];
  readonly printed: string;
  readonly matches: readonly TermMatch[];
}

/** The heads of no table have more cells, blank ones and lines of one character each among them. */
const mostItems = 200;
/** A head is broken into no more parts. */
const mostParts = 4;
/** At least so much of a label must agree for it to be that of a column. */
const leastScore = 0.7;
const surely = 0.9;
const closeCall = 0.05;
const fewestHeads = 3;

/** The lines of a gap behind its last line with figures: what stands before figures is not over the rows that follow. */
function linesBehindFigures(items: readonly Item[]): Item[][] {
  const lines: Item[][] = [];
  for (const item of items) {
    if (lines.at(-1)?.[0]?.row === item.row) lines.at(-1)!.push(item);
    else lines.push([item]);
  }
  return lines.slice(lines.findLastIndex((line) => line.some((item) => item.kind === 'value')) + 1);
}

function joinedParts(table: TableId, block: string, lines: readonly (readonly Item[])[], { rowsAreRows, labelsWrap = false }: GridKind): Part[] {
  const upright = rowsAreRows && !labelsWrap ? joinedUpright(table, block, lines) : new Map<Item, Part | null>();
  return lines.flatMap((line) => {
    const texts = line.filter((item) => item.kind === 'text' && upright.get(item) !== null);
    const parts: Part[] = [];
    for (let at = 0; at < texts.length;) {
      const made = upright.get(texts[at]!) ?? joinedAlong(table, block, texts, at);
      parts.push(made);
      at += upright.has(texts[at]!) ? 1 : made.items.length;
    }
    return parts;
  });
}

/** The head that begins with a cell: as many of the cells behind it as make a head of the form exactly, else the cell alone. */
function joinedAlong(table: TableId, block: string, texts: readonly Item[], at: number): Part {
  const alone = partOf([texts[at]!]);
  if (isFrame(table, alone) || isSurely(table, block, alone)) return alone;
  for (let count = Math.min(mostParts, texts.length - at); count > 1; count--) {
    const part = partOf(texts.slice(at, at + count));
    if (isSurely(table, block, part) && isExact(part)) return part;
  }
  return alone;
}

/** Heads broken over two lines of as many cells: 本年新 | 本年新 over 制作数量 | 公开数量. A part that was used up maps to null. */
function joinedUpright(table: TableId, block: string, lines: readonly (readonly Item[])[]): ReadonlyMap<Item, Part | null> {
  const joined = new Map<Item, Part | null>();
  lines.slice(1).forEach((below, at) => {
    const above = lines[at]!;
    if (above.length !== below.length) return;
    below.forEach((item, index) => {
      const over = above[index]!;
      if (over.kind !== 'text' || item.kind !== 'text' || joined.has(over)) return;
      const part = partOf([over, item]);
      if (!isSurely(table, block, part) || !isExact(part)) return;
      joined.set(over, part);
      joined.set(item, null);
    });
  });
  return joined;
}

function partOf(items: readonly Item[]): Part {
  const printed = items.map((item) => item.cell.text).join('');
  return { items, printed, matches: items.length === 1 ? items[0]!.matches : matchLabel(printed) };
}

/** Whether a head says nothing of a column: over several of them, over the labels, the title of a block, a group, a remark. */
function isFrame(table: TableId, { printed, matches }: Part): boolean {
  if (aside.test(foldLabel(printed)) || foldLabel(printed) === '') return true;
  const best = matches[0];
  return best !== undefined && best.term.table === table && best.score >= leastScore && ['head', 'block', 'group'].includes(best.term.kind)
    && !matches.some(({ term, score }) => term.table === table && term.kind === 'column' && score >= best.score - closeCall);
}

/** Remarks, units and page numbers beside heads. */
const aside = /^(?:备注|单位|计量单位|第?\d+页?|[零一二三四五六七八九十]+)/u;

function columnMatches(table: TableId, block: string, matches: readonly TermMatch[]): TermMatch[] {
  return matches.filter(({ term, score }) => term.kind === 'column' && term.table === table && term.block === block && score >= leastScore);
}

function isSurely(table: TableId, block: string, { matches }: Part): boolean {
  return (columnMatches(table, block, matches)[0]?.score ?? 0) >= surely || (matches[0]?.term.table === table && matches[0].term.kind === 'head' && matches[0].score >= surely);
}

function isExact({ matches }: Part): boolean {
  return (matches[0]?.score ?? 0) >= 1 - closeCall;
}

/** A group stands over its rows, alone in its line; among several heads its name is that of a column. */
function standAmong({ items }: Part, parts: readonly Part[]): boolean {
  return parts.filter((other) => other.items[0]!.row === items[0]!.row).length >= fewestHeads;
}

function headOf(table: TableId, block: string, part: Part, amongHeads: boolean): HeadReading[] {
  const own = columnMatches(table, block, part.matches);
  const best = part.matches[0]?.score ?? 0;
  const names = own.filter(({ score }) => score >= best - closeCall && score >= own[0]!.score - closeCall).map(({ term }) => ({ key: term.key, forms: term.forms }));
  if (names.length === 0 && ((isFrame(table, part) && !(amongHeads && part.matches[0]?.term.kind === 'group')) || isRowHead(table, block, part.matches[0]?.term, best))) return [];
  const span = part.items.map((item) => item.cell.span).reduce(cover);
  return [{ printed: part.printed, span, line: part.items[0]!.row, names, foreign: names.length === 0 && best >= surely }];
}

/** Where rows stand side by side their labels are heads too. */
function isRowHead(table: TableId, block: string, term: Term | undefined, score: number): boolean {
  return term !== undefined && term.table === table && term.kind === 'row' && score >= leastScore && specsOf(table, block).some((spec) => spec.direction === 'across');
}

function rowLabels(table: TableId, block: string, parts: readonly Part[]): HeadsReading['rows'] {
  return parts.flatMap(({ printed, matches, items }) => {
    const [best] = matches;
    if (best === undefined || !isRowHead(table, block, best.term, best.score)) return [];
    return [{ key: best.term.key, printed, span: items.map((item) => item.cell.span).reduce(cover) }];
  });
}

/**
 * Without the head of the labels where it is none of the form's (项目, 类别): it stands first in its line, before the first
 * column of figures, or there is one head more than the row behind has figures.
 */
function withoutLabelHead(parts: readonly Part[], lines: readonly (readonly Item[])[], { after }: Gap): readonly Part[] {
  const { row, block } = after!;
  const across = specsOf(null, block.key).some((spec) => spec.direction === 'across');
  const figures = row.width === null ? row.cells.length : row.width.found;
  return parts.filter((part, at) => {
    const item = part.items[0]!;
    if (across || part.matches.some(({ score }) => score >= surely)) return true;
    const line = lines.find((own) => own.includes(item))!;
    const texts = line.filter((other) => other.kind === 'text');
    const first = parts.findIndex((other) => line.includes(other.items[0]!)) === at;
    return !(first && texts[0] === item && (line[0] === item || texts.length > figures) && texts.length > figures);
  });
}

function specsOf(table: TableId | null, block: string): BlockSpec[] {
  return forms.flatMap((form) => form.tables.filter((spec) => table === null || spec.id === table).flatMap((spec) => spec.blocks)).filter((spec) => spec.key === block);
}
