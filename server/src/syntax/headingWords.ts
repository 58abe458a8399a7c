import type { SectionSpec } from '../forms/form';
import type { Candidate } from './ast';
import { newestForm } from '../forms/registry';
import { matchLabel } from '../forms/vocabulary';
import { foldLabel, withoutBrackets } from '../text/fold';
import { lazy } from '../text/lazy';
import { readOrdinal } from '../text/numerals';
import { similarity } from '../text/similarity';

/** What a line is, or begins with, when it may be the heading of a section. */
export interface HeadingWords {
  readonly spec: SectionSpec;
  /** The number that the ordinal states, or null without one. */
  readonly ordinal: number | null;
  /** Of the title, in code units from the start of the line. */
  readonly titleStart: number;
  readonly titleEnd: number;
  /** How surely this is a heading; see `quality`. */
  readonly quality: number;
  readonly style: Candidate['style'];
  /** Whether the wording is an alias of few characters, as sub-headings have it too. */
  readonly short: boolean;
}

/** What tells how surely a wording is a heading. Exact wording outweighs the ordinal, which outweighs the place. */
export const quality = {
  title: 10, alias: 8, similar: 6, gist: 5, ordinalFits: 2, ordinalDiffers: 1, sharesLine: -1, bracketed: -3, bare: -1, amidText: -4, shortAndDiffers: -5, overLines: -1,
};
export const longestHeading = 60;

/**
 * Reads a line, or lines of a heading joined, as the heading of a section: by wording, else by meaning.
 *
 * @param line simplified characters, without the marks around a heading
 * @param whole whether it is all of its line, rather than what a paragraph may follow
 */
export function readHeading(line: string, whole: boolean): HeadingWords | null {
  if (line.length < 3) return null;
  const ordinal = ordinalOf(line);
  const start = ordinal?.length ?? 0;
  const titleStart = start + (opening.test(line.slice(start)) ? 1 : 0);
  const rest = line.slice(titleStart);
  const made = (spec: SectionSpec, length: number, base: number) => headingWords(ordinal, titleStart, spec, length, base);
  const title = rest.replace(titleEnd, '');
  if (whole && rest.length <= longestHeading) {
    const known = knownTitle(title);
    if (known !== null && !isAnyWord(title, ordinal, known.spec)) return made(known.spec, title.length, known.exact ? quality.title : quality.alias);
  }
  if (ordinal === null) return meant(rest, title, whole, false, made);
  if (ordinal.style === 'bracketed') return null;
  const shared = wordingAt(rest);
  if (shared !== null && startsParagraph(rest.slice(shared.length))) {
    return made(shared.spec, shared.length, (shared.exact ? quality.title : quality.alias) + quality.sharesLine);
  }
  return meant(rest, title, whole, true, made);
}

/**
 * Reads lines as one heading that is broken over them (四、政府信息公开行政复议、⏎行政诉讼情况; 一、⏎总体情况).
 *
 * @returns how many of the lines it takes, and where the title begins in the first line that has some of it and ends in the
 * last one; null when they make none
 */
export function readBrokenHeading(lines: readonly string[]): (HeadingWords & { readonly count: number; readonly firstLine: number }) | null {
  const [first = '', ...others] = lines;
  const ordinal = ordinalOf(first) ?? bareOrdinal(first);
  const start = ordinal?.length ?? 0;
  let folded = foldLabel(first.slice(start));
  if (ordinal === null && folded.length < shortestPart) return null;
  let longest: ReturnType<typeof readBrokenHeading> = null;
  for (const [at, line] of others.entries()) {
    if (!words().all.some((entry) => entry.folded.length > folded.length && entry.folded.startsWith(folded))) break;
    const part = foldLabel(line.replace(titleEnd, '').slice(leadingMarks(line)));
    if (part === '') break;
    folded += part;
    const known = words().byFold.get(folded);
    if (known === undefined || folded.length < shortestAlone || (ordinal === null ? !known.exact : first.length === 1 && ordinal.value !== known.spec.number)) continue;
    const firstLine = foldLabel(first.slice(start)) === '' ? 1 : 0;
    const found = headingWords(ordinal, firstLine === 1 ? leadingMarks(others[0]!) : start, known.spec, folded.length, known.exact ? quality.title : quality.alias);
    longest = { ...found, titleEnd: line.replace(titleEnd, '').length, quality: found.quality + quality.overLines, count: at + 2, firstLine };
  }
  return longest;
}

