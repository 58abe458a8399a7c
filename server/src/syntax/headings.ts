import type { SectionNumber } from '../forms/form';
import type { Change } from '../text/change';
import { firstIndexWhere } from '../text/sorted';
import type { Span } from '../text/span';
import type { Candidate, SectionHeading } from './ast';
import { headingCandidates } from './headingCandidates';
import { quality } from './headingWords';
import type { Lines } from './lines';

export interface SectionHeadings {
  /** Everything that was chosen from. */
  readonly candidates: readonly Candidate[];
  /** In text order, at most one for each section. */
  readonly headings: readonly SectionHeading[];
  /** Headings in the form's words that name a section once more, in text order. */
  readonly repeats: readonly SectionHeading[];
  /** Where further reports in the same text have the heading of their first section. */
  readonly others: readonly number[];
}

/**
 * The headings of the six sections: found by meaning, with or without ordinal, alone on a line or with the paragraph behind
 * it, over two or three lines, even amid a text that has lost its line breaks. Row labels of the tables (一、本年新收…) and
 * announcements of the parts in a sentence are not headings.
 */
export function findSectionHeadings(lines: Lines): SectionHeadings {
  return headingsAmong(headingCandidates(lines), lines.text);
}

/** The headings among everything that may be one; see `findSectionHeadings`. */
export function headingsAmong(all: readonly Candidate[], text: string): SectionHeadings {
  const candidates = withoutContents(all, text);
  const others = furtherReports(candidates);
  const first = others[0] === undefined ? candidates : candidates.filter((candidate) => candidate.span.start < others[0]!);
  const headings = choose(first, text);
  return { candidates: all, headings, repeats: first.filter((candidate) => !headings.includes(candidate) && isRepeat(candidate)), others };
}

/**
 * Whether the same headings are chosen after a change within a line of prose (see `isPlainLine`). Such a line is something between
 * two titles and parts the entries of a list, so only the distances between candidates could tell otherwise; false where they might.
 *
 * @param line the line, in the text before
 */
export function surelyKeepsHeadings(candidates: readonly Candidate[], { by }: Change, line: Span): boolean {
  const next = firstIndexWhere(candidates, ({ span }) => span.start >= line.end);
  const [above, below] = [candidates[next - 1], candidates[next]];
  if (above === undefined || below === undefined) return true;
  const between = below.span.start - above.span.start;
  return Math.min(between, between + by) >= leastBetween;
}

/**
 * Leaves out the entries of a table of contents or a list of the parts: titles in a row without a sentence between them, if
 * each stands again behind the list.
 */
function withoutContents(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const entries = new Set<Candidate>();
  let run: Candidate[] = [];
  const lastOf = new Map(candidates.map(({ number }, at) => [number, at]));
  candidates.forEach((candidate, at) => {
    const last = run.at(-1);
    if (last !== undefined && (candidate.number <= last.number || !isListGap(text.slice(last.span.end, candidate.span.start)))) run = [];
    run.push(candidate);
    if (run.length >= fewestInSeries) for (const entry of run) if (lastOf.get(entry.number)! > at) entries.add(entry);
  });
  return candidates.filter((candidate) => !entries.has(candidate));
}

/** Between two titles of a list stand dots and a page number, and the sub-headings of the first section with theirs. */
function isListGap(gap: string): boolean {
  return gap.length <= longestGap && gap.split(/[\r\n]+/).every((line) => line.trim().length <= longestEntry && !/[。；;]\s*$/u.test(line));
}

const longestGap = 500;
const longestEntry = 60;

/**
 * A heading of section one begins another report when both the headings before it and those from it on make a series with
 * something between them; a table of contents has nothing between its titles.
 */
function furtherReports(candidates: readonly Candidate[]): number[] {
  const series = candidates.filter((candidate) => candidate.quality >= surely - 1);
  const firsts = series.flatMap((candidate, at) => (candidate.number === 1 && candidate.quality >= surely ? [at] : []));
  const starts: number[] = [];
  let before = emptySeries();
  let at = 0;
  firsts.forEach((first, index) => {
    for (; at < first; at++) before = extended(before, series[at]!);
    let own = emptySeries();
    for (let next = first; next < (firsts[index + 1] ?? series.length); next++) own = extended(own, series[next]!);
    if (!isWhole(before) || !isWhole(own)) return;
    starts.push(series[first]!.span.start);
    before = emptySeries();
  });
  return starts;
}

