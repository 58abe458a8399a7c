import type { Tree } from '../syntax/ast';
import { cellMark } from '../syntax/view';
import { asciiDigits } from '../text/digits';
import { trimmed } from '../text/fold';
import type { Span } from '../text/span';
import { simplify } from '../text/simplified';
import { shift } from '../text/span';
import { readDamagedDates, readPeriod } from './period';
import type { Period } from './period';
import { agencyInPreamble, isAgencyName, yearInPreamble } from './preamble';

/** Who reports, and on which year. */
export interface Identity {
  readonly title: ReportTitle | null;
  /** As printed in the title, else the preamble, else the signature; null when none of them names it. */
  readonly agency: string | null;
  readonly year: number | null;
  readonly period: Period | null;
  /** What is damaged of the dates of the period, in text order. */
  readonly damagedDates: readonly Span[];
  /** The year that the first section speaks of most; null where it speaks of none. */
  readonly spokenYear: number | null;
}

/** Where the title stands, and what it says. */
export interface ReportTitle extends Span {
  /** As printed; null when it names none, or only in its place (我局). */
  readonly agency: string | null;
  readonly year: { readonly value: number; readonly span: Span } | null;
  /** Whether it calls itself 政府信息公开工作年度报告, the year or 的 within it aside. */
  readonly isNamed: boolean;
}

/**
 * Reads agency and year: from the title (`2020年上海市普陀区政府信息公开工作年度报告`, in any order, on one line or on up to three),
 * else from a title cited in the text (《…年度报告》), else from the period that the preamble states, the preamble, the signature, and
 * the year that the first section speaks of.
 */
export function readIdentity(tree: Tree): Identity {
  const { text } = tree;
  const firstHeading = tree.sections.find((section) => section.number !== 0)?.span.start ?? Math.min(text.length, openingLength);
  const start = Math.max(0, firstHeading - openingLength);
  const opening = text.slice(start, firstHeading);
  const period = readPeriod(text.slice(0, tree.end), start, firstHeading);
  const own = titleIn(opening, text.slice(0, tree.end), period);
  const signed = signature(text.slice(0, tree.end));
  const cited = own === null || own.agency === null || own.year === null ? citedTitles(text.slice(0, tree.end)).find(({ agency, year }) => agency !== null && year !== null) ?? null : null;
  const spokenYear = mostSpokenYear(text.slice(firstHeading, firstHeading + openingLength));
  return {
    title: own === null ? null : { ...own, ...shift(own, start), year: own.year === null ? null : { ...own.year, span: shift(own.year.span, start) } },
    agency: own?.agency ?? cited?.agency ?? agencyInPreamble(opening) ?? signed?.name ?? null,
    year: own?.year?.value ?? cited?.year ?? period?.from.year ?? yearInPreamble(opening) ?? beginningYear(text.slice(0, tree.end)) ?? signed?.year ?? spokenYear ?? mostSpokenYear(opening),
    period,
    damagedDates: readDamagedDates(text.slice(0, tree.end)),
    spokenYear,
  };
}

/** Titles and preambles stand within so many code units before the first heading; page chrome may stand before them. */
export const openingLength = 5000;
const subject = '(?:(?:政府|政务)信息(?:公开)?|信息公开|政务公开)(?:工作)?(?:公开)?';
const kind = '(?:(?:年|(?<=工作))度(?:工作)?(?:情况)?报告|年报|工作(?:情况)?报告|情况报告|工作总结)';

/**
 * The title among the lines of the opening: a line, or two or three lines that make it together. Of several that say as much
 * the one of the period's year, else the first.
 */
function titleIn(opening: string, text: string, period: Period | null): ReportTitle | null {
  const lines = [...opening.matchAll(/[^\s\uFEFF](?:[^\r\n]*[^\s\uFEFF])?/gu)].map((match) => fieldsOf(match[0], match.index));
  let best: { title: ReportTitle; rank: number } | null = null;
  for (let at = 0; at < lines.length; at++) {
    const above = lines[at - 1]?.length === 1 ? lines[at - 1]![0]!.words : null;
    for (let count = 1; count <= mostLines && at + count <= lines.length; count++) {
      const group = lines.slice(at, at + count);
      const whole = group.every((fields) => fields.length === 1);
      if (count > 1 && (!whole || group.some(([field]) => field!.words.length > longestLine))) break;
      // A page also prints the title in its head and in a table of its own particulars, above the title itself.
      for (const field of whole ? [joined(group.flat())] : group[0]!) {
        const title = readField(field, opening);
        if (title === null) continue;
        const rank = (title.agency === null ? 0 : 2) + (title.year === null ? 0 : 1) - count * 0.1 - (whole && opening[field.start - 1] !== cellMark ? 0 : 0.5)
          - (count < mostLines && isTorn(title.agency, above, text) ? 0.5 : 0) + (title.year !== null && title.year.value === period?.from.year ? 0.01 : 0);
        if (best === null || rank > best.rank) best = { title, rank };
      }
    }
  }
  return best?.title ?? null;
}