/** A title of the form, or an alias, that a stretch of text begins with and does not go on; null when it begins with none. */
export function titleAt(text: string): WordingAt | null {
  const known = wordingAt(text);
  return known === null || continuesTitle(text.slice(known.length, known.length + 2)) ? null : known;
}

interface WordingAt {
  readonly spec: SectionSpec;
  readonly length: number;
  readonly exact: boolean;
}

/** The longest title or alias that a text begins with, whatever commas and blanks stand in it. */
function wordingAt(text: string): WordingAt | null {
  for (const { spec, exact, folded } of words().byFirst.get(text[0] ?? '') ?? []) {
    const length = lengthWith(folded, text);
    if (length !== null) return { spec, length, exact };
  }
  return null;
}

/** How far a text goes that begins with the letters, up to two blanks or commas between them; null where it does not. */
function lengthWith(letters: string, text: string): number | null {
  let at = 0;
  for (const letter of letters) {
    for (let parted = 0; at > 0 && parted < 2 && /[\s、，,]/u.test(text[at] ?? ''); parted++) at++;
    if (!text.startsWith(letter, at)) return null;
    at += letter.length;
  }
  return at;
}

/** The number of a section that an ordinal at the end of some text, or before a title, stands for. */
export const sectionNumerals = '一二三四五六';

/** How much of the start of a line is punctuation left over from the line before. */
function leadingMarks(line: string): number {
  return /^[、.．,，:：\s]*/u.exec(line)![0].length;
}

interface HeadingOrdinal {
  readonly style: 'plain' | 'arabic' | 'bracketed';
  readonly value: number;
  readonly length: number;
}

function ordinalOf(line: string): HeadingOrdinal | null {
  const part = /^第\s*([一二三四五六1-6１-６])\s*(?:部分|章|篇|节)\s*[、.．:：,，]?\s*/u.exec(line);
  if (part !== null) return { style: 'plain', value: numeralOf(part[1]!), length: part[0].length };
  const usual = readOrdinal(line);
  if (usual !== null) return { style: usual.style === 'section' ? 'plain' : usual.style === 'arabic' ? 'arabic' : 'bracketed', value: usual.value, length: usual.length };
  const other = /^([壹贰叁肆伍陆ⅠⅡⅢⅣⅤⅥ①②③④⑤⑥])\s*[、.．:：,，]?\s*|^0([1-6])\s*[、.．]?\s*|^([IV]{1,3})\s*[、.．]\s*/u.exec(line);
  if (other !== null) return { style: 'plain', value: numeralOf(other[1] ?? other[2] ?? romans[other[3]!] ?? ''), length: other[0].length };
  const unparted = /^([一二三四五六1-6１-６])\s*(?=\p{Script=Han})/u.exec(line);
  const title = unparted === null ? null : knownTitle(line.slice(unparted[0].length).replace(titleEnd, ''));
  return title === null || title.spec.number !== numeralOf(unparted![1]!) ? null : { style: 'plain', value: title.spec.number, length: unparted![0].length };
}

/** 一 alone on its line. */
function bareOrdinal(line: string): HeadingOrdinal | null {
  return /^[一二三四五六]$/u.test(line) ? { style: 'plain', value: numeralOf(line), length: line.length } : null;
}

