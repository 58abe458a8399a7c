import { matchLabel } from '../forms/vocabulary';
import type { CellNode, Heading, SectionBody, SectionHeading, SectionNode, TableNode, Tree } from './ast';
import { barePageNumbers } from './barePageNumbers';
import { firstChromeLine, withoutChrome } from './chrome';
import { isPageNumber, isRunningTitle } from './furniture';
import { findSectionHeadings } from './headings';
import { readOrdinal } from '../text/numerals';
import { cellBetween, rowOf } from './layouts/layout';
import { layouts } from './layouts/registry';
import type { Lines } from './lines';
import { linesOf } from './lines';
import { pageRemains } from './remains';
import { findSubheadings } from './subheadings';
import { Sign } from '../text/signs';
import { trimmed } from '../text/fold';
import type { Span } from '../text/span';

/**
 * Reads any text into a tree of sections, paragraphs and tables; never throws.
 *
 * @param previous the tree of an earlier version of the text: sections whose text is the same are taken from it unread
 */
export function parse(text: string, previous: Tree | null = null): Tree {
  const lines = linesOf(text);
  const { candidates, headings, repeats, others } = findSectionHeadings(lines);
  const further = others.map((start) => startOfReport(text, start));
  const pageNumbers = pageNumbersIn(lines);
  const end = endOfReport(text.slice(0, further[0] ?? text.length), headings, pageNumbers);
  const made = (number: SectionNode['number'], start: number, to: number, heading: SectionHeading | null): SectionNode => {
    const own = pageNumbers.filter((at) => start <= at && at < to).map((at) => at - start);
    return section(text, number, { start, end: to }, heading, own, previous);
  };
  const sections: SectionNode[] = [];
  const firstStart = headings[0]?.whole.start ?? end;
  if (firstStart > 0) sections.push(made(0, 0, firstStart, null));
  headings.forEach((heading, at) => sections.push(made(heading.number, heading.whole.start, headings[at + 1]?.whole.start ?? end, heading)));
  return {
    text,
    sections,
    end,
    repeats: repeats.filter(({ span: place }) => place.end <= end).map((heading) => ({ number: heading.number, ...headingOf(heading) })),
    remains: pageRemains(text, openingOf(headings, text.length), { start: end, end: further[0] ?? text.length }),
    others: further,
    candidates,
  };
}

/** Where page remains may stand before the report. */
function openingOf([first]: readonly SectionHeading[], length: number): Span {
  const end = first?.whole.start ?? Math.min(length, longestOpening);
  return { start: Math.max(0, end - longestOpening), end };
}

const longestOpening = 5000;

/** Where the lines begin that hold nothing but the number of a page and do not say so; none where other lines do. */
function pageNumbersIn(lines: Lines): readonly number[] {
  // A quick look: most texts have no two lines without letters.
  let alone = 0;
  for (let line = 0; line < lines.count; line++) if (lines.hasOnly(line, ofNumberAlone) ? lines.has(line, Sign.digit) : lines.has(line, Sign.unseen)) alone++;
  if (alone < 2 || (lines.text.match(numberAlone)?.length ?? 0) < 2) return [];
  let told = 0;
  for (let line = 0; line < lines.count; line++) if (isPageNumber(lines.content(line))) told++;
  return told > 1 ? [] : barePageNumbers(lines).map((line) => lines.start(line));
}

const ofNumberAlone = Sign.digit | Sign.slash | Sign.absence | Sign.blank | Sign.blankInside | Sign.rareBlank | Sign.tab | Sign.lineBreak;
const numberAlone = /^[^\S\r\n\u2028\u2029]*[1-9１-９][\d０-９]{0,2}(?:\s*[/／]\s*\d{1,3})?[^\S\r\n]*$/gm;

/**
 * Reads the text of one section; offsets are relative to it.
 *
 * @param headingLength how much of the text is the heading; 0 for what stands before the first one, where titles and page
 * chrome are, and no sub-headings
 * @param pageNumbers where the lines begin on which the number of a page stands alone
 */
export function parseSection(text: string, headingLength: number, pageNumbers: readonly number[] = []): SectionBody {
  const numbers = new Set(pageNumbers);
  const all = linesOf(text, (content, start) => isPageNumber(content) || numbers.has(start) || (headingLength > 0 && start > 0 && isRunningTitle(content)));
  const first = firstLineBehind(all, headingLength);
  const lines = behindHeading(all, first, headingLength);
  const tables: TableNode[] = [];
  const paragraphs: Span[] = [];
  const tableLines = new Set<number>();
  for (let line = first; line < lines.count;) {
    if (lines.start(line) === lines.end(line)) {
      line++;
      continue;
    }
    const claim = claimed(lines, line);
    if (claim === null) {
      paragraphs.push({ start: line === 0 ? headingLength : lines.start(line), end: lines.end(line) });
      line++;
      continue;
    }
    const caption = captionOf(text, paragraphs.at(-1), claim.table);
    if (caption !== null) paragraphs.pop();
    tables.push(caption === null ? claim.table : withCaption(claim.table, caption));
    for (let inside = line; inside < claim.end; inside++) tableLines.add(inside);
    line = claim.end;
  }
  const subheadings = headingLength === 0 ? [] : findSubheadings(lines, first, headingLength, (line) => tableLines.has(line));
  return { text, pageNumbers, subheadings, paragraphs, tables };
}

