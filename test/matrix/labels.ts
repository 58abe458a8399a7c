import type { Random } from './random';

/** What has happened to a label, or to a head, of a table. */
export type Relabel = (label: string, random: Random) => string;

/** Slips of published reports: characters lost or taken for others. */
export const slips: Relabel = (label) => publishedSlips.find(([from]) => from === label)?.[1] ?? label.replace('只计这一情形', '只计这一情况');

/** One character lost in one label of four. */
export const losses: Relabel = (label, random) => {
  const places = inner(label);
  if (places.length < 5 || !random.chance(0.25)) return label;
  const at = random.pick(places);
  return label.slice(0, at) + label.slice(at + 1);
};

/** One character in one label of four taken for one that looks like it. */
export const lookAlikes: Relabel = (label, random) => {
  const places = inner(label).filter((at) => alike[label[at]!] !== undefined);
  if (places.length === 0 || !random.chance(0.25)) return label;
  const at = random.pick(places);
  return label.slice(0, at) + alike[label[at]!]! + label.slice(at + 1);
};

export const quotesLost: Relabel = (label) => label.replace(/[“”]/g, '');

/** `"三安全一稳定"`, `‘三安全一稳定’`, `「三安全一稳定」` */
export const otherQuotes: Relabel = (label, random) => {
  const [open, close] = random.pick(['""', '‘’', '「」', '””', '＂＂'] as const).split('');
  return label.replace('“', open!).replace('”', close!);
};

export const fullWidthLabels: Relabel = (label) => label.replace(/[0-9().,:;/]/g, (sign) => (sign === '.' ? '．' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)));

export const halfWidthLabels: Relabel = (label) => label.replace(/[（），：；]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** `商业 企业`, `结果 维持`, `总 计`, `1. 属于国家秘密`, `(一) 予以公开` */
export const innerSpaces: Relabel = (label) => label
  .replace(/^(总)(计)$/, '$1 $2')
  .replace(/^(商业|科研|法律服务|社会公益|结果|其他|尚未)(企业|机构|组织|维持|纠正|结果|审结)$/, '$1 $2')
  .replace(/^(本年新)(制作|公开)/, '$1 $2')
  .replace(/^([（(][一二三四五六七][）)]|\d\.)/, '$1 ')
  .replace(/([，、])/g, '$1 ');

/** `1、属于国家秘密` */
export const commaOrdinals: Relabel = (label) => label.replace(/^(\d)\./, '$1、');

/** `属于国家秘密`, `予以公开`, `本年度办理结果` */
export const ordinalsLost: Relabel = (label) => label.replace(/^(?:[（(][一二三四五六七][）)]|[一二三四]、|\d\.)/, '');

/** The template's guidance left in the label, with digits and with other labels in it. */
export const instructions: Relabel = (label) => guidance[label.replace(/^.*?[、.）]/, '')] === undefined ? label : label + guidance[label.replace(/^.*?[、.）]/, '')]!;

export const headsCut: Relabel = (label) => label.replace(/^本年新(制作|公开)数量$/, '本年新');

export const inForceHistorical: Relabel = (label) => (label === '现行有效件数' ? '现行有效件数 (历史累计)' : label);

export const shortDocuments: Relabel = (label) => (label === '行政规范性文件' ? '规范性文件' : label);

export const nothing: Relabel = () => '';

const publishedSlips: readonly (readonly [string, string])[] = [
  ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数'],
  ['采购总金额', '采购总金额(万元)'],
  ['本年制发件数', '本年发件'],
  ['现行有效件数', '现行有效件'],
  ['本年新制作数量', '本年制作数量'],
  ['本年增/减', '本年增/'],
  ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
  ['5.属于三类内部事务信息', '5.属于三类内容事务信息'],
  ['3.危及“三安全一稳定”', '3.危及三安全一稳定'],
  ['社会公益组织', '社会公益'],
  ['（六）其他处理', '（六） 其他'],
  ['申请人情况', '申清人情况'],
];

const alike: Readonly<Record<string, string>> = {
  公: '分', 请: '清', 申: '中', 未: '末', 项: '顶', 构: '枸', 持: '特', 纠: '纣', 现: '规', 本: '木', 访: '防', 举: '拳', 已: '己', 卷: '巷', 密: '蜜', 施: '旋', 复: '夏', 查: '杳', 版: '板', 职: '识', 收: '枚', 内: '肉', 制: '刺',
};

const guidance: Readonly<Record<string, string>> = {
  行政规范性文件: '（指由行政机关依照法定权限、程序制定并公开发布的公文，规章、行政许可决定不计入本栏；本年1月1日至12月31日制发的计入“本年制发件数”，修改的按1件计，共3种情形）',
  规范性文件: '（指由行政机关依照法定权限、程序制定并公开发布的公文，规章、行政许可决定不计入本栏；本年1月1日至12月31日新制作的计入“本年新制作数量”，修改的按1件计，共3种情形）',
  行政处罚: '（填报本年度作出的行政处罚决定数量，行政强制不计入本栏；2个以上机关共同作出的按1件计，按照《条例》第20条第6项的规定主动公开，由牵头机关统计填报）',
  予以公开: '（指全部公开所申请的信息，或者按《条例》第36条第1项、第2项告知获取方式和途径；部分公开的计入第（二）项，不予公开的计入第（三）项，不得重复计算，每件只计1次）',
  本机关不掌握相关政府信息: '（包括《条例》第36条第4项“经检索没有”和第5项“不属于本机关负责公开”两种情形；需要另行制作的计入第2项，补正后仍不明确的计入第3项，1件申请只计1种结果）',
};

/** The places of the characters of a label, without its ordinal and what stands in brackets. */
function inner(label: string): number[] {
  const ordinal = /^(?:[（(][一二三四五六七][）)]|[一二三四]、|\d\.)/.exec(label)?.[0].length ?? 0;
  const end = label.slice(ordinal).search(/[（(]/);
  const last = end < 0 ? label.length : ordinal + end;
  return [...label].flatMap((character, at) => (at >= ordinal && at < last && /\p{Script=Han}/u.test(character) ? [at] : []));
}
