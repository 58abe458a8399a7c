import type { BlockSpec, ColumnSpec, GroupSpec, RowSpec, SectionSpec, TableSpec } from './form';
import { carryOvers, continuitiesOfRows } from './continuities';
import { applicationsRelations, legalRelations } from './relations';
import { whoMakesRules } from './rulemaking';

/**
 * What form2019 and form2021 have in common. Sources: the notices 国办公开办函〔2019〕60号 and 〔2021〕30号, the Regulation on
 * the Disclosure of Government Information (2019 revision; articles are paraphrased, never quoted), and published reports
 * for the aliases.
 */
export const sections: readonly SectionSpec[] = [
  {
    number: 1,
    title: '总体情况',
    aliases: ['总体情况概述', '总体情况概况', '基本情况', '总体工作情况', '工作总体情况', '政府信息公开工作总体情况', '概述', '年度总体情况', '总体概况', '政府信息公开基本情况', '政府信息公开工作基本情况', '政府信息公开工作情况', '政府信息公开总体情况', '工作基本情况', '工作开展情况', '政务公开工作总体情况', '主要工作情况', '工作概况', '概况', '总述'],
    gist: [['总体'], ['概述']],
    table: null,
    content: {
      zh: '分五个方面概述全年工作：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障；各级人民政府还应说明工作考核、社会评议和责任追究结果。',
      en: 'The year’s work under five aspects: proactive disclosure, disclosure on request, management of government information, platforms, supervision; governments also report assessment, public review and accountability.',
    },
    articles: ['条例第四十九条', '条例第五十条'],
  },
  {
    number: 2,
    title: '主动公开政府信息情况',
    aliases: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况', '主动公开情况', '政府信息主动公开情况', '主动公开信息情况', '主动公开政府信息工作情况'],
    gist: [['主动公开', '情况']],
    table: 'disclosure',
    content: {
      zh: '按《条例》第二十条填报主动公开表：规章和行政规范性文件、行政许可、行政处罚和行政强制、行政事业性收费等；没有的填 0。',
      en: 'The table of information disclosed under Article 20: rules and normative documents, licensing, penalties and coercion, administrative fees; 0 where there is none.',
    },
    articles: ['条例第二十条', '条例第五十条'],
  },
  {
    number: 3,
    title: '收到和处理政府信息公开申请情况',
    aliases: ['行政机关收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况', '收到和处理政府信息公开情况', '收到和处理信息公开申请情况', '收到和办理政府信息公开申请情况', '政府信息公开申请收到和处理情况', '依申请公开情况', '政府信息依申请公开情况', '依申请公开政府信息情况', '依申请公开政府信息的情况', '收到和处理依申请公开政府信息情况'],
    gist: [['收到', '申请'], ['处理', '申请', '情况'], ['依申请公开', '情况']],
    table: 'applications',
    content: {
      zh: '按申请人类别填报全年新收、上年结转、办理结果和结转下年度的申请数量；每一列都应满足：第一项加第二项之和，等于第三项加第四项之和。',
      en: 'Applications received, carried in, handled by result and carried out, by kind of applicant; in every column the first two items make the same sum as the last two.',
    },
    articles: ['条例第五十条'],
  },
  {
    number: 4,
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况', '因政府信息公开工作被申请行政复议和提起行政诉讼情况', '行政复议、行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况', '政府信息公开行政复议和行政诉讼情况', '政府信息公开行政复议、行政诉讼的情况', '政府信息公开行政复议、诉讼情况',
      '因政府信息公开被申请行政复议、提起行政诉讼情况', '政府信息公开行政复议、提起行政诉讼情况', '政府信息公开工作行政复议、行政诉讼情况',
    ],
    gist: [['复议', '诉讼']],
    table: 'legal',
    content: {
      zh: '填报因政府信息公开引起的行政复议、行政诉讼（未经复议直接起诉、复议后起诉）的结果；每组前四项之和等于总计。',
      en: 'Outcomes of administrative reviews and lawsuits over disclosure (filed directly, filed after review); in each group the four outcomes make the total.',
    },
    articles: ['条例第五十条', '条例第五十一条'],
  },
  {
    number: 5,
    title: '存在的主要问题及改进情况',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况', '政府信息公开存在的主要问题及改进情况', '存在的主要问题和改进情况', '存在主要问题和改进情况', '存在问题及改进情况',
      '存在的问题及改进情况', '存在的主要问题及改进措施', '当前存在的主要问题及下步改进措施', '存在的主要问题及下一步改进措施', '存在主要问题及改进情况',
      '主要问题及改进情况', '存在的主要问题与改进情况', '工作存在的主要问题及改进情况', '存在问题和改进措施', '存在的问题及改进措施', '存在的不足及改进情况', '存在的不足及改进措施', '存在的困难和改进情况', '存在的问题和下一步工作打算', '存在的问题及下一步工作打算', '存在的主要问题及整改措施', '存在的主要问题', '存在的问题', '存在问题', '存在的不足', '存在不足', '问题和不足',
    ],
    gist: [['问题', '改进'], ['不足', '改进'], ['困难', '改进'], ['问题', '措施'], ['不足', '措施'], ['困难', '措施'], ['问题', '整改'], ['问题', '解决'], ['问题', '对策'], ['问题', '思路'], ['问题', '方向'], ['问题', '打算'], ['问题', '工作安排'], ['问题', '工作计划'], ['问题', '下一步'], ['不足', '下一步']],
    table: null,
    content: {
      zh: '说明存在的主要问题，以及针对问题的改进情况，两方面都应写到。',
      en: 'The main problems, and what was or will be done about them: both.',
    },
    articles: ['条例第五十条'],
  },
  {
    number: 6,
    title: '其他需要报告的事项',
    aliases: ['其他需要报告的情况', '需要报告的其他事项', '其它需要报告的事项', '其他需要报告事项', '其他需报告的事项', '其他需要说明的事项', '其他报告事项', '其他事项', '其他情况', '其他需报告事项', '其他说明', '其他工作情况', '其他有关情况', '其他方面', '其他', '其它'],
    gist: [['其他', '报告'], ['其它', '报告'], ['其他', '汇报']],
    table: null,
    content: {
      zh: '其他需要报告的事项；自 2021 年度起应说明收取信息处理费的情况（国办函〔2020〕109号）；没有的写“无”。',
      en: 'Anything else to report; since report year 2021 also the information processing fees charged (国办函〔2020〕109号); “none” where there is nothing.',
    },
    articles: ['条例第四十二条', '条例第五十条'],
  },
];

