import { forms } from '../forms/registry';
import { matchLabel } from '../forms/vocabulary';
import { lazy } from '../text/lazy';
import { halfWidth } from '../text/fold';
import { isPlaceholder, readNumber } from '../text/number';
import { isRunningTitle } from './furniture';
import type { Lines } from './lines';

/**
 * The lines on which the number of a page stands alone, as `4` or `4/9`. Such a line may hold a figure as well, so that pages
 * must be counted. Where form feeds part them, the number is at one and grows by one from page to page. Elsewhere the numbers
 * beside repeated titles and between paragraphs show that and how pages are numbered; so it is known which numbers are due in
 * the tables between, and one of those is a page's where a row has just one figure more than the form and that number just
 * once. What cannot be told stays a figure.
 *
 * @returns in text order; empty where nothing shows that the text has numbered pages
 */
export function barePageNumbers(lines: Lines): number[] {
  const alone = linesWithNumber(lines);
  if (alone.length < fewest) return [];
  const content = contentLines(lines);
  if (lines.text.includes('\f')) return atFeeds(lines, content, alone);
  const sure = longestCount(alone.filter(({ line }) => isAtPageEnd(lines, content, line)));
  return sure.length < fewest ? [] : [...sure, ...dueInTables(lines, content, sure)].map(({ line }) => line).sort((a, b) => a - b);
}

interface NumberLine {
  readonly line: number;
  readonly value: number;
}

/** A single number between paragraphs may be anything. */
const fewest = 2;

function linesWithNumber(lines: Lines): NumberLine[] {
  const found: NumberLine[] = [];
  for (let line = lines.nextWithFigure(0); line < lines.count; line = lines.nextWithFigure(line + 1)) {
    const length = lines.end(line) - lines.start(line);
    const number = length === 0 || length > longest ? null : alone.exec(halfWidth(lines.content(line)));
    if (number !== null) found.push({ line, value: Number(number[1]) });
  }
  return found;
}

const longest = 9;
const alone = /^([1-9]\d{0,2})(?:\s*\/\s*\d{1,3})?$/;

function contentLines(lines: Lines): readonly number[] {
  return Array.from({ length: lines.count }, (_, line) => line).filter((line) => lines.start(line) < lines.end(line));
}

