import type { SectionNumber, SectionSpec } from '../forms/form';
import { newestForm } from '../forms/registry';
import type { Tree } from '../syntax/ast';
import { foldLabel } from '../text/fold';
import { chineseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { squeezed } from '../text/squeezed';

/** What a sentence says of the parts of the report: 全文包括总体情况、主动公开政府信息情况……六部分. */
export interface Announcement {
  /** The sentence. */
  readonly span: Span;
  readonly count: { readonly value: number; readonly span: Span } | null;
  /** The sections that it lists; empty when it only counts. */
  readonly listed: readonly SectionNumber[];
  /** Whether it counts tables or annexes too. */
  readonly hasAnnex: boolean;
}

/**
 * The first such sentence of the preamble, which may stand in the first section; null without one.
 *
 * @param title where the preamble begins behind
 */
export function readAnnouncement({ text, sections, end }: Tree, title: Span | null): Announcement | null {
  const first = sections.findIndex(({ number }) => number !== 0);
  const opening = { start: title?.end ?? 0, end: sections[first]?.span.start ?? end };
  const inside = sections[first] === undefined ? opening : { start: sections[first].heading!.span.end, end: sections[first].span.end };
  return announcedIn(text, Math.max(opening.start, opening.end - longestPreamble), opening.end) ?? announcedIn(text, inside.start, Math.min(inside.end, inside.start + longestPreamble));
}

/** Preambles are no longer. */
export const longestPreamble = 2000;

function announcedIn(text: string, start: number, end: number): Announcement | null {
  const stretch = squeezed(text, start, end);
  for (const match of stretch.text.matchAll(/[^。]+/gu)) {
    const announcing = /(?:本年?度?)?(?:报告|年报|全文|內容|内容|報告)[^，,；;《》]{0,12}?(?:包括|包含|涵盖|涵蓋|由|分|共)[^《》]*/u.exec(match[0]);
    if (announcing === null) continue;
    const from = match.index + announcing.index;
    const counted = /([一二三四五六七八九十]|\d{1,2})[个個大]{0,2}部分/u.exec(announcing[0]);
    const folded = foldLabel(announcing[0]);
    const found = newestForm.sections.filter((spec) => isListed(spec, folded)).map(({ number }) => number);
    const listed = found.length >= fewestListed ? found : [];
    if (counted === null && listed.length === 0) continue;
    const value = counted === null ? null : /\d/.test(counted[1]!) ? Number(counted[1]) : chineseNumeral(counted[1]!);
    return {
      span: stretch.place(from, from + announcing[0].length),
      count: counted === null || value === null ? null : { value, span: stretch.place(from + counted.index, from + counted.index + counted[0].length) },
      listed,
      hasAnnex: /附(?:件|表|相关|录)/u.test(announcing[0]),
    };
  }
  return null;
}

/** Fewer may be named in any sentence about the report. */
const fewestListed = 3;

/** In its own words, in usual ones, or by its meaning; two characters (概述, 其他) may be of any word. */
function isListed({ title, aliases, gist }: SectionSpec, folded: string): boolean {
  return [title, ...aliases].some((wording) => wording.length > 2 && folded.includes(foldLabel(wording))) || gist.some((words) => words.every((word) => folded.includes(word)));
}