export const applicationsNote = '本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和';
const applicationsHeads: readonly string[] = [applicationsNote, '申请人情况', '法人或其他组织', '三、本年度办理结果'];

const applicationsColumns: readonly ColumnSpec[] = [
  column('naturalPerson', '自然人', '以个人身份提出申请的自然人', 'individuals'),
  column('business', '商业企业', '申请人为商业企业', 'commercial enterprises', ['企业']),
  column('research', '科研机构', '申请人为科研机构', 'research institutions'),
  column('nonprofit', '社会公益组织', '申请人为社会公益组织', 'non-profit organisations', ['社会公益', '公益组织']),
  column('legalService', '法律服务机构', '申请人为法律服务机构', 'law firms and legal services', ['法律服务']),
  column('other', '其他', '其他法人或组织', 'other organisations'),
  column('total', '总计', '自然人与五类法人或其他组织之和', 'individuals and the five kinds of organisations together', ['合计']),
];

const intakeRows: readonly RowSpec[] = [
  row('new', '一、本年新收政府信息公开申请数量', null, '本年度新收到的申请', 'applications received this year', ['条例第二十九条'], ['本年新收', '本年新收政府信息公开申请']),
  row('carriedIn', '二、上年结转政府信息公开申请数量', null, '上年度收到、结转到本年度办理的申请，应等于上年度报告的“结转下年度继续办理”', 'carried in from last year: the figure “carried out” of last year’s report', [], ['上年结转', '上年结转政府信息公开申请']),
];

const resultGroups: readonly GroupSpec[] = [
  group('denied', '（三）不予公开', '依法不予公开的申请', 'disclosure refused by law', ['条例第十四条', '条例第十五条', '条例第十六条']),
  group('unavailable', '（四）无法提供', '无法提供所申请的政府信息', 'the information cannot be provided', ['条例第三十六条']),
  group('notProcessed', '（五）不予处理', '依法不予处理的申请', 'not processed', ['条例第三十五条', '条例第三十六条', '条例第三十九条']),
];

