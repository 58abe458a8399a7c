import type { FormId } from '../../server/src/forms/form';
import type { Print } from './cells';
import { allBlank, blanks, decimals, fullWidth, letters, notes, numerals, placeholders, plain, signs, someBlanks, spaced, thousands, units } from './cells';
import type { Draft, Plan } from './draft';
import { randomFigures } from './figures';
import type { Rearrange } from './grids';
import { continuedTable, extraRow, groupsLost, headsLost, repeatedRow, splitLegal, swappedRows, unlabelledOthers } from './grids';
import { brokenHeadings, contents, enclosedHeadings, joinedHeadings, mixedLevels, narrativeSeries, noHeadings, noTitle, notice, ordinalsApart, otherHeadings, otherOrdinals, otherTitle, pictures, restartedHeadings, signed, spacedHeadings, tablesTogether, unnumberedHeadings, webPage } from './headings';
import type { Relabel } from './labels';
import { commaOrdinals, fullWidthLabels, halfWidthLabels, headsCut, inForceHistorical, innerSpaces, instructions, lookAlikes, losses, nothing, ordinalsLost, otherQuotes, quotesLost, shortDocuments, slips } from './labels';
import { bareNumbers, pageNumbers } from './pagination';
import type { Random } from './random';
import { traditional, withHardBlanks, withLineSeparators, withPinyin, withUnseen } from './script';

export type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Something that happens to the text of published reports, whatever its layout. */
export interface Noise {
  readonly id: string;
  readonly about: string;
  readonly group: 'labels' | 'rows' | 'cells' | 'headings' | 'page' | 'characters' | 'mixed';
  /** Where it occurs, if not in both. */
  readonly forms?: readonly FormId[];
  /** Layouts in which it does not occur. */
  readonly notIn?: RegExp;
  readonly plan?: (form: FormId, random: Random) => Plan;
  readonly print?: (random: Random) => Print;
  readonly label?: Relabel;
  readonly grid?: Rearrange;
  readonly draft?: (draft: Draft, random: Random) => Draft;
  /** The text, pins included. */
  readonly text?: (text: string, random: Random) => string;
  readonly encoding?: Encoding;
  /** Why figures may stay unread although they are printed. */
  readonly mayMiss?: string;
  /** Whether empty cells are among the figures. */
  readonly hasBlanks?: boolean;
  /** Whether another report follows. */
  readonly followed?: boolean;
}

/** Of these texts some have page ends already and the others no lines. */
const pagesOfTheirOwn = /^(?:html|glued|markdown|pdf|drawn)/;

