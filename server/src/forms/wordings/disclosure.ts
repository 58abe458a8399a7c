import type { Sum, Topic, TopicId, Wording } from './wording';

/** What sentences say of what is disclosed on the agency's own initiative. Sources: published reports of 2019 to 2025. */

/** A document made, published or in force: which of them a sentence means is left open where it does not say. */
const documents = (id: TopicId): Topic => ({
  id, table: 'disclosure', rows: [[id]], columns: [['issued'], ['made'], ['published'], ['inForce'], ['inTotal']], foreignCounters: ['期', '场', '篇', '笔', '人次'],
});
/** 事项 count items, 件 decisions; reports use both words for both. A 条 is a notice on a web site. */
const decided = (id: TopicId): Topic => ({
  id, table: 'disclosure', rows: [[id]], columns: [['decisions'], ['previous', 'change']], foreignCounters: notices,
});
const notices: readonly string[] = ['条', '篇', '期', '场', '部', '人次'];

export const disclosureTopics: readonly Topic[] = [
  documents('rules'),
  documents('normativeDocuments'),
  decided('licensing'),
  decided('otherServices'),
  decided('penalties'),
  decided('coercion'),
  { id: 'fees', table: 'disclosure', rows: [['fees']], columns: [['previous', 'change']], amounts: [['amount']], foreignCounters: notices },
  { id: 'procurement', table: 'disclosure', rows: [['procurement']], columns: [['items']], amounts: [['amount']], foreignCounters: notices },
];

const papers = ['rules', 'normativeDocuments'] as const;
const acts = ['licensing', 'otherServices', 'penalties', 'coercion'] as const;
const topic = (words: string, id: TopicId, example: string): Wording => ({ words, means: { kind: 'topic', topics: [id] }, example });
const column = (words: string, of: readonly TopicId[], sums: readonly Sum[], example: string): Wording => ({ words, means: { kind: 'columns', of, sums }, example });
/** Behind a list of other things these begin a count of their own. */
const verb = (words: string, of: readonly TopicId[], sums: readonly Sum[], example: string): Wording => ({ words, means: { kind: 'columns', of, sums, verb: true }, example });
/** Of things: 事项 and 目录 are no decisions. */
const items = (words: string, of: readonly TopicId[], example: string): Wording => ({ words, means: { kind: 'columns', of, sums: [['previous', 'change']] }, example });
const acted = '(案件|案|决定|决定书|处理决定|行为|类)?(信息)?(数量|总数|数)?';

export const disclosureWordings: readonly Wording[] = [
  // What is counted, in the order of the table.
  topic('(地方|地方性|市|省)?(政府|人民政府)?(的)?规章(文件)?(类)?(数量|总数|数)?', 'rules', '制发规章2件。'),
  topic('(行政|区级|市级|县级|部门|镇级)?(行政)?规范性文件(文件|信息)?(类)?(数量|总数|总量|数|件数)?', 'normativeDocuments', '制发行政规范性文件8件。'),
  topic(`行政许可${acted}`, 'licensing', '作出行政许可决定120件。'),
  topic('其他对外管理服务(事项)?(信息)?', 'otherServices', '公开其他对外管理服务30件。'),
  topic(`行政处罚${acted}`, 'penalties', '作出行政处罚决定40件。'),
  topic(`行政强制(措施|执行|措施决定)?${acted}`, 'coercion', '作出行政强制决定5件。'),
  topic('(行政事业性|行政)收费(项目|事项)?(信息)?(金额|总金额|总额|数量)?', 'fees', '行政事业性收费50.2万元。'),
  topic('(政府)?集中采购(项目)?(相关)?(信息)?(总金额|金额|数量)?', 'procurement', '公开政府集中采购项目6项。'),

  // What is done with documents.
  verb('(制发|制定|新制定|制作|新制作|新制发|出台|新出台|印发|新印发|新增|起草|拟制|制定发布)(印发|发布|出台|了|的|并公开|并发布)?', papers, [['issued'], ['made']], '制发行政规范性文件8件。'),
  column('(发布|新发布|公布|对外公布|已公开|公开|主动公开|公开发布|对外公开|公示)(了|的)?', papers, [['issued'], ['published'], ['made'], ['inTotal'], ['inForce']], '主动公开行政规范性文件8件。'),
  // The form of 2019 has a column of that name; what was made but not yet published, or published before, is none of it.
  column('(新公开|本年新公开|新增公开|主动公开新增|新增主动公开|新主动公开)(了|的)?', papers, [['issued'], ['published']], '新公开行政规范性文件8件。'),
  verb('(废止|废除|宣布废止|清理废止|失效|宣布失效|废止失效|废止和失效|宣布废止失效|修改废止)(了|的)?(文件)?', papers, [['repealed']], '废止行政规范性文件2件。'),
  verb('(现行有效|继续有效|有效|现行|保留有效|确定继续有效|现存有效|保留)(的)?(文件)?(数)?', papers, [['inForce'], ['inTotal']], '现行有效行政规范性文件30件。'),
  { words: '(累计|对外公开总数量?|累计公开|公开总数)(的)?', means: { kind: 'columns', of: papers, sums: [['inForce'], ['inTotal'], ['issued'], ['published'], ['made']], widens: true }, example: '累计公开行政规范性文件30件。' },

  // What is done with acts, fees and purchases.
  verb('(作出|做出|办理|办结|实施|决定|处理决定|立案查处|查处|下达|完成)(了|的)?', acts, [['decisions']], '作出行政处罚决定40件。'),
  column('(发布|公开|已公开|公布|对外公布|主动公开|公示|及时发布|准确发布)(了|的)?', acts, [['decisions'], ['previous', 'change']], '公开行政处罚40件。'),
  items('(事项|项目|目录|类事项)(数量|数|信息)?', acts, '准确发布行政许可事项368项。'),
  column('(公开|发布|公布|主动公开|公示|开展|实施|完成)(了|的)?', ['fees', 'procurement'], [['previous', 'change'], ['items']], '公开政府集中采购项目6项。'),
  verb('(收取|征收|收缴|收入|总金额|采购总金额|采购金额|金额|总额)(了|的)?', ['fees', 'procurement'], [['amount']], '收取行政事业性收费50.2万元。'),
];