function numeralOf(sign: string): number {
  for (const numerals of [sectionNumerals, '123456', '１２３４５６', '壹贰叁肆伍陆', 'ⅠⅡⅢⅣⅤⅥ', '①②③④⑤⑥']) if (numerals.includes(sign)) return numerals.indexOf(sign) + 1;
  return 0;
}

const romans: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4', V: '5', VI: '6' };

function headingWords(ordinal: HeadingOrdinal | null, titleStart: number, spec: SectionSpec, length: number, base: number): HeadingWords {
  const short = base !== quality.title && length <= shortAlias;
  const differs = ordinal !== null && ordinal.value !== spec.number;
  const numbered = ordinal === null ? quality.bare : differs ? quality.ordinalDiffers : quality.ordinalFits;
  const style = ordinal === null ? 'bare' : ordinal.style === 'arabic' && base === quality.title ? 'plain' : ordinal.style;
  return {
    spec,
    ordinal: ordinal?.value ?? null,
    titleStart,
    titleEnd: titleStart + length,
    style,
    short,
    quality: base + numbered + (style === 'bracketed' ? quality.bracketed : 0) + (short && differs ? quality.shortAndDiffers : 0),
  };
}

const specs: readonly SectionSpec[] = newestForm.sections;
const shortAlias = 8;
const shortestAlone = 3;
const shortestPart = 4;
const similarEnough = 0.75;
const opening = /^[【［[〔「『]/;
const titleEnd = /(?<![:：。.;；,，\s】］\]〕」』|｜])[:：。.;；,，\s】］\]〕」』|｜]+$/;

const words = lazy(() => {
  const all = specs.flatMap((spec) => [spec.title, ...spec.aliases].map((wording, at) => ({ spec, wording, folded: foldLabel(wording), exact: at === 0 })));
  const longestFirst = all.toSorted((a, b) => b.folded.length - a.folded.length);
  const byFirst = new Map(all.map(({ folded }) => [folded[0]!, longestFirst.filter((entry) => entry.folded[0] === folded[0])]));
  return { all, byFold: new Map(all.map((entry) => [entry.folded, entry])), byFirst };
});

/** Two characters (概述, 其他) head a section only behind its own ordinal; anywhere else they may be a cell or a link, （六）其他 a label. */
function isAnyWord(title: string, ordinal: HeadingOrdinal | null, spec: SectionSpec): boolean {
  return foldLabel(title).length < shortestAlone && (ordinal?.value !== spec.number || ordinal.style === 'bracketed');
}

/** A title of the form or an alias, with the year before it or a remark in brackets behind it too. */
function knownTitle(title: string): { readonly spec: SectionSpec; readonly exact: boolean } | null {
  const folded = foldLabel(title);
  const known = words().byFold.get(folded);
  if (known !== undefined) return known;
  const other = words().byFold.get(folded.replace(/^20\d{2}年度?/u, '')) ?? words().byFold.get(foldLabel(withoutBrackets(title)));
  return other === undefined ? null : { spec: other.spec, exact: false };
}

/** A heading in words that are neither the title's nor an alias's. */
function meant(rest: string, title: string, whole: boolean, numbered: boolean, made: (spec: SectionSpec, length: number, base: number) => HeadingWords): HeadingWords | null {
  if (!whole || rest.length > longestHeading) return null;
  // Without an ordinal a sentence must not pass for a heading (无其他需要报告的事项。).
  if (!numbered && (/[。；;，,]$/.test(rest) || /^(?:无|没有|暂无)/u.test(title))) return null;
  const byMeaning = findByMeaning(title, numbered);
  return byMeaning === null ? null : made(byMeaning.spec, title.length, byMeaning.quality);
}

/** A wording that is alike to a title or an alias, or carries the gist of one section only. */
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
  const fitting = numbered ? specs.filter((spec) => spec.gist.some((parts) => parts.every((part) => folded.includes(part)))) : [];
  const spec = alike ?? (fitting.length === 1 ? fitting[0]! : null);
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