/** The headings of one report as far as they were seen. */
interface Series {
  readonly numbers: ReadonlySet<SectionNumber>;
  readonly from: number;
  readonly to: number;
}

function emptySeries(): Series {
  return { numbers: new Set(), from: 0, to: 0 };
}

function extended({ numbers, from }: Series, { number, span }: Candidate): Series {
  return { numbers: numbers.has(number) ? numbers : new Set([...numbers, number]), from: numbers.size === 0 ? span.start : from, to: span.start };
}

function isWhole({ numbers, from, to }: Series): boolean {
  return numbers.size >= fewestInSeries && to - from >= leastBetween;
}

const surely = 8;
const fewestInSeries = 4;
const leastBetween = 200;

/**
 * Of several candidates for a section the surest one. Among equals the first that is followed by something: a table of
 * contents lists titles with nothing between them.
 */
function choose(candidates: readonly Candidate[], text: string): Candidate[] {
  const ranked = candidates.map((candidate, at): Ranked => {
    const next = candidates[at + 1]?.span.start ?? text.length;
    const followed = text.slice(candidate.whole.end, Math.min(next, candidate.whole.end + 200)).trim().length > 3;
    return { candidate, rank: candidate.quality + (followed ? 0.5 : 0) };
  });
  const surest = new Map<SectionNumber, Ranked>();
  for (const each of ranked) {
    const before = surest.get(each.candidate.number);
    if (before === undefined || each.rank > before.rank) surest.set(each.candidate.number, each);
  }
  const chosen = inOrder([...surest.values()], ranked);
  return chosen.filter((candidate) => !isPoint(candidate, chosen)).sort((a, b) => a.span.start - b.span.start);
}

/**
 * Where headings are numbered the usual way, a bracketed or another ordinal (（一）主动公开情况, 2.依申请公开情况) or a bare short
 * wording marks a sub-heading of the first section rather than a section; so does a number that is not the section's, in
 * another style than one that is.
 */
function isPoint({ style, short, ordinal, number }: Candidate, chosen: readonly Candidate[]): boolean {
  if (style === 'plain') return false;
  if (style === 'bare') return short && isUsuallyNumbered(chosen);
  return isUsuallyNumbered(chosen) || (ordinal !== number && chosen.some((other) => other.style !== style && other.ordinal === other.number));
}

function isUsuallyNumbered(chosen: readonly Candidate[]): boolean {
  return chosen.filter(({ style }) => style === 'plain').length >= enoughNumbered;
}

const enoughNumbered = 2;

interface Ranked {
  readonly candidate: Candidate;
  readonly rank: number;
}

/** A candidate that stands out of the form's order gives way to one nearly as sure that stands where it should. */
function inOrder(surest: readonly Ranked[], ranked: readonly Ranked[]): Candidate[] {
  const byNumber = surest.toSorted((a, b) => a.candidate.number - b.candidate.number);
  return byNumber.map(({ candidate, rank }, at) => {
    const others = byNumber.filter((_, other) => other !== at).map((other) => other.candidate);
    const fits = ({ span }: Candidate): boolean => others.every((other) => (other.number < candidate.number) === (other.span.start < span.start));
    if (fits(candidate)) return candidate;
    return ranked.find((other) => other.candidate.number === candidate.number && other.rank >= rank - nearlyAsSure && fits(other.candidate))?.candidate ?? candidate;
  });
}

const nearlyAsSure = 3;

/** Whether a candidate that was not chosen is a heading too: with an ordinal, on its own line, in words that are no sub-heading's. */
function isRepeat({ style, short, quality: own }: Candidate): boolean {
  return style === 'plain' && !short && own >= quality.alias + quality.ordinalDiffers;
}
