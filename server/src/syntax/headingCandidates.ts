import { Sign, kinds, signsOf } from '../text/signs';
import { simplify } from '../text/simplified';
import type { Candidate } from './ast';
import { isPageNumber } from './furniture';
import type { HeadingWords } from './headingWords';
import { longestHeading, quality, readBrokenHeading, readHeading, sectionNumerals, titleAt } from './headingWords';
import type { Lines } from './lines';

/**
 * Every line, pair of lines, and in texts that have lost their line breaks every place in a line, that may be the heading of
 * a section; in text order, of those at one place the surest.
 */
export function headingCandidates(lines: Lines): Candidate[] {
  const all = candidatesIn(usesTraditional(lines) ? simplify(lines.text) : lines.text, contentLines(lines)).sort((a, b) => a.span.start - b.span.start || b.quality - a.quality);
  const kept: Candidate[] = [];
  for (const candidate of all) {
    const before = kept.at(-1);
    if (before === undefined || candidate.span.start >= before.span.end) kept.push(candidate);
    else if (candidate.quality > before.quality) kept[kept.length - 1] = candidate;
  }
  return kept;
}

/** Anything less sure is the point of a narrative (一、主动公开情况 within section one). */
const leastQuality = 5;
/** Dots and a page number, as in a table of contents. */
const leader = /(?<![.…·．。\s])[.…·．。\s]{4,}\d{1,3}\s*$/u;
/** Markdown, brackets, bullets, a bar, question marks for blanks that got lost. */
const openingMarks = /^(?:#{1,6}\s*|\*\*|__|[【［[〔「『]|[-•·●◆◇■□▪★▲▶►➤※>?？\uFFFD|｜丨\ue000-\uf8ff]\s*|<[^>]*>|\s)*/u;
const closingMarks = /(?<!\*\*|__|[\s|｜】］\]〕」』#])(?:\*\*|__|[\s|｜】］\]〕」』#]|\{#[^{}]*\})+$/u;
/** Three lines at most make a heading together, blank ones not counted. */
const mostLines = 3;

interface ContentLine {
  readonly start: number;
  readonly end: number;
}

/** A line with its words, without the marks around them. */
interface LineWords extends ContentLine {
  readonly from: number;
  readonly text: string;
  /** Whether these are all of its words. */
  readonly whole: boolean;
}

/** @param text in simplified characters */
function candidatesIn(text: string, all: readonly ContentLine[]): Candidate[] {
  const found: Candidate[] = [];
  const lines = all.filter(({ start, end }) => end - start > longestHeading || !isPageNumber(text.slice(start, end)));
  const words: LineWords[] = [];
  lines.forEach((line, at) => {
    if (isParagraph(text, line)) return;
    for (let next = at; next < Math.min(lines.length, at + mostLines); next++) words[next] ??= wordsOf(text, lines[next]!);
    const own = words[at]!;
    const broken = brokenHeading(text, words.slice(at, at + mostLines));
    if (broken !== null) found.push(broken);
    const heading = readHeading(own.text, own.whole);
    if (heading !== null && heading.quality >= leastQuality && !leader.test(text.slice(own.from, Math.min(own.end, own.from + 200)))) found.push(place(heading, own.from, own.start, text));
  });
  for (const line of all) if (line.end - line.start > longestLine || mayHoldOrdinal(text, line)) found.push(...amidLine(text, line));
  return found;
}

/** Whether headings may be written in traditional characters: one of these stands in each title of the form that differs in them. */
function usesTraditional(lines: Lines): boolean {
  for (let line = 0; line < lines.count; line++) if (lines.has(line, Sign.traditionalTitle)) return true;
  return false;
}

/** A quick look, for most lines are prose: longer than any heading, and beginning neither with an ordinal nor with a mark. */
function isParagraph(text: string, { start, end }: ContentLine): boolean {
  if (end - start <= longestHeading) return false;
  const last = Math.min(end, start + longestHeading * 2) - 1;
  return (signsOf(text.charCodeAt(start)) & (mayBegin | Sign.headingMark)) === 0 && (signsOf(text.charCodeAt(last)) & (Sign.headingMark | Sign.blank | Sign.rareBlank)) === 0;
}

const mayBegin = Sign.ordinal | Sign.bracket | Sign.digit | Sign.sectionNumeral | Sign.numeral | Sign.blank | Sign.rareBlank;

function wordsOf(text: string, { start, end }: ContentLine): LineWords {
  const from = start + openingMarks.exec(text.slice(start, Math.min(end, start + 40)))![0].length;
  const to = Math.min(end, from + longestHeading * 2);
  return { start, end, from, text: text.slice(from, to).replace(closingMarks, ''), whole: to === end };
}

function brokenHeading(text: string, lines: readonly LineWords[]): Candidate | null {
  const long = lines.findIndex(({ text: words, whole }) => !whole || words.length > longestHeading);
  const parts = long < 0 ? lines : lines.slice(0, long);
  const found = parts.length < 2 ? null : readBrokenHeading(parts.map((part) => part.text));
  if (found === null) return null;
  const title = { start: parts[found.firstLine]!.from + found.titleStart, end: parts[found.count - 1]!.from + found.titleEnd };
  const { span, whole, ...own } = place(found, parts[0]!.from, lines[0]!.start, text);
  return { ...own, title, span: { start: span.start, end: title.end }, whole: { start: whole.start, end: endOfMarks(text, title.end) } };
}

/** Headings in texts that have lost their line breaks: a title behind an ordinal that fits, or behind the end of a sentence; a window may have broken it anew. */
function* amidLine(text: string, { start, end }: ContentLine): Generator<Candidate> {
  const length = end - start;
  // The ordinal and its point may be parted as well.
  const line = text.slice(start, end + longestBreak);
  for (const match of line.matchAll(length > longestLine ? anywhere : behindOrdinal)) {
    if (match.index >= length) return;
    const behind = match.index + match[0].length;
    const after = behind === length ? behind + lineBreak.exec(text.slice(end, end + 2))![0].length : behind;
    const known = match.index === 0 ? null : titleAt(text.slice(start + after, start + after + longestHeading));
    const numeral = match[1] ?? match[2] ?? match[3];
    if (known === null || (match[1] === undefined && match[2] === undefined && !known.exact)) continue;
    if (length <= longestHeading && !(known.exact && endsOther.test(line[match.index - 1]!))) continue;
    if (numeral !== undefined && sectionNumerals.indexOf(numeral) + 1 !== known.spec.number) continue;
    yield place({
      spec: known.spec,
      ordinal: numeral === undefined ? null : known.spec.number,
      titleStart: after - match.index,
      titleEnd: after - match.index + known.length,
      style: numeral === undefined ? 'bare' : 'plain',
      short: false,
      quality: (known.exact ? quality.title : quality.alias) + (numeral === undefined ? quality.bare : quality.ordinalFits) + quality.amidText,
    }, start + match.index, start + match.index, text);
  }
}

/** What stands before a heading on a short line: a figure or a sentence of the section before it. */
const endsOther = /[\d０-９。；！？]/u;
const longestBreak = 3;
const lineBreak = /^(?:\r?\n|\r)?/u;

/** A quick look: whether a numeral of a section stands before what parts it from a title. */
function mayHoldOrdinal(text: string, { start, end }: ContentLine): boolean {
  const kindOf = kinds;
  for (let at = start; at < end; at++) {
    if ((kindOf[text.charCodeAt(at)]! & sectionNumeral) !== 0 && behindNumeral.test(text[at + 1] ?? '')) return true;
  }
  return false;
}

const { sectionNumeral } = Sign;
const behindNumeral = /[\s、.．,，部]/u;

/** A comma stands behind numerals in sentences too: 其一，总体情况良好. */
const behindOrdinal = /([一二三四五六])\s*[、.．]\s*|第([一二三四五六])部分\s*[、：:]?\s*|(?<![第其之统唯十])([一二三四五六])\s*[,，]\s*/gu;
/** A line so long has lost the breaks around its headings; there a title may stand without an ordinal too. */
const longestLine = 500;
const anywhere = new RegExp(`${behindOrdinal.source}|(?<=[。；！？”"）)\\d])(?=[总主收政存其])`, 'gu');

function place(found: HeadingWords, at: number, from: number, text: string): Candidate {
  const end = at + found.titleEnd;
  return {
    number: found.spec.number,
    span: { start: at, end },
    whole: { start: from, end: endOfMarks(text, end) },
    ordinal: found.ordinal,
    title: { start: at + found.titleStart, end },
    quality: found.quality,
    style: found.style,
    short: found.short,
  };
}

/** Where the marks behind a heading end, in its line. */
function endOfMarks(text: string, end: number): number {
  return end + /^(?:\*\*|__|[ \t\u3000]*(?:[】］\]〕」』]|#+(?=[ \t]*(?:[\r\n]|$))|\{#[^{}\r\n]*\}))*/u.exec(text.slice(end, end + longestHeading))![0].length;
}

/** The lines that are not blank; what is rare and no blank to all is part of the content. */
function contentLines(lines: Lines): ContentLine[] {
  const found: ContentLine[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (lines.has(line, Sign.unseen | Sign.rareBlank)) {
      const match = content.exec(lines.raw(line));
      if (match !== null) found.push({ start: lines.rawStart(line) + match.index, end: lines.rawStart(line) + match.index + match[0].length });
    } else if (lines.start(line) < lines.end(line)) found.push({ start: lines.start(line), end: lines.end(line) });
  }
  return found;
}

const content = /[^\s\uFEFF](?:[^\r\n]*[^\s\uFEFF])?/u;
