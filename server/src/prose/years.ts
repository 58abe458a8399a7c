import { countedThings } from '../forms/counted';
import { han } from '../text/han';

/**
 * What a year in a sentence is of. Only what governs is here: a year in a title, in brackets, in a range, of a plan, a comparison,
 * an award or as the beginning of something is none of these.
 *
 * - `work`: the sentence tells what was done in it: 2020年,共收到申请12件.
 * - `announced`: the report that the sentence announces is of it: 现公布2020年政府信息公开工作年度报告.
 * - `this`, `last`: it is written beside 今年, 去年.
 * - `base`: what the year is compared with: 较2020年增长.
 */
export type YearRole = 'work' | 'announced' | 'this' | 'last' | 'base';

export interface GoverningYear {
  readonly role: YearRole;
  readonly year: number;
  /** In the sentence, without 年. */
  readonly start: number;
  readonly end: number;
  /** Of work: whether the sentence counts what the tables count. */
  readonly counts: boolean;
  /** Of work: whether the sentence speaks of what is to be done. */
  readonly isPlan: boolean;
}

/** The years that govern in a sentence as `sentences.ts` has it, in text order. */
export function governingYears(sentence: string): GoverningYear[] {
  if (!/20\d{2}/u.test(sentence)) return [];
  const open = masked(sentence);
  const found = [...announcedIn(sentence), ...relativeIn(sentence), ...basesIn(open), ...workIn(open)];
  return found.filter(({ start }, at) => found.findIndex((other) => other.start === start) === at).sort((a, b) => a.start - b.start);
}

/** All years named in a sentence outside of titles and brackets. */
export function yearsNamed(sentence: string): number[] {
  return [...masked(sentence).matchAll(/(?<!\d)20\d{2}(?=年)/gu)].map(([year]) => Number(year));
}

/** Whether a sentence sets its figures against those of another time. */
export function isComparison(sentence: string): boolean {
  return /同比|环比|相比|较(?!为|多(?!\d)|少(?!\d)|大|好|强|高|低|快|慢|弱|差|长)|比(?=20\d\d年|去年|上年|往年)|往年|历年|近[两三四五几]?年|同期|逐年|连续/u.test(sentence);
}

/** Of the same length; brackets that another sentence closes reach to the end. */
function masked(sentence: string): string {
  return sentence.replace(/《[^《》]*(?:》|$)|<[^<>]*>|〈[^〈〉]*〉|“[^“”]*(?:”|$)|\((?![一二三四五六七八九十\d]{1,3}\))[^()]*(?:\)|$)|[〔[【][^〕\]】]{0,200}[〕\]】]/gu, (words) => '\0'.repeat(words.length));
}

function* announcedIn(sentence: string): Iterable<GoverningYear> {
  const wording = /(?:公布|发布|公开|编制|撰写|形成|制作)了?(?:[\p{Script=Han}]{0,20}|《[^《》]{0,20}?)(?<!\d)(20\d{2})年度?[\p{Script=Han}()]{0,30}?(?:信息|政务)公开(?:工作)?(?:年度)?(?:报告|年报)(?!编制|编写|格式|的通知|工作的|工作要求)/dgu;
  for (const match of [...sentence.matchAll(wording), ...sentence.matchAll(/现将[\p{Script=Han}]{0,20}(20\d{2})年度?[\p{Script=Han}]{0,20}(?:信息|政务)公开[\p{Script=Han}]{0,8}报告如下/dgu)]) {
    if (!/关于|做好|要求[^,]*$/u.test(sentence.slice(Math.max(0, match.index - 12), match.indices![1]![0]))) yield governing('announced', match);
  }
}

function* relativeIn(sentence: string): Iterable<GoverningYear> {
  for (const match of sentence.matchAll(/(?<!较|比|与|和|对)(?:今年|本年度?)[,(即]{0,2}(20\d{2})(?=年|\))/dgu)) yield governing('this', match);
  for (const match of sentence.matchAll(/(?:去年|上年度?|上一年度?)[,(即]{0,2}(20\d{2})(?=年|\))/dgu)) yield governing('last', match);
}

function* basesIn(open: string): Iterable<GoverningYear> {
  for (const match of open.matchAll(/(?:较|比|相比于?|与)(20\d{2})年度?(?:全年)?(?:相比|的?\d+(?:\.\d+)?[件条项次个篇期%])?,?(?:同比)?(?:共|总体|大幅|明显|有所|分别)?(?:增|减|上升|下降|提高|提升|降低|多|少|翻|回落|持平)/dgu)) yield governing('base', match);
}