export const noises: readonly Noise[] = [
  { id: 'none', group: 'labels', about: 'as the form prints it' },

  { id: 'slips', group: 'labels', about: 'slips of published reports: 申请数, 本年发件, 其他法律行政止公开, 内容事务, 这一情况', label: slips },
  { id: 'lost-characters', group: 'labels', about: 'a character lost in one label of four', label: losses },
  { id: 'look-alikes', group: 'labels', about: 'a character taken for a similar one in one label of four', label: lookAlikes },
  { id: 'quotes-lost', group: 'labels', about: '危及三安全一稳定', label: quotesLost },
  { id: 'other-quotes', group: 'labels', about: '危及"三安全一稳定", 「三安全一稳定」', label: otherQuotes },
  { id: 'full-width-labels', group: 'labels', about: '１．属于国家秘密, （一）, ：', label: fullWidthLabels },
  { id: 'half-width-labels', group: 'labels', about: '(一)予以公开, 部分公开(区分处理的,只计…)', label: halfWidthLabels },
  { id: 'inner-spaces', group: 'labels', about: '商业 企业, 总 计, 1. 属于国家秘密', label: innerSpaces },
  { id: 'comma-ordinals', group: 'labels', about: '1、属于国家秘密', label: commaOrdinals },
  { id: 'ordinals-lost', group: 'labels', about: '属于国家秘密, 予以公开: labels without their ordinals', label: ordinalsLost },
  { id: 'groups-lost', group: 'labels', about: 'no labels over the groups of table 3', grid: groupsLost },
  { id: 'heads-lost', group: 'labels', about: 'table 3 without its heads', grid: headsLost },
  { id: 'instructions', group: 'labels', about: 'guidance of 60 and more characters in labels, with digits and other labels in it', label: instructions },
  { id: 'heads-cut', group: 'labels', about: '本年新 over both columns', forms: ['form2019'], label: headsCut },
  { id: 'in-force-historical', group: 'labels', about: '现行有效件数 (历史累计)', forms: ['form2021'], label: inForceHistorical },
  { id: 'short-documents', group: 'labels', about: '规范性文件 in form2021', forms: ['form2021'], label: shortDocuments },
  { id: 'traditional', group: 'labels', about: '總體情況: the whole text in traditional characters', text: traditional },
  { id: 'pinyin-brackets', group: 'labels', about: '政(zhèng)府(fǔ): pinyin behind characters of labels', label: (label, random) => withPinyin(label, true, 0.5, random), notIn: /^pdf/ },
  { id: 'pinyin-bare', group: 'labels', about: '政zhèng府fǔ: pinyin behind all characters of labels', label: (label, random) => withPinyin(label, false, 1, random), notIn: /^pdf/ },
  { id: 'labels-lost', group: 'labels', about: 'no label at all: only position is left', label: nothing, notIn: /^pdf-text/, mayMiss: 'without labels' },

  { id: 'rows-lost', group: 'rows', about: 'a row of table 2 and two of table 3 are absent', plan: lostRows },
  { id: 'row-repeated', group: 'rows', about: 'a row of table 3 printed twice', grid: repeatedRow },
  { id: 'rows-swapped', group: 'rows', about: 'two rows changed about', grid: swappedRows },
  { id: 'row-extra', group: 'rows', about: '其他主动公开文件', grid: extraRow },
  { id: 'other-single', group: 'rows', about: '（六）其他处理 as one row', forms: ['form2021'], plan: () => ({ single: true }) },
  { id: 'other-unlabelled', group: 'rows', about: 'the three rows of （六） without their own labels', forms: ['form2021'], grid: unlabelledOthers },
  { id: 'foreign-block', group: 'rows', about: 'the first block of table 2 in the other form', plan: (form, random) => ({ foreign: { figures: otherFigures(form, random), blocks: 'first' } }) },
  { id: 'foreign-table', group: 'rows', about: 'table 2 in the other form', forms: ['form2021'], plan: (form, random) => ({ foreign: { figures: otherFigures(form, random), blocks: 'all' } }) },

  { id: 'letters', group: 'cells', about: 'O o for 0, I l for 1', print: () => letters },
  { id: 'full-width-digits', group: 'cells', about: '１２３', print: () => fullWidth },
  { id: 'thousands', group: 'cells', about: '3,401,654,572.92', print: () => thousands },
  { id: 'units', group: 'cells', about: '251000元, 320.23 万元', print: () => units },
  { id: 'notes', group: 'cells', about: '22（其中修订 16 件）, 18(含新制发4件,修改14件)', print: () => notes },
  { id: 'signs', group: 'cells', about: '减4, -417, −417, －417', forms: ['form2019'], print: () => signs },
  { id: 'decimals', group: 'cells', about: 'amounts with four places', print: () => decimals },
  { id: 'numerals', group: 'cells', about: '一百二十, 零, 〇', print: () => numerals },
  { id: 'spaced', group: 'cells', about: 'blanks around the number', print: () => spaced, notIn: /^glued-wrapped$/ },
  { id: 'placeholders', group: 'cells', about: '`-`, `/`, `—`, `无` for every zero', print: (random) => placeholders(random.pick(['-', '/', '—', '无', '--'])) },
  { id: 'blanks', group: 'cells', about: 'nothing for every zero', print: () => blanks, hasBlanks: true },
  { id: 'some-blanks', group: 'cells', about: 'nothing for some zeros', print: () => someBlanks, hasBlanks: true },
  { id: 'all-blank', group: 'cells', about: 'every cell empty', print: () => allBlank, hasBlanks: true },

  { id: 'other-headings', group: 'headings', about: 'other wordings of headings', draft: otherHeadings },
  { id: 'other-ordinals', group: 'headings', about: '第一部分, 一. , 一 、', draft: otherOrdinals },
  { id: 'ordinals-apart', group: 'headings', about: '`一、⏎总体情况`, `第一部分⏎总体情况`', draft: ordinalsApart },
  { id: 'broken-headings', group: 'headings', about: 'headings over two or three lines', draft: brokenHeadings },
  { id: 'enclosed-headings', group: 'headings', about: '【一、总体情况】, ［一、总体情况］, ◆一、总体情况', draft: enclosedHeadings },
  { id: 'spaced-headings', group: 'headings', about: '一、总 体 情 况', draft: spacedHeadings },
  { id: 'contents', group: 'headings', about: 'a table of contents, with dots and page numbers or without', draft: contents },
  { id: 'unnumbered', group: 'headings', about: 'headings without numbers', draft: unnumberedHeadings },
  { id: 'restarted', group: 'headings', about: 'numbering restarts: 一、主动公开…', draft: restartedHeadings },
  { id: 'narrative', group: 'headings', about: 'the first section has a 一…六 of its own', draft: narrativeSeries },
  { id: 'joined', group: 'headings', about: 'a heading and its paragraph on one line', draft: joinedHeadings },
  { id: 'levels', group: 'headings', about: 'Markdown levels mixed', draft: mixedLevels },
  { id: 'no-headings', group: 'headings', about: 'no headings at all', draft: noHeadings },
  { id: 'no-title', group: 'headings', about: 'no title', draft: noTitle },
  { id: 'other-title', group: 'headings', about: 'title in two or three lines or another order', draft: otherTitle },
  { id: 'signed', group: 'headings', about: 'agency and year in the signature and its date alone', draft: signed },

  { id: 'web-page', group: 'page', about: 'page chrome before and behind, tables with 索引号 among it', draft: webPage },
  { id: 'notice', group: 'page', about: 'a notice that hands out the report, before it', draft: notice },
  { id: 'page-numbers', group: 'page', about: '- 4 -, 第 3 页 共 8 页, Page 3 of 8 between pages, the title over them, form feeds', text: pageNumbers, notIn: pagesOfTheirOwn },
  { id: 'bare-numbers', group: 'page', about: 'a page number alone on its line, in tables too', text: bareNumbers, notIn: pagesOfTheirOwn },
  { id: 'tables-together', group: 'page', about: 'tables 2 to 4 without headings, nothing between them', draft: tablesTogether },
  { id: 'legal-parted', group: 'page', about: 'table 4 as two tables', draft: splitLegal, notIn: /^(?:markdown-groups|pdf)/ },
  { id: 'continued', group: 'page', about: 'table 3 in two parts, its heads over both', draft: continuedTable, notIn: /^(?:markdown-groups|pdf)/ },
  { id: 'damaged-dates', group: 'page', about: '20201月1日至202012月31日', draft: damagedDates },
  { id: 'two-reports', group: 'page', about: 'another report behind the first', followed: true },
  { id: 'pictures', group: 'page', about: 'headings stand, tables are pictures', draft: pictures },

  { id: 'crlf', group: 'characters', about: 'CR LF', text: (text) => text.replace(/\r?\n/g, '\r\n') },
  { id: 'cr', group: 'characters', about: 'CR alone', text: (text) => text.replace(/\r?\n/g, '\r') },
  { id: 'hard-blanks', group: 'characters', about: 'U+00A0 for blanks, also beside figures', text: withHardBlanks, notIn: /^(?:drawn|markdown-marked|glued)/ },
  { id: 'zero-width', group: 'characters', about: 'U+200B between characters and beside figures', text: (text, random) => withUnseen(text, '\u200b', random) },
  { id: 'soft-hyphens', group: 'characters', about: 'U+00AD between characters and beside figures', text: (text, random) => withUnseen(text, '\u00ad', random) },
  { id: 'line-separators', group: 'characters', about: 'U+2028 for line ends of the prose', text: withLineSeparators, notIn: /^(?:html|glued)/ },
  { id: 'byte-mark', group: 'characters', about: 'UTF-8 with byte order mark', encoding: 'utf-8 with mark' },
  { id: 'utf-16le', group: 'characters', about: 'UTF-16, little end first', encoding: 'utf-16le' },
  { id: 'utf-16be', group: 'characters', about: 'UTF-16, big end first', encoding: 'utf-16be' },
  { id: 'gb18030', group: 'characters', about: 'GB18030', encoding: 'gb18030' },

  {
    id: 'mixed-page',
    group: 'mixed',
    about: 'page chrome, other headings, slips, spaces in labels, half-width brackets, letters for digits, CR LF',
    draft: (draft, random) => webPage(otherHeadings(otherTitle(draft, random), random), random),
    label: (label, random) => halfWidthLabels(innerSpaces(slips(label, random), random), random),
    print: () => letters,
    text: (text) => text.replace(/\r?\n/g, '\r\n'),
  },
  {
    id: 'mixed-cells',
    group: 'mixed',
    about: 'a narrative with its own series, lost characters, units, notes, signs, thousands, GB18030',
    draft: narrativeSeries,
    label: (label, random) => losses(quotesLost(label, random), random),
    print: () => (figure, random) => (figure.kind === 'amount' ? units : figure.kind === 'change' ? signs : random.chance(0.5) ? notes : thousands)(figure, random),
    encoding: 'gb18030',
  },
  {
    id: 'mixed-rows',
    group: 'mixed',
    about: 'rows lost, repeated and extra, 1、 for 1., blanks, unnumbered headings',
    draft: unnumberedHeadings,
    plan: lostRows,
    grid: (grid, table, random) => extraRow(repeatedRow(grid, table, random), table, random),
    label: commaOrdinals,
    print: () => someBlanks,
    hasBlanks: true,
  },
];

export const plainPrint: Print = plain;

function lostRows(form: FormId, random: Random): Plan {
  const disclosure = random.pick(['rules', 'coercion', 'fees']);
  const first = random.pick(['denied.2', 'denied.6', 'notProcessed.3', 'partial', 'unavailable.2']);
  const second = random.pick(['carriedIn', 'denied.7', 'notProcessed.2', 'total', form === 'form2019' ? 'other' : 'other.2']);
  return { lost: [`disclosure.${disclosure}`, `applications.${first}`, `applications.${second}`] };
}

function otherFigures(form: FormId, random: Random) {
  return randomFigures(form === 'form2019' ? 'form2021' : 'form2019', random).figures;
}

/** `20201月1日至202012月31日`: years and months run into each other, characters lost. */
function damagedDates(draft: Draft): Draft {
  return { ...draft, preamble: draft.preamble.map((line) => line.replace(/自(\d{4})年1月1日起至(\d{4})年12月31日止/, '自$11月1日至$212月31日止')) };
}
