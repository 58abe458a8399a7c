import { matchLabel } from '../forms/vocabulary';
import { halfWidth } from '../text/fold';
import { addTo } from '../text/grouped';
import { firstIndexWhere } from '../text/sorted';
import { isRunningTitle } from './furniture';
import type { FigureRun } from './figureRuns';
import { maybeOfLabels } from './layouts/gluedWrapped';
import { figureRuns, hasSurplus } from './figureRuns';
import type { Lines } from './lines';

/**
 * The lines on which the number of a page stands alone, as `4` or `4/9`. Such a line may hold a figure as well, so that pages
 * must be counted. Where form feeds part them, the number is at one and grows by one from page to page. Elsewhere the numbers
 * beside repeated titles and between paragraphs show that and how pages are numbered; so it is known which numbers are due in
 * the tables between, and one of those is a page's where a row has just one figure more than the form and that number just
 * once. Where all pages end in tables, every row that has one figure more must have the number that is due, one after the
 * other. What cannot be told stays a figure.
 *
 * @returns in text order; empty where nothing shows that the text has numbered pages
 */
export function barePageNumbers(lines: Lines): number[] {
  const alone = linesWithNumber(lines);
  if (alone.length < fewest) return [];
  const content = contentLines(lines);
  if (lines.text.includes('\f')) return atFeeds(lines, content, alone);
  const sure = longestCount(alone.filter(({ line }) => isAtPageEnd(lines, content, line)));
  const runs = figureRuns(lines, content);
  const all = sure.length < fewest ? countedByRows(runs, sure) : [...sure, ...dueInTables(runs, sure)];
  return all.map(({ line }) => line).sort((a, b) => a - b);
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
    addTo(counts, ahead, line);
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
  if (goesOnFrom(content.slice(Math.max(0, at - linesOfWidth), at).map((other) => lines.content(other)))) return false;
  if (near.some((other) => other !== null && isRunningTitle(other)) || near.every((other) => other === null || isProse(other))) return true;
  // Amid figures that bars close, one that none closes.
  return near.every((other) => other !== null && closedFigure.test(other));
}

/** Whether the last of some lines of labels and digits is full, so that a text wrapped at a width goes on behind it. */
function goesOnFrom(before: readonly string[]): boolean {
  return before.length === linesOfWidth && before.every(maybeOfLabels) && before.at(-1)!.length >= Math.max(...before.map(({ length }) => length)) - widthsApart;
}

const linesOfWidth = 2;
/** A mark that no line begins with is put on the line before, and digits and Chinese characters are of two widths. */
const widthsApart = 3;

const closedFigure = /^[-−\d.,]+[|｜│\s]+$/u;

/** A paragraph, a heading or a whole row; no cell of a table that has a line for each. */
function isProse(content: string): boolean {
  if (/(?<=[\t|｜]\s*)(?:[^\s|｜]+|[|｜])(?=\s*[\t|｜])/u.test(content) || /(?:\s[-−\d.,]+){3}$/u.test(content)) return true;
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

/** The numbers that are due before the first one that is sure, between two, and behind the last one. */
function dueInTables(runs: readonly FigureRun[], sure: readonly NumberLine[]): NumberLine[] {
  const found: NumberLine[] = [];
  const stops: readonly NumberLine[] = [{ line: -1, value: 0 }, ...sure, { line: Infinity, value: Infinity }];
  stops.slice(1).forEach((to, at) => {
    const from = stops[at]!;
    let due = from.value + 1;
    for (const run of runs) {
      if (due >= to.value || run.lines[0]! < from.line || run.lines[0]! > to.line) continue;
      const line = surplusIn(run, due);
      if (line !== null) found.push({ line, value: due++ });
    }
  });
  return found;
}

/** The numbers of pages that are counted on by every row with a figure too many; none where one does not fit. */
function countedByRows(runs: readonly FigureRun[], sure: readonly NumberLine[]): readonly NumberLine[] {
  const steps = [...runs.filter(hasSurplus), ...sure].sort((a, b) => firstLine(a) - firstLine(b));
  if (steps.length < fewestInTables) return [];
  for (let first = 1; first <= latestFirst; first++) {
    const fits = steps.every((step, at) => ('value' in step ? step.value >= first + at : step.values.includes(first + at)));
    if (!fits) continue;
    const counted = steps.flatMap((step, at): NumberLine[] => {
      if ('value' in step) return [step];
      const line = surplusIn(step, first + at);
      return line === null ? [] : [{ line, value: first + at }];
    });
    const start = firstLine(steps[0]!);
    const earlier = dueInTables(runs.filter(({ lines }) => lines[0]! < start), []).filter(({ value }) => value < first);
    return [...earlier, ...counted];
  }
  return [];
}

/** Two rows that have a figure too many may be two slips. */
const fewestInTables = 3;
/** The pages before may end where nothing tells. */
const latestFirst = 4;

function firstLine(step: NumberLine | FigureRun): number {
  return 'value' in step ? step.line : step.lines[0]!;
}

/** The line of the number `due` in a run that has just one figure more than the form; null when it cannot be told. */
function surplusIn(run: FigureRun, due: number): number | null {
  const { lines, values, closed } = run;
  // Behind the open last cell of a table with bars nothing of it can follow.
  if (closed && values.length > 1 && values.at(-1) === due && values.at(-2) !== null) return lines.at(-1)!;
  if (!hasSurplus(run)) return run.mayHaveSurplus && values.length > 1 && values.at(-1) === due ? lines.at(-1)! : null;
  const candidates = lines.filter((_, at) => values[at] === due);
  if (candidates.length === 1) return candidates[0]!;
  // Of equal numbers the one that stands closer to its neighbours, or farther, than figures do.
  const odd = candidates.filter((line) => run.oddlySpaced.includes(line));
  return odd.length === 1 ? odd[0]! : null;
}

function indexOf(content: readonly number[], line: number): number {
  return firstIndexWhere(content, (each) => each >= line);
}
