import type { SectionNumber, SectionSpec } from '../forms/form';
import { forms } from '../forms/registry';
import { matchLabel } from '../forms/vocabulary';
import { foldLabel } from '../text/fold';
import { lazy } from '../text/lazy';
import { readOrdinal } from '../text/numerals';
import { similarity } from '../text/similarity';
import type { Heading } from './ast';

/** A heading of one of the six sections. */
export interface SectionHeading extends Heading {
  readonly number: SectionNumber;
}

/**
 * The headings of the six sections: found by meaning, with or without ordinal,
 * alone on a line or with the paragraph behind it, even amid a text that has lost its line breaks. Row labels of the tables
 * (一、本年新收…) and announcements of the parts in a sentence are not headings.
 */
export function findSectionHeadings(text: string): SectionHeadings {
  const candidates = withoutContents(withoutDoubles([...onLines(text), ...amidLines(text)].sort((a, b) => a.span.start - b.span.start)));
  const others = furtherReports(candidates);
  const first = others[0] === undefined ? candidates : candidates.filter((candidate) => candidate.span.start < others[0]!);
  const headings = choose(first, text);
  return { headings, repeats: first.filter((candidate) => !headings.includes(candidate) && isRepeat(candidate)), others };
}

export interface SectionHeadings {
  /** In text order, at most one for each section. */
  readonly headings: readonly SectionHeading[];
  /** Headings in the form's words that name a section once more, in text order. */
  readonly repeats: readonly SectionHeading[];
  /** Where further reports in the same text have the heading of their first section. */
  readonly others: readonly number[];
}

/** Leaves out the entries of a table of contents or a list of the parts: titles in a row, if each stands elsewhere too. */
function withoutContents(candidates: readonly Candidate[]): readonly Candidate[] {
  const listed = new Set<Candidate>();
  let run: Candidate[] = [];
  for (const candidate of candidates) {
    const last = run.at(-1);
    if (last !== undefined && (candidate.span.start - last.span.end > longestLeader || candidate.number <= last.number)) run = [];
    run.push(candidate);
    if (run.length >= fewestInSeries) for (const entry of run) listed.add(entry);
  }
  const outside = new Set(candidates.filter((candidate) => !listed.has(candidate)).map((candidate) => candidate.number));
  return candidates.filter((candidate) => !listed.has(candidate) || !outside.has(candidate.number));
}

/** Between two titles of a list stand at most a line break, dots and a page number. */
const longestLeader = 60;

/**
 * A heading of section one begins another report when both the headings before it and those from it on make a series with
 * something between them; a table of contents has nothing between its titles.
 */