const resultRows: readonly RowSpec[] = [
  row('granted', '（一）予以公开', null, '全部公开所申请的信息，含告知获取方式', 'disclosed in full, or told where it is published', ['条例第三十六条第（一）（二）项']),
  row('partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', null, '区分处理后公开一部分；每件只计这一情形', 'disclosed in part after separating; counted here only', ['条例第三十七条'], ['部分公开']),
  row('denied.1', '1.属于国家秘密', 'denied', '依法确定为国家秘密，不予公开', 'state secrets', ['条例第十四条']),
  row('denied.2', '2.其他法律行政法规禁止公开', 'denied', '法律、行政法规禁止公开', 'prohibited by another law or regulation', ['条例第十四条']),
  row('denied.3', '3.危及“三安全一稳定”', 'denied', '公开后可能危及国家安全、公共安全、经济安全、社会稳定', 'would endanger national, public or economic security or social stability', ['条例第十四条']),
  row('denied.4', '4.保护第三方合法权益', 'denied', '涉及商业秘密、个人隐私等，公开会损害第三方合法权益', 'would harm the lawful interests of a third party', ['条例第十五条', '条例第三十二条']),
  row('denied.5', '5.属于三类内部事务信息', 'denied', '人事管理、后勤管理、内部工作流程三类内部事务信息', 'internal affairs: personnel, logistics, internal procedures', ['条例第十六条']),
  row('denied.6', '6.属于四类过程性信息', 'denied', '讨论记录、过程稿、磋商信函、请示报告四类过程性信息', 'process information: minutes, drafts, consultation letters, requests for instructions', ['条例第十六条']),
  row('denied.7', '7.属于行政执法案卷', 'denied', '行政执法案卷信息', 'files of administrative enforcement', ['条例第十六条']),
  row('denied.8', '8.属于行政查询事项', 'denied', '法律、行政法规对信息获取另有规定的查询事项', 'obtainable by a query procedure of its own', ['条例第三十六条第（七）项']),
  row('unavailable.1', '1.本机关不掌握相关政府信息', 'unavailable', '本机关不掌握所申请的信息', 'the agency does not hold it', ['条例第三十六条第（四）（五）项']),
  row('unavailable.2', '2.没有现成信息需要另行制作', 'unavailable', '没有现成信息，需要另行加工、制作', 'would have to be made', ['条例第三十八条']),
  row('unavailable.3', '3.补正后申请内容仍不明确', 'unavailable', '补正后申请内容仍不明确', 'still unclear after correction', ['条例第三十条']),
  row('notProcessed.1', '1.信访举报投诉类申请', 'notProcessed', '以申请公开的形式进行信访、投诉、举报', 'petitions, reports and complaints in the form of a request', ['条例第三十九条']),
  row('notProcessed.2', '2.重复申请', 'notProcessed', '已答复过、又申请同样内容', 'asked and answered before', ['条例第三十六条第（六）项']),
  row('notProcessed.3', '3.要求提供公开出版物', 'notProcessed', '要求提供政府公报、报刊、书籍等公开出版物', 'asks for published gazettes, journals or books', ['条例第三十九条']),
  row('notProcessed.4', '4.无正当理由大量反复申请', 'notProcessed', '申请数量、频次明显超过合理范围且无正当理由', 'excessive and repeated without good reason', ['条例第三十五条']),
  row('notProcessed.5', '5.要求行政机关确认或重新出具已获取信息', 'notProcessed', '要求确认或者重新出具已经获取的信息', 'asks to confirm or reissue what was received', []),
];

export const otherGroupLabel = '（六）其他处理';
export const otherGroupAliases: readonly string[] = ['其他', '其他情形'];

const closingRows: readonly RowSpec[] = [
  row('total', '（七）总计', null, '本年度办理结果（一）至（六）之和', 'all results (一) to (六)', [], ['合计', '办理结果总计', '办理结果合计']),
  row('carriedOut', '四、结转下年度继续办理', null, '年底尚未办结、结转下年度办理的申请', 'not finished at the end of the year and carried out', [], ['结转下年度']),
];

const legalColumns: readonly ColumnSpec[] = [
  column('upheld', '结果维持', '复议机关或法院维持原行政行为', 'upheld', ['维持']),
  column('corrected', '结果纠正', '原行政行为被撤销、变更、确认违法等', 'corrected', ['纠正']),
  column('otherOutcome', '其他结果', '撤回、终止等其他结果', 'another outcome', []),
  column('pending', '尚未审结', '年底尚未审结', 'pending', ['未审结']),
  column('total', '总计', '前四项之和', 'the four outcomes together', ['合计']),
];

const legalRows: readonly RowSpec[] = [
  row('review', '行政复议', null, '因政府信息公开被申请行政复议', 'administrative reviews', ['条例第五十一条']),
  row('litigation.direct', '未经复议直接起诉', null, '未经复议、直接提起的行政诉讼', 'lawsuits filed without a review', ['条例第五十一条'], ['行政诉讼（未经复议直接起诉）']),
  row('litigation.afterReview', '复议后起诉', null, '复议后提起的行政诉讼', 'lawsuits filed after a review', ['条例第五十一条'], ['行政诉讼（复议后起诉）']),
];

