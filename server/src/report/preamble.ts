import { han } from '../text/han';
import { simplify } from '../text/simplified';
import type { Span } from '../text/span';
import { squeezed } from '../text/squeezed';

/**
 * The agency that the preamble names where no title does: as who publishes the report (`现公布青山县司法局2022年政府信息公开工作年度报告`),
 * who wrote it (`由青山县人民政府编制`), or whom to ask (`请与青山县司法局办公室联系`), in this order; null when it names none.
 * What only says where it stands within another (我局, 本机关, 县教育局) is no name.
 *
 * @param opening the text before the first heading
 */
export function agencyInPreamble(opening: string): string | null {
  return agenciesInPreamble(opening)[0]?.name ?? null;
}

/** An agency that a sentence names: as who publishes the report, who wrote it, or whom to ask. */
export interface NamedAgency {
  readonly role: 'publisher' | 'compiler' | 'contact';
  /** As printed, without blanks. */
  readonly name: string;
  /** In the stretch that was looked at. */
  readonly span: Span;
}

/** All that are named so, those of a role together, in the order of `agencyInPreamble`. */
export function agenciesInPreamble(opening: string): NamedAgency[] {
  const printed = squeezed(opening, 0, opening.length, pinyin);
  const text = simplify(printed.text);
  return wordings.flatMap(([role, wording]) => [...text.matchAll(wording)].flatMap((match): NamedAgency[] => {
    const start = match.index + match[0].indexOf(match[1]!);
    const name = nameIn(match[1]!);
    if (name === null) return [];
    return [{ role, name: printed.text.slice(start + name.start, start + name.end), span: printed.place(start + name.start, start + name.end) }];
  }));
}

/** The year of the report that a sentence of the preamble announces (`特向社会公布2023年政府信息公开工作年度报告`); null without one. */
export function yearInPreamble(opening: string): number | null {
  const announced = new RegExp(String.raw`(20\d{2})年度?[\p{Script=Han}]{0,40}(?:信息|政务)公开[\p{Script=Han}]{0,8}(?:报告|年报)`, 'u').exec(simplify(opening.replace(pinyin, '').replace(/\s+/g, '')));
  return announced === null ? null : Number(announced[1]);
}

/** Whether a line is the name of an agency and nothing else: 白石镇人民政府. */
export function isAgencyName(line: string): boolean {
  return /^\p{Script=Han}{3,30}$/u.test(line) && agency.test(line) && !relative.test(line);
}

const pinyin = /(?<=\p{Script=Han})[(（][a-zü\u00e0-\u01dc\u0251\s]+[)）]/gu;
const year = String.raw`[(（]?(?:20\d{2}|二[〇○零O0][一二][〇○零一二三四五六七八九])[)）]?年?度?`;
const wordings: readonly (readonly [NamedAgency['role'], RegExp])[] = [
  ['publisher', new RegExp(String.raw`(?:公布|发布|(?<!信息|政务)公开|编制(?!了)|编制了|形成|撰写|现将|将)((?:${year})?[${han}]{2,40}?(?:${year})?)(?:(?:政府|政务)信息(?:公开)?|信息公开|政务公开)[${han}]{0,8}?(?:报告|年报)`, 'gu')],
  ['compiler', new RegExp(String.raw`由([${han}]{2,40}?)(?:负责|组织|(?:结合|根据|按照|依据|依照|综合)(?:(?!由|统计|提供)[^。；;]){2,80}?)?(?:编制|编写|撰写)`, 'gu')],
  ['contact', new RegExp(String.raw`(?:与|联系|致电|咨询)[:：]?([${han}]{3,40}?)(?:联系|咨询|查询|[(（，,。；;])`, 'gu')],
];

/** Where the name of an agency stands in the words: without the year around it and an office that only answers questions. */
function nameIn(words: string): { start: number; end: number } | null {
  // Where a page has lost its line breaks, the particulars before the title run into it.
  const start = new RegExp(`^(?:.*(?:主动公开|依申请公开|名称|标题))?(?:${year})?`, 'u').exec(words)![0].length;
  let name = words.slice(start).replace(new RegExp(`${year}$`, 'u'), '');
  const office = desk.exec(name);
  if (office !== null && agency.test(name.slice(0, office.index))) name = name.slice(0, office.index);
  return name.length < shortest || !agency.test(name) || relative.test(name) ? null : { start, end: start + name.length };
}

const shortest = 3;
const agency = /(?:[省市州盟区县旗乡镇]|街道|新区|开发区|办事处|人民政府|办公室|办公厅|[局厅委部署院]|委员会|管委会|分局|中心|支队|大队|总队|公司|兵团)$/u;
/** The part of an agency that is named as the one to ask. */
const desk = /(?:党政(?:综合|和人大)?|政府信息公开(?:工作)?(?:领导小组)?|信息公开|政务公开(?:工作)?(?:政务服务)?(?:领导小组)?|综合)?(?:办公室|办公厅|办|科|股|处)$/u;
const relative = /^(?:[我本全各该其]|[省市州区县镇乡](?:[\p{Script=Han}]{0,8}(?:局|委|厅|办|政府)|人民政府|政府)|(?:人民)?政府|有关|社会|公众|相关)/u;