/** The line right above a table, if it is a label of the form (### 行政复议): it says what the table is of. */
function captionOf(text: string, above: Span | undefined, table: TableNode): CellNode | null {
  if (above === undefined || above.end - above.start > longestCaption || !/^[\s|｜]*$/u.test(text.slice(above.end, table.span.start))) return null;
  const marks = /^[#*\s]*/.exec(text.slice(above.start, above.end))![0].length;
  const cell = cellBetween(text, above.start + marks, above.end);
  const best = matchLabel(cell.text)[0];
  if (best === undefined) return null;
  const { style, value } = readOrdinal(cell.text) ?? { style: null, value: null };
  const isNumberedAlike = style !== null && best.term.ordinal?.style === style && best.term.ordinal.value === value;
  return best.score >= (isNumberedAlike ? alikeAndNumbered : alike) ? cell : null;
}

function withCaption(table: TableNode, caption: CellNode): TableNode {
  return { ...table, span: { start: caption.span.start, end: table.span.end }, rows: [rowOf([caption]), ...table.rows] };
}

const longestCaption = 60;
const alike = 0.85;
const alikeAndNumbered = 0.7;

function section(text: string, number: SectionNode['number'], span: Span, heading: SectionHeading | null, pageNumbers: readonly number[], previous: Tree | null): SectionNode {
  const own = text.slice(span.start, span.end);
  const headingLength = heading === null ? 0 : heading.whole.end - span.start;
  const same = previous?.sections.find(({ number: other, body, heading: before, span: { start } }) => other === number && body.text === own
    && (before === null ? 0 : before.whole.end - start) === headingLength && body.pageNumbers.join() === pageNumbers.join());
  return { number, span, heading: heading === null ? null : headingOf(heading), body: same?.body ?? parseSection(own, headingLength, pageNumbers) };
}

function headingOf({ span, whole, ordinal, title }: SectionHeading): Heading {
  return { span, whole, ordinal, title };
}

function claimed(lines: Lines, line: number) {
  for (const layout of layouts) {
    const claim = layout.claim(lines, line);
    if (claim !== null && claim.end > line) return claim;
  }
  return null;
}

/** The lines, with what stands behind the heading for the line `first` where they share it. */
function behindHeading(lines: Lines, first: number, headingLength: number): Lines {
  if (first === lines.count || lines.start(first) >= headingLength) return lines;
  const { start } = trimmed(lines.text, headingLength, lines.end(first));
  return {
    ...lines,
    start: (line) => (line === first ? start : lines.start(line)),
    content: (line) => (line === first ? lines.text.slice(start, lines.end(line)) : lines.content(line)),
  };
}

/** The line that holds text behind the heading: the heading's own where a paragraph shares it, else the next. */
function firstLineBehind(lines: Lines, headingLength: number): number {
  if (headingLength === 0) return 0;
  let line = 0;
  while (line < lines.count && lines.start(line) < headingLength && lines.end(line) <= headingLength) line++;
  return line;
}

/** Where a report begins whose first section begins at `heading`: at the title among the lines before it, if there is one. */
function startOfReport(text: string, heading: number): number {
  const from = Math.max(0, heading - longestPreamble);
  const titles = [...text.slice(from, heading).matchAll(/^.{0,80}(?:年度报告|年报)(?:.{0,20}$|.{200})/gmu)].filter(({ 0: line }) => !/[。；，]/u.test(line.slice(0, longestTitle)));
  // A page has its title once more in its head.
  const first = titles.findIndex(({ index }) => !/[。；]/u.test(text.slice(from + index, from + titles.at(-1)!.index)));
  return first < 0 ? heading : from + titles[first]!.index;
}

const longestPreamble = 1500;
const longestTitle = 40;

/** Where the last thing ends that belongs to the report, before what a page has behind it. */
function endOfReport(text: string, headings: readonly SectionHeading[], pageNumbers: readonly number[]): number {
  const last = headings.at(-1);
  if (last === undefined) return text.length;
  const from = last.whole.end;
  const numbers = new Set(pageNumbers);
  const lines = linesOf(text.slice(from), (content, start) => isPageNumber(content) || numbers.has(from + start));
  for (let line = firstChromeLine(lines, 1) - 1; line >= 0; line--) if (lines.start(line) < lines.end(line)) return from + lines.start(line) + withoutChrome(lines.content(line)).length;
  return from;
}