function* workIn(open: string): Iterable<GoverningYear> {
  for (const match of open.matchAll(adverbial)) {
    const before = open.slice(0, match.indices![1]![0]);
    if (excusing.test(open.slice(0, match.index).slice(-12))) continue;
    const rest = open.slice(match.index + match[0].length);
    const next = rest.search(/(?<!\d)20\d{2}年/u);
    const told = next < 0 ? rest : rest.slice(0, next);
    const begins = beginning.test(before);
    const evidence = (begins ? figure : counted).exec(told) ?? none.exec(told) ?? (begins && !founded.test(told) ? /^.{0,40}/u.exec(told) : null);
    if (evidence === null || told.length < shortestTold || passing.test(told.slice(0, evidence.index + evidence[0].length))) continue;
    yield { ...governing('work', match), counts: tabled.test(told) && counted.test(told), isPlan: planned.test(told) };
  }
}

const shortestTold = 6;
const agency = String.raw`(?:[我本全][${han}]{1,3}|[${han}]{1,14}?(?:局|委员?会?|厅|办公?室?|镇|乡|街道(?:办事处)?|区|县|市|旗|政府|单位|机关|部门))`;
/** At the beginning of a clause: 2020年,… · (一)2020年,… · 我局2020年共… · 截至2020年底,… · 2020年1月1日至12月31日,…. */
const adverbial = new RegExp(String.raw`(?<=^|[,:]|^[(]?[\d一二三四五六七八九十]{1,3}[),.、]{1,3}(?:[${han}]{2,14}(?:情况|方面|工作))?|[,:][一二三四五六]是|^[一二三四五六]是)(?:${agency}?(?:在|于)?|截[至止]到?)(20\d{2})年(?:度?(?:全年|内|里|间|底|末)?(?=,|[${han}])|(?<=截[至止]到?20\d{2}年)12月(?:31日|底|末)?(?=,|[${han}])|1月(?:1日)?起?[至到-](?:20\d{2}年)?12月(?:31日|底)?止?)(?!度?(?:[末底初版]|以?来|同期|前|后|第|上半年|下半年|[、至到-]|(?:部门|财政|单位|收支|政府)*[预决]算|工作要点|修订|的|以前|之前|春|夏|秋|冬|\d))`, 'dgu');
const beginning = new RegExp(String.raw`^(?:[(]?[\d一二三四五六七八九十]{1,3}[),.、]+(?:[${han}]{2,14}(?:情况|方面|工作))?|[一二三四五六]是)?${agency}?(?:在|于)?$`, 'u');
const excusing = /(?:针对|继|自从?|从|对照|较|比|根据|按照|结合|对于?|至|到|和|与|及|、)$/u;
/** Awards, ratings, what began then, what was found wrong then. */
const passing = /获|荣|评为|评选|表彰|表扬|考核|评估|测评|排名|名列|位列|位居|示范|试点|问题|整改|不足|反馈|起[,，]|开始|结转|转结|年报|年度报告|启动|成立/u;
/** What is told of a year before, because it still holds. */
const founded = /^.{0,60}?(?:印发|出台|颁布|施行|实施|修订|建成|上线|挂牌|改版|改革|划转|更名|入选|入围|列为|被)/u;
const planned = /将|拟|计划|打算|力争|争取|预计|继续|下一步|进一步|要(?!求|点|闻|素|件)/u;
const unit = '(?:余|多)?[万亿]?(?:余|多)?(?:件|条|次|期|篇|人次|项|场|份|起|宗|例|个|部|册|批)';
const counted = new RegExp(String.raw`(?:共|累计|合计|总计|收到|受理|接收|办结|答复|公开|发布|制定|制发|出台|印发|召开|举办|开展|组织|作出|回应|更新|编发|刊登|审查|报送|推送|新增)[^,]{0,30}?\d+(?:\.\d+)?${unit}`, 'u');
const figure = new RegExp(String.raw`^.{0,60}?\d+(?:\.\d+)?${unit}`, 'u');
const none = /^[^,]{0,14},?[^,]{0,14}(?:未|没有|无|暂未)(?:收到|接到|接收|受理|发生|出现|产生|收取|引发|因|行政复议|行政诉讼)/u;
const tabled = new RegExp(String.raw`${countedThings.join('|')}|申请(?:\d|数量)|主动公开[^,]{0,12}\d`, 'u');

function governing(role: YearRole, match: RegExpExecArray): GoverningYear {
  const [start, end] = match.indices![1]!;
  return { role, year: Number(match[1]), start, end, counts: false, isPlan: false };
}
