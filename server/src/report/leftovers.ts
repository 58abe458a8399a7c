import type { Tree } from '../syntax/ast';
import { shift } from '../text/span';
import type { Span } from '../text/span';

/** What was to be filled in and was not: ××, ____, 此处填写. */
export interface Leftover {
  readonly span: Span;
  /** With the word that tells what belongs there: `××县`. */
  readonly words: string;
}

/**
 * What a template left in the report, from its title on, in text order. Tables are left out: what is no figure there is read
 * with the cell. So are titles in 《》, where ×× stands for any agency, and digits that were masked on purpose.
 */
export function readLeftovers({ text, sections, end }: Tree, title: Span | null): Leftover[] {
  const found: Leftover[] = [];
  for (const { span, body } of sections) {
    // Without a title what stands before the report may be anything.
    const from = body.paragraphs.map((paragraph) => shift(paragraph, span.start)).filter((paragraph) => title === null || paragraph.end > title.start);
    const heading = sections.find((section) => section.span === span)?.heading;
    const stretches = heading == null ? from : [{ start: span.start, end: heading.span.end }, ...from];
    for (const stretch of stretches) {
      for (const leftover of leftoversIn(text.slice(stretch.start, Math.min(stretch.end, end)))) found.push({ ...leftover, span: shift(leftover.span, stretch.start) });
    }
  }
  return found;
}

/** What is left in a line of prose; places are relative to it. */
export function leftoversIn(stretch: string): Leftover[] {
  if (!telling.test(stretch)) return [];
  // Of the same length, so that places stay.
  const open = stretch.replace(/《[^《》]{0,80}》|〈[^〈〉]{0,80}〉|“[^“”]{0,40}(?:条例|办法|规定|通知|意见)”/gu, (cited) => '〇'.repeat(cited.length));
  const found: Leftover[] = [];
  const taken = new Uint8Array(open.length);
  const isMarkdown = markdownIn(open);
  for (const wording of wordings) {
    for (const match of open.matchAll(wording)) {
      const [start, length] = [match.index + (match[1] ?? '').length, match[2]!.length];
      if (taken.subarray(start, start + length).includes(1) || isMarkdown(start, length)) continue;
      taken.fill(1, start, start + length);
      found.push({ span: { start, end: start + length }, words: (match[2]! + (match[3] ?? '')).trim() });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** A quick look: most paragraphs have none of it. */
const telling = /[×✕XＸxｘ*_Yy]|此处|在此|待|说明|描述|填|名称/u;

/** What a blank stands before: a unit, a date, a place or an office, but no title of a person (李××局长 is masked). */
const unit = '(?:余|多|个|万)?(?:年度?|月份?|日|号|件|条|次|期|篇|人次?|项|场|元|%|％|个|省|市|区|县|旗|乡|镇|街道|局|委|厅|部门|单位|机关|人民政府|政府|办公室)(?!长)';
/** Of these, what begins no other word: **年**月, but not **市场监管** in bold. */
const place = '(?:年度?(?![报初末底中内均])|月份?(?![度均])|日(?![常程益])|省(?![级委])|市(?![场民级政委直])|区(?![域级委直块分别])|县(?![域级委直城])|镇(?![级域])|乡(?![村级])|街道|局(?![部限面])|人民政府)(?!长)';
/** What is counted in the sentences of a report. */
const counted = '(?:余|多|万)?(?:件|条|次|期|篇|人次?|项|场|份|个|万?元|%|％)';
const notInWord = '(?<![A-Za-z0-9Ａ-Ｚａ-ｚ０-９×✕+＋.．@/-])';

/** Each with what stands before the leftover, the leftover, and what tells what belongs there. */
const wordings: readonly RegExp[] = [
  // ××县, XX年, xx件; not a masked case number (行初××号) and not a masked name (李××).
  new RegExp(`()${notInWord}(?<![初终申再])((?:[×✕]{2,}|[XＸ]{2,}|[xｘ]{2,}))(?![A-Za-z])(?=\\s*(${unit}))`, 'gu'),
  new RegExp(`()${notInWord}([×✕XＸ])(?=\\s*((?:年|月|日|件|条|次|期|篇|人次|场|项|万元)))`, 'gu'),
  new RegExp(`()(?<![A-Za-z0-9])(20(?:[×✕XＸxｘ*]{2}|\\d[×✕XＸxｘ*]|_{2}))(?=\\s*(年))`, 'gu'),
  /()(?<![A-Za-z])(YYYY|yyyy)(?=\s*(年|-MM|\/MM))/gu,
  new RegExp(`()((?<!\\*)\\*{2,}|(?<!_)_{2,}|(?<!＿)＿{2,})(?=(${place}))`, 'gu'),
  // ____件, ****条; 该项数据待补。
  new RegExp(`()((?<!\\*)\\*{4,}|(?<!_)_{3,}|(?<!＿)＿{2,})(?=\\s*(${counted}))`, 'gu'),
  /((?:数据|数字|数量|金额|该项))(待补充?|待填写?)(?=()\s*(?:[。；;，,)）]|$))/gu,
  /([(（【[]\s*)([×✕XＸ]{2,}|_{3,}|\*{3,})(?=\s*()[)）】\]])/gu,
  // （文字描述）, 【此处填写单位名称】, （待补充）
  /()([(（【[]\s*(?:请?(?:用|以)?(?:文字|具体|详细|简要)(?:描述|说明)|请(?:填写|填报|说明|补充)[^()（）【】[\]]{0,20}|(?:请?在?此处|在此)[^()（）【】[\]]{0,30}|(?:待补充?|待填写?|待完善|待定|待核实)(?:内容|数据)?|(?:单位|行政机关|机关)(?:名称|全称))\s*[)）】\]])()/gu,
  /(^\s*|[：:]\s*)((?:此处填写[^。；;\r\n]{0,20}|待补充?|待填写?|待完善|TODO|TBD))(?=\s*()(?:[。；;，,]|$))/gu,
];

/**
 * Tells marks of bold words (**甲****乙**, __丙__) in a stretch from blanks to be filled in, which stand each before what they
 * are of (**年**月).
 */
function markdownIn(stretch: string): (start: number, length: number) => boolean {
  const marks = { '*': [...stretch.matchAll(/\*+/g)], '_': [...stretch.matchAll(/_+/g)] };
  const areBlanks = (mark: '*' | '_'): boolean => marks[mark].every(({ index, 0: own }) => isBlankBefore(stretch, index + own.length));
  const allBlanks = { '*': areBlanks('*'), '_': areBlanks('_') };
  const stars = marks['*'].reduce((sum, { 0: own }) => sum + own.length, 0);
  const starsBefore = new Map<number, number>();
  marks['*'].reduce((sum, { index, 0: own }) => (starsBefore.set(index, sum), sum + own.length), 0);
  return (start, length) => {
    const mark = stretch[start]!;
    if (mark !== '*' && mark !== '_') return false;
    if (length < 4 && !(mark === '_' && length === 3)) return !allBlanks[mark];
    const before = starsBefore.get(start) ?? 0;
    return mark === '*' && before % 4 === 2 && (stars - before - length) % 4 === 2;
  };
}

function isBlankBefore(stretch: string, at: number): boolean {
  blankBefore.lastIndex = at;
  return blankBefore.test(stretch);
}

const blankBefore = new RegExp(place, 'uy');