/** The numbers that stand first or last on their pages and are their pages' by one and the same count. */
function atFeeds(lines: Lines, content: readonly number[], numbers: readonly NumberLine[]): number[] {
  const pages = pagesOf(lines);
  const pageAt = (at: number): number => pages[content[at]!] ?? -1;
  const counts = new Map<number, number[]>();
  for (const { line, value } of numbers) {
    const at = indexOf(content, line);
    if (pageAt(at - 1) === pages[line] && pageAt(at + 1) === pages[line]) continue;
    const ahead = value - pages[line]!;
    counts.set(ahead, [...counts.get(ahead) ?? [], line]);
  }
  const best = [...counts.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const pageCount = pages.at(-1)! + 1;
  return best.length < fewest || best.length * 2 < pageCount ? [] : best;
}

/** The page of each line, counted from 0; a form feed stands before a line's content. */
function pagesOf(lines: Lines): readonly number[] {
  let page = 0;
  return Array.from({ length: lines.count }, (_, line) => (page += lines.raw(line).split('\f').length - 1));
}

/** Whether something besides the number itself says that a page ends here. */
function isAtPageEnd(lines: Lines, content: readonly number[], line: number): boolean {
  const at = indexOf(content, line);
  const near = [content[at - 1], content[at + 1]].map((other) => (other === undefined ? null : lines.content(other)));
  return near.some((other) => other !== null && isRunningTitle(other)) || near.every((other) => other === null || isProse(other));
}

/** A paragraph, a heading or a whole row; no cell of a table that has a line for each. */
function isProse(content: string): boolean {
  if (/[\t|｜]\s*\S+\s*[\t|｜]/u.test(content)) return true;
  return /\p{Script=Han}{2}/u.test(content) && (content.length > longestCell || /[。；：;:！？]$/u.test(content) || isTitle(content))
    && !content.endsWith('|');
}

/** No label is so long. */
const longestCell = 80;

function isTitle(content: string): boolean {
  return content.length >= 6 && (matchLabel(content)[0]?.score ?? 0) < 0.75;
}

/** The most numbers that grow as those of pages do. */
function longestCount(numbers: readonly NumberLine[]): readonly NumberLine[] {
  const runs: { readonly length: number; readonly before: number }[] = [];
  for (const [at, { value }] of numbers.slice(0, mostNumbers).entries()) {
    let best = { length: 1, before: -1 };
    for (let before = Math.max(0, at - mostBetween); before < at; before++) {
      const grown = value - numbers[before]!.value;
      if (grown >= 1 && grown <= mostBetween && runs[before]!.length >= best.length) best = { length: runs[before]!.length + 1, before };
    }
    runs.push(best);
  }
  const longestRun = Math.max(0, ...runs.map(({ length }) => length));
  const found: NumberLine[] = [];
  for (let at = runs.findIndex(({ length }) => length === longestRun); at >= 0; at = runs[at]!.before) found.unshift(numbers[at]!);
  return found;
}

const mostNumbers = 1000;
/** Tables 2 to 4 written a cell a line fill no more pages. */
const mostBetween = 30;

/** The numbers that are due between two that are sure, and behind the last one. */
function dueInTables(lines: Lines, content: readonly number[], sure: readonly NumberLine[]): NumberLine[] {
  const found: NumberLine[] = [];
  sure.forEach((from, at) => {
    const to = sure[at + 1] ?? { line: lines.count, value: Infinity };
    let due = from.value + 1;
    for (const run of due < to.value ? runsBetween(lines, content, from.line, to.line) : []) {
      if (due >= to.value) break;
      const number = surplusIn(run, due);
      if (number === null) continue;
      found.push({ line: number, value: due });
      due++;
    }
  });
  return found;
}

/** Figures that follow each other, a line each, behind a label. */
interface FigureRun {
  readonly label: string;
  readonly lines: readonly number[];
  readonly values: readonly (number | null)[];
}

function runsBetween(lines: Lines, content: readonly number[], from: number, to: number): FigureRun[] {
  const runs: FigureRun[] = [];
  let label = '';
  let open: { lines: number[]; values: (number | null)[] } | null = null;
  const close = (): void => {
    if (open !== null) runs.push({ label, ...open });
    open = null;
  };
  for (let at = indexOf(content, from) + 1; at < content.length && content[at]! < to; at++) {
    const line = content[at]!;
    const cell = lines.content(line).replace(/[\s|｜]+$/u, '');
    const value = readNumber(cell);
    if (value === null && !isPlaceholder(cell)) {
      if (cell === '') continue;
      close();
      label = cell;
      continue;
    }
    open ??= { lines: [], values: [] };
    open.lines.push(line);
    open.values.push(value !== null && cell === lines.content(line) && value.value.scale === 0 ? Number(value.value.digits) : null);
  }
  close();
  return runs;
}

/** The line of the one number `due` in a run that has just one figure more than the form; null when it cannot be told. */
function surplusIn({ label, lines, values }: FigureRun, due: number): number | null {
  const widths = widthsBehind(label);
  if (widths.has(lines.length) || !widths.has(lines.length - 1)) return null;
  const at = values.indexOf(due);
  return at < 0 || values.lastIndexOf(due) !== at ? null : lines[at]!;
}

/** How many figures may follow a label. */
function widthsBehind(label: string): ReadonlySet<number> {
  const tables = new Set(matchLabel(label).map(({ term }) => term.table));
  return new Set(blockWidths().filter(({ table }) => tables.has(table)).flatMap(({ widths }) => widths));
}

const blockWidths = lazy(() => forms.flatMap((form) => form.tables.flatMap((table) => table.blocks.map(({ direction, columns, rows }) => ({
  table: table.id,
  widths: direction === 'down' ? [columns.length] : rows.map((_, at) => columns.length * (at + 1)),
})))));

function indexOf(content: readonly number[], line: number): number {
  let low = 0;
  let high = content.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (content[middle]! < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