const mostLines = 3;
const longestLine = 60;

/** A line, or a part of one, with its words as they are compared. */
interface Field extends Span {
  readonly words: string;
}

/** The cells of a line, and what stands behind the colons of labels. */
function fieldsOf(line: string, start: number): Field[] {
  const fields = [...line.matchAll(/[^\u001E\u001F\t|｜:：]+/gu)]
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].trimEnd().length, words: plain(match[0]) })).filter(({ words }) => words !== '');
  return fields.length > 0 ? fields : [{ start, end: start + line.length, words: plain(line) }];
}

function joined(fields: readonly Field[]): Field {
  return { start: fields[0]!.start, end: fields.at(-1)!.end, words: fields.map(({ words }) => words).join('') };
}

function readField({ start, end: last, words }: Field, opening: string): ReportTitle | null {
  const read = readTitle(words);
  if (read === null) return null;
  const end = read.length === null ? last : Math.min(last, start + read.length);
  const isNamed = /政府信息公开工作[(（\d年度)）的]{0,10}年度报告/u.test(simplify(words));
  return { start, end, agency: read.agency, year: read.year === null ? null : { value: read.year, span: printedYear(opening, start, end) }, isNamed };
}

/** Whether a name is the end of one that begins on the line above: 民政府 under 白石镇人, 办公室 under 青山县人民政府. */
function isTorn(agency: string | null, above: string | null, text: string): boolean {
  if (agency === null || above === null || !/^\p{Script=Han}{2,20}$/u.test(above) || /网|公开|首页/u.test(above)) return false;
  if (text.includes(above + agency) || /^(?:民?政府|人民政府|(?:街道)?办事处|办公[室厅]|管?委员?会)/u.test(agency)) return true;
  return /[省市州盟区县旗]$/u.test(above) && !/^.{2,8}[省市州盟区县旗]/u.test(agency);
}

/** Where a title prints its year; the whole title where that cannot be told. */
function printedYear(opening: string, start: number, end: number): Span {
  const match = /(?:19|20|１９|２０)[\d０-９]{2}|二[〇○零O0][一二][〇○零O0一二三四五六七八九]/u.exec(opening.slice(start, end));
  return match === null ? { start, end } : { start: start + match.index, end: start + match.index + match[0].length };
}