const legalBlock: BlockSpec = { key: 'legal', label: null, direction: 'across', columns: legalColumns, rows: legalRows, groups: [] };

export function disclosureTable(blocks: readonly BlockSpec[]): TableSpec {
  return {
    id: 'disclosure',
    section: 2,
    name: { zh: '主动公开政府信息情况表', en: 'table of proactive disclosure' },
    blocks,
    relations: [],
    continuities: [...continuitiesOfRows('disclosure', blocks, stock), ...continuitiesOfRows('disclosure', blocks, items)],
    heads: ['信息内容'],
    note: null,
  };
}

/** What was in force at the end of a year is what the next begins with. Reasoned, not in the notices: documents may be revised, agencies reorganised. */
const stock: Parameters<typeof continuitiesOfRows>[2] = {
  kind: 'stock-continuity',
  now: {
    columns: [['inForce', 1], ['issued', -1], ['repealed', 1]],
    at: 'inForce',
    sum: { zh: '“现行有效件数”减“本年制发件数”加“本年废止件数”', en: '“现行有效件数” less “本年制发件数” and with “本年废止件数”' },
  },
  before: { columns: [['inForce', 1]], at: 'inForce', sum: { zh: '“现行有效件数”', en: '“现行有效件数”' } },
};

/** Items of the year before are those that it ended with. */
const items: Parameters<typeof continuitiesOfRows>[2] = {
  kind: 'items-continuity',
  now: { columns: [['previous', 1]], at: 'previous', sum: { zh: '“上一年项目数量”', en: '“上一年项目数量”' } },
  before: {
    columns: [['previous', 1], ['change', 1]],
    at: 'change',
    sum: { zh: '“上一年项目数量”加“本年增/减”', en: '“上一年项目数量” with “本年增/减”' },
  },
};

/** @param otherRows the rows of （六）其他处理, which the forms part differently, with their group where they have one */
export function applicationsTable(otherRows: readonly RowSpec[], otherGroups: readonly GroupSpec[]): TableSpec {
  const rows = [...intakeRows, ...resultRows, ...otherRows, ...closingRows];
  return {
    id: 'applications',
    section: 3,
    name: { zh: '收到和处理政府信息公开申请情况表', en: 'table of applications' },
    blocks: [{ key: 'applications', label: null, direction: 'down', columns: applicationsColumns, rows, groups: [...resultGroups, ...otherGroups] }],
    relations: applicationsRelations({
      table: 'applications',
      columns: applicationsColumns,
      rows,
      total: 'total',
      carried: { new: 'new', in: carriedOver.to, out: carriedOver.from },
    }),
    continuities: carryOvers('applications', applicationsColumns, rows.find(({ key }) => key === carriedOver.from)!, rows.find(({ key }) => key === carriedOver.to)!),
    heads: applicationsHeads,
    note: applicationsNote,
  };
}

export const legalTable: TableSpec = {
  id: 'legal',
  section: 4,
  name: { zh: '政府信息公开行政复议、行政诉讼情况表', en: 'table of reviews and lawsuits' },
  blocks: [legalBlock],
  relations: legalRelations('legal', legalRows, legalColumns),
  continuities: [],
  heads: ['行政诉讼'],
  note: null,
};

export const rulesRow: RowSpec = {
  ...row('rules', '规章', null, `规章（${whoMakesRules.zh}）`, `rules (${whoMakesRules.en})`, ['条例第二十条第（一）项']),
  power: 'rulemaking',
};

export function column(key: string, label: string, zh: string, en: string, aliases: readonly string[] = [], kind: ColumnSpec['kind'] = 'count'): ColumnSpec {
  return { key, label, aliases, kind, meaning: { zh, en } };
}

export function row(key: string, label: string, within: string | null, zh: string, en: string, articles: readonly string[], aliases: readonly string[] = []): RowSpec {
  return { key, label, aliases, group: within, meaning: { zh, en }, articles };
}

export function group(key: string, label: string, zh: string, en: string, articles: readonly string[], asRow: string | null = null, aliases: readonly string[] = []): GroupSpec {
  return { key, label, aliases, asRow, meaning: { zh, en }, articles };
}

/** What a report carries into the next year: its row of the one is the next report's row of the other, column by column. */
export const carriedOver = { table: 'applications', from: 'carriedOut', to: 'carriedIn' } as const;