function furtherReports(candidates: readonly Candidate[]): number[] {
  const series = candidates.filter((candidate) => candidate.quality >= surely - 2);
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

const surely = 9;
const fewestInSeries = 4;
const leastBetween = 200;

interface Candidate extends SectionHeading {
  /** How surely this is a heading; see `quality`. */
  readonly quality: number;
  /** `plain`: 一、, or 1. before a title as the form has it; `arabic`: 1. before another; `bracketed`: （一）; `bare`: without an ordinal. */
  readonly style: 'plain' | 'arabic' | 'bracketed' | 'bare';
  /** Whether the wording is an alias of few characters, as sub-headings have them too. */
  readonly short: boolean;
}

/** What tells how surely a wording is a heading. Exact wording outweighs the ordinal, which outweighs the place. */
const quality = { title: 10, alias: 8, similar: 6, gist: 5, ordinalFits: 2, ordinalDiffers: 1, sharesLine: -1, bracketed: -3, bare: -1, amidText: -4, shortAndDiffers: -5 };
/** Anything less sure is the point of a narrative (一、主动公开情况 within section one). */
const leastQuality = 5;
const longestHeading = 60;
const shortAlias = 8;
/** Dots and a page number, as in a table of contents. */
const leader = /[.…·．。\s]{4,}\s*\d{1,3}\s*$/u;
const titleEnd = /[:：。.;；,，\s]+$/;
/** What stands before a heading and is no part of it: `#` and `**`, 【, bullets, a bar, question marks for blanks that got lost. */
const headingMarks = /^(?:#{1,6}\s*|\*\*|【|<[^>]*>|[-•·●◆■▪★※>?？\uFFFD|｜丨]\s*)*/u;
const similarEnough = 0.75;

const specs: readonly SectionSpec[] = forms.at(-1)!.sections;

const words = lazy(() => {
  const all = specs.flatMap((spec) => [spec.title, ...spec.aliases].map((wording, at) => ({ spec, wording, folded: foldLabel(wording), exact: at === 0 })));
  return { all, byFold: new Map(all.map((entry) => [entry.folded, entry])), longestFirst: all.toSorted((a, b) => b.wording.length - a.wording.length) };
});

function* onLines(text: string): Generator<Candidate> {
  let broken: { found: Found; from: number; rest: string } | null = null;
  for (const { start, end } of contentLines(text)) {
    // The second line of a heading that is broken over two.
    if (broken !== null && end - start <= longestHeading && foldLabel(text.slice(start, end)) === broken.rest) {
      yield place({ ...broken.found, titleEnd: end - broken.from }, broken.from);
      broken = null;
      continue;
    }
    broken = null;
    const marks = headingMarks.exec(text.slice(start, Math.min(end, start + 40)))![0].length;
    const from = start + marks;
    const line = text.slice(from, Math.min(end, from + longestHeading * 2)).replace(/(?:\*\*|\s|[|｜】])+$/, '');
    broken = firstOfTwo(line, from);
    const found = headingOf(line, line.length === end - from || /^[*\s|｜】]*$/.test(text.slice(from + line.length, end)));
    if (found !== null && found.quality >= leastQuality && !leader.test(text.slice(from, Math.min(end, from + 200)))) yield place(found, from);
  }
}

/** The first line of a heading broken over two (四、政府信息公开行政复议、⏎行政诉讼情况), with what the second must be. */
function firstOfTwo(line: string, from: number): { found: Found; from: number; rest: string } | null {
  const ordinal = readOrdinal(line);
  if (ordinal?.style !== 'section' || line.length > longestHeading) return null;
  const first = foldLabel(line.slice(ordinal.length));
  if (first.length < 4 || words().byFold.has(first)) return null;
  const whole = words().all.find(({ spec, folded }) => spec.number === ordinal.value && folded.length > first.length && folded.startsWith(first));
  if (whole === undefined) return null;
  const found: Found = {
    spec: whole.spec, ordinal: ordinal.value, titleStart: ordinal.length, titleEnd: line.length, style: 'plain', short: false,
    quality: (whole.exact ? quality.title : quality.alias) + quality.ordinalFits,
  };
  return { found, from, rest: whole.folded.slice(first.length) };
}

interface Found {
  readonly spec: SectionSpec;
  readonly ordinal: number | null;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly quality: number;
  readonly style: Candidate['style'];
  readonly short: boolean;
}

function headingOf(line: string, whole: boolean): Found | null {
  if (line.length < 3) return null;
  const part = /^第\s*([一二三四五六])\s*(?:部分|章|篇|节)\s*[、.．:：]?\s*/u.exec(line);
  const ordinal = part === null ? readOrdinal(line) ?? lostComma(line) : { style: 'section' as const, value: '一二三四五六'.indexOf(part[1]!) + 1, length: part[0].length };
  if (ordinal?.style === 'arabicBracketed') return null;
  const titleStart = ordinal?.length ?? 0;
  const rest = line.slice(titleStart);
  const make = (spec: SectionSpec, length: number, base: number): Found => {
    const short = base !== quality.title && length <= shortAlias;
    const differs = ordinal !== null && ordinal.value !== spec.number;
    const numbered = ordinal === null ? quality.bare : differs ? quality.ordinalDiffers : quality.ordinalFits;
    return {
      spec,
      ordinal: ordinal?.value ?? null,
      titleStart,
      titleEnd: titleStart + length,
      style: ordinal === null ? 'bare' : ordinal.style === 'bracketed' ? 'bracketed' : ordinal.style === 'arabic' && base !== quality.title ? 'arabic' : 'plain',
      short,
      quality: base + numbered + (ordinal?.style === 'bracketed' ? quality.bracketed : 0) + (short && differs ? quality.shortAndDiffers : 0),
    };
  };
  if (whole && rest.length <= longestHeading) {
    const title = rest.replace(titleEnd, '');
    const folded = foldLabel(title);
    const known = words().byFold.get(folded);
    if (known !== undefined) return make(known.spec, title.length, known.exact ? quality.title : quality.alias);
    const withYear = words().byFold.get(folded.replace(/^20\d{2}年度?/u, ''));
    if (withYear !== undefined) return make(withYear.spec, title.length, quality.alias);
  }
  if (ordinal?.style === 'bracketed') return null;
  const shared = ordinal === null ? undefined : words().longestFirst.find(({ wording }) => rest.startsWith(wording));
  if (shared !== undefined && startsParagraph(rest.slice(shared.wording.length))) {
    return make(shared.spec, shared.wording.length, (shared.exact ? quality.title : quality.alias) + quality.sharesLine);
  }
  if (!whole || rest.length > longestHeading) return null;
  const title = rest.replace(titleEnd, '');
  // Without an ordinal a sentence must not pass for a heading (无其他需要报告的事项。).
  if (ordinal === null && (/[。；;，,]$/.test(rest) || /^(?:无|没有|暂无)/u.test(title))) return null;
  const byMeaning = findByMeaning(title, ordinal !== null);
  return byMeaning === null ? null : make(byMeaning.spec, title.length, byMeaning.quality);
}

/** 一总体情况: the comma behind the ordinal is lost, the rest is a title to the letter. */
function lostComma(line: string): { style: 'section'; value: number; length: number } | null {
  const value = '一二三四五六'.indexOf(line[0]!) + 1;
  const known = value === 0 ? undefined : words().byFold.get(foldLabel(line.slice(1)));
  return known !== undefined && known.spec.number === value ? { style: 'section', value, length: 1 } : null;
}

/** A wording that is neither the title nor an alias: alike to one of them, or carrying the gist of one section only. */
function findByMeaning(title: string, numbered: boolean): { spec: SectionSpec; quality: number } | null {
  if (/[。；;！？|\t]/.test(title) || title.length > 40) return null;
  const folded = foldLabel(title).replace(/^20\d{2}年度?/u, '');
  if (folded.length < 4) return null;
  let best: { spec: SectionSpec; score: number } | null = null;
  for (const entry of words().all) {
    if (Math.abs(entry.folded.length - folded.length) > 6) continue;
    const score = similarity(folded, entry.folded, similarEnough);
    if (best === null || score > best.score) best = { spec: entry.spec, score };
  }
  const alike = best !== null && best.score >= (numbered ? similarEnough : 0.9) ? best.spec : null;
  const meant = numbered ? specs.filter((spec) => spec.gist.some((words) => words.every((word) => folded.includes(word)))) : [];
  const spec = alike ?? (meant.length === 1 ? meant[0]! : null);
  return spec === null || isTableLabel(title) ? null : { spec, quality: alike === null ? quality.gist : quality.similar };
}

function isTableLabel(title: string): boolean {
  const best = matchLabel(title)[0];
  return best !== undefined && best.score >= 0.9;
}

/** Whether what follows a title shows that the sentence only mentions it (总体情况、主动公开…; 总体情况等). */
function continuesTitle(rest: string): boolean {
  return /^\s*[、，,；;等和及的”"》）)]/.test(rest);
}

/** Whether a paragraph begins behind a title, rather than the title going on (总体情况汇报) or a sentence naming it. */
function startsParagraph(rest: string): boolean {
  if (continuesTitle(rest)) return false;
  return rest.length > 10 || /^\s*(?:[\d:：。（(]|暂?无|$)/u.test(rest);
}

/** Headings in texts that have lost their line breaks: an ordinal that fits, directly followed by a title. */
function* amidLines(text: string): Generator<Candidate> {
  for (const { start, end } of contentLines(text)) {
    if (end - start <= longestHeading) continue;
    const line = text.slice(start, end);
    for (const match of line.matchAll(/[一二三四五六]\s*[、.．]\s*/gu)) {
      if (match.index === 0) continue;
      const after = match.index + match[0].length;
      const known = words().longestFirst.find(({ wording }) => line.startsWith(wording, after));
      if (known === undefined || continuesTitle(line.slice(after + known.wording.length, after + known.wording.length + 2))) continue;
      const ordinal = '一二三四五六'.indexOf(match[0][0]!) + 1;
      if (ordinal !== known.spec.number) continue;
      yield place({
        spec: known.spec,
        ordinal,
        titleStart: match[0].length,
        titleEnd: match[0].length + known.wording.length,
        style: 'plain',
        short: false,
        quality: (known.exact ? quality.title : quality.alias) + quality.ordinalFits + quality.amidText,
      }, start + match.index);
    }
  }
}

/**
 * Of several candidates for a section the surest one. Among equals the one that is followed by something: a table of
 * contents lists titles with nothing between them.
 */
function choose(candidates: readonly Candidate[], text: string): Candidate[] {
  const chosen = new Map<SectionNumber, { candidate: Candidate; rank: number }>();
  candidates.forEach((candidate, at) => {
    const next = candidates[at + 1]?.span.start ?? text.length;
    const followed = text.slice(candidate.span.end, Math.min(next, candidate.span.end + 200)).trim().length > 3;
    const rank = candidate.quality + (followed ? 0.5 : 0);
    const before = chosen.get(candidate.number);
    if (before === undefined || rank > before.rank) chosen.set(candidate.number, { candidate, rank });
  });
  const all = [...chosen.values()].map(({ candidate }) => candidate);
  const numbered = all.filter((candidate) => candidate.style === 'plain').length;
  return all.filter((candidate) => candidate.style === 'plain' || numbered < enoughNumbered || (candidate.style === 'bare' && !candidate.short))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Whether a candidate that was not chosen is a heading too: with an ordinal, on its own line, in words that are no sub-heading's. */
function isRepeat({ style, short, quality: own }: Candidate): boolean {
  return style === 'plain' && !short && own >= quality.alias + quality.ordinalDiffers;
}

/**
 * Where so many headings are numbered the usual way, a bracketed or another ordinal (（一）主动公开情况, 2.依申请公开情况) or a bare
 * short wording marks a sub-heading of the first section rather than a section.
 */
const enoughNumbered = 2;

function withoutDoubles(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate, at) => candidates[at - 1]?.span.start !== candidate.span.start);
}

function place(found: Found, at: number): Candidate {
  return {
    number: found.spec.number,
    span: { start: at, end: at + found.titleEnd },
    ordinal: found.ordinal,
    title: { start: at + found.titleStart, end: at + found.titleEnd },
    quality: found.quality,
    style: found.style,
    short: found.short,
  };
}

function* contentLines(text: string): Generator<{ start: number; end: number }> {
  const pattern = /[^\s\uFEFF](?:[^\r\n]*[^\s\uFEFF])?/gu;
  for (const match of text.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length };
}