/** A line without the marks of Markdown and HTML, inner blanks and pinyin. */
function plain(line: string): string {
  return asciiDigits(line).replace(/(?<=\p{Script=Han})\s*[(（]?[a-zà-üāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+[)）]?/gu, '').replace(/<[^<>]*>/g, '').replace(/^[#*>\s]+/, '').replace(/[\s\u3000*]+/g, '');
}

function readTitle(line: string): { agency: string | null; year: number | null; length: number | null } | null {
  // The line may run on behind the title in a text that has lost its line breaks.
  const match = new RegExp(`^(?<before>[^。；，,《》:：]{0,50}?)${subject}(?<between>[^。；，,]{0,12}?)${kind}`, 'u').exec(simplify(line));
  if (match === null) return null;
  const after = line.slice(match[0].length, match[0].length + 12);
  // The notice that hands the report out, the form that it is written by.
  if (/^》?的?(?:通知|公告|通报|函|批复|决定|格式|模板|编制|解读|目录)/u.test(after)) return null;
  const { before = '', between = '' } = match.groups ?? {};
  // A sentence that announces the report names it too (特向社会公布…).
  if (/[现特向][\p{Script=Han}]{0,4}(?:公布|发布|公开)|编制|根据|依据|按照/u.test(before)) return null;
  const runsOn = line.length > match[0].length + 20;
  // Of what runs on only a year in brackets is still the title's.
  const behind = runsOn ? /^[(（][^()（）]{4,6}[)）]/u.exec(after)?.[0] ?? '' : after;
  const year = yearIn(before) ?? yearIn(between) ?? yearIn(behind);
  return { agency: agencyIn(line.slice(0, before.length)), year, length: runsOn ? match[0].length + (yearIn(behind) === null ? 0 : behind.length) : null };
}

/** What is left of the words before 政府信息公开 when the year is taken away. */
function agencyIn(words: string): string | null {
  const name = words.split(/[|｜:：>»]/u).at(-1)!.replace(/^.*(?:名称|标题|主动公开|依申请公开)\s*|^\s*(?:现(?:公布|发布|将)|【[^】]*】)\s*/u, '').replace(/[(（]?(?:(?:19|20)\d{2}|二[〇○零O0][一二][〇○零O0一二三四五六七八九])[)）]?\s*年?度?[)）]?/gu, '').replace(/^[\s关于的（(]+|(?<![\s的关于）)])[\s的关于）)]+$/gu, '').replace(/(?:本级|系统)?(?:开展)?$/u, '');
  return name.length >= 2 && isName.test(name) && !/^(?:全文|本年度|我[区市县省局]|本(?:机关|单位|报告))/u.test(name) ? name : null;
}

/** One agency, or the agencies of a joint report. */
const isName = /^(?:[\p{Script=Han}（）()·]+|(?:[\p{Script=Han}（）()·]+(?:[局委厅办府会部院]|中心)、)+[\p{Script=Han}（）()·]+(?:[局委厅办府会部院]|中心))$/u;

function yearIn(words: string): number | null {
  const arabic = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(words);
  if (arabic !== null) return Number(arabic[0]);
  const chinese = /二[〇○零O0]([一二][〇○零O0一二三四五六七八九])/u.exec(words);
  return chinese === null ? null : 2000 + [...chinese[1]!].reduce((value, digit) => value * 10 + Math.max('〇一二三四五六七八九'.indexOf(digit), 0), 0);
}

/** Titles cited in sentences: 《重庆市沙坪坝区2021年政府信息公开工作年度报告》; the form's own name is none. */
export function citedTitles(text: string): { readonly agency: string | null; readonly year: number | null; readonly span: Span }[] {
  return [...text.matchAll(/《([^《》]{4,60}年度报告)》/gu)].flatMap((match) => {
    const read = readTitle(match[1]!.replace(/\s+/g, ''));
    return read === null || /^中华人民共和国$/.test(read.agency ?? '') ? [] : [{ agency: read.agency, year: read.year, span: { start: match.index + 1, end: match.index + match[0].length - 1 } }];
  });
}

/** The year whose first day is named anywhere (自2020年1月1日起). */
function beginningYear(text: string): number | null {
  const match = /(20\d{2})\s*(?:年\s*)?(?:度\s*)?1\s*月\s*1\s*日/u.exec(text);
  return match === null ? null : Number(match[1]);
}

/**
 * The agency that signed the report, over its date at the very end, under it or beside it, and the year before that of the date:
 * a report is signed in the first months of the next year; null for a later date.
 */
export function signature(text: string): { readonly name: string; readonly span: Span; readonly year: number | null } | null {
  const from = Math.max(0, text.length - longestSignature);
  const lines = [...text.slice(from).matchAll(/[^\r\n。；]+/gu)].flatMap((match) => {
    const { start, end } = trimmed(text, from + match.index, from + match.index + match[0].length);
    return start === end ? [] : [{ start, end }];
  }).slice(-lastLines);
  const dates = lines.map(({ start, end }) => signingDate.exec(simplify(text.slice(start, end))));
  const at = dates.findLastIndex((date) => date !== null);
  if (at < 0) return null;
  const date = dates[at]!;
  const beside = trimmed(text, lines[at]!.start, lines[at]!.start + date.index);
  const span = [beside, lines[at - 1], lines[at + 1]].find((line) => line !== undefined && isAgencyName(simplify(text.slice(line.start, line.end))));
  if (span === undefined) return null;
  return { name: text.slice(span.start, span.end), span, year: /^(?:0?[1-6]|[一二三四五六])$/u.test(date[2]!) ? yearIn(date[1]!)! - 1 : null };
}

/** Signatures stand within so many code units before the end. */
export const longestSignature = 400;
const lastLines = 6;
const signingDate = /[(（]?(20\d{2}|二[〇○零O0][一二][〇○零O0一二三四五六七八九])\s*[-年./]\s*(\d{1,2}|十?[一二三四五六七八九十])\s*[-月./]\s*(?:\d{1,2}|[一二三]?十?[一二三四五六七八九十]?)\s*日?[)）]?$/u;

/** The year that a text names most, the earlier of two that it names as often; null where it names none. */
export function mostSpokenYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/(20\d{2})\s*年(?!\s*\d)/gu)) counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  const first = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return first?.[0] ?? null;
}
