import type { Bilingual } from '../text/bilingual';

/**
 * What the prose of a report must tell. Sources: 条例第五十条, the notices of the forms, 国办函〔2020〕109号 for the fee. The words are
 * those in which published reports tell it, so many that only who says nothing of it has none of them.
 */
export interface Matter {
  readonly name: Bilingual;
  readonly words: RegExp;
}

/** Of the first section. */
export const aspects: readonly Matter[] = [
  matter('主动公开', 'proactive disclosure', /主动(?:及时)?公开|公开(?:各类)?(?:政府|政务)?信息[^,]{0,12}\d|发布(?:各类)?(?:政府|政务)?信息|信息发布|主动发布|重点领域/u),
  matter('依申请公开', 'disclosure on request', /依申请|申请公开|公开申请|信息申请|申请人|申请/u),
  matter('政府信息管理', 'management of information', /信息管理|管理(?:制度|机制|办法|工作)|规范性文件|公开属性|公开目录|审查|审核|审签|保密|清理|动态(?:调整|更新)|规范化|台账|信息质量|定密|归档|档案/u),
  matter('政府信息公开平台建设', 'platforms', /平台|网站|公众号|新媒体|微博|微信|客户端|专栏|栏目|公报|专区|公开栏|查阅点|网络|媒体|门户/u),
  matter('监督保障', 'supervision', /监督|保障|考核|考评|培训|评议|责任追究|问责|领导小组|组织领导|督查|督导|检查|通报|评估|专人|分管|责任/u),
];

/** Of governments of all levels, anywhere in the report. */
export const accountability: readonly Matter[] = [
  matter('工作考核', 'assessment', /考核|考评|考察|绩效|督查|督导|检查|通报|测评|评估|监测/u),
  matter('社会评议', 'public review', /评议|评价|满意度|满意率|测评|评估|好评|问卷|意见箱|社会监督|群众监督|公众监督|征求意见|行风/u),
  matter('责任追究', 'accountability', /追究|问责|追责|责任(?:制|落实|到人|考核)|约谈|通报批评/u),
];

/** A government by its name, of a town too: 各级人民政府. An office that reports for one is not told from one that reports for itself. */
export const isGovernment = /(?:人民政府|[省市县旗州盟乡镇]|(?<!开发|新|园|景|示范|度假|高新|保税)区|苏木)$/u;

/** Of the fifth section: both. */
export const problems = matter('存在的主要问题', 'problems', /问题|不足|困难|短板|差距|薄弱|欠缺|不够|有待|不到位|不高|不强|不及时|不规范|不全|不完善|不平衡|滞后|单一|需要?(?:进一步|加强|提[高升])|弱/u);
export const improvements = matter('改进情况', 'improvements', /改进|整改|措施|下一步|今后|接下来|加强|完善|提升|提高|进一步|优化|强化|改善|健全|加大|将|解决|拓[宽展]|规范|深化|推进|丰富|建立|增加|扩大|落实/u);

/** Of the sixth, since a year; accepted anywhere. */
export const processingFee = { ...matter('收取信息处理费的情况', 'information processing fees', /处理费|收费|收取(?:任何)?费|费用|收取[^,]{0,10}元/u), firstYear: 2021 };

/** That no fee was asked for, in a sentence; not the name of the row of those who did not pay after they were asked to. */
export const noFee = /(?:未|没有|无|不)(?:[^,;:。]{0,20}(?:收取|收过|产生|发生|收到|收(?!费通知要求))[^,;:。]{0,16}费用?|收费(?!通知要求)(?:情况|事项)?)|(?:收取|收费)[^,;。]{0,24}(?<![\d.])0(?:\.0+)?\s*(?:万)?元/u;

export const contact = matter('联系方式', 'whom to ask', /联系|电话|邮编|邮政编码|地址|传真|邮箱|信箱|咨询/u);

/** What only the sixth tells; a fee may be charged in any other. */
export const toldInSixth = /处理费|其[他它].{0,6}报告的?(?:事项|情况)/u;

/** What the preamble tells of the report: its year and period, where it is found, whom to ask. */
export const preamble = /本(?:年度?)?(?:报告|年报)|信息公开(?:工作)?(?:年度报告|年报)|统计(?:期限|时间|时限|数据)|1月1日|请.{0,6}联系|与.{2,40}联系|联系(?:电话|地址|方式|人)|电话[:：]|邮编|邮政编码|下载|如下[:：。]?$/u;

/** A note to a table, and what is said of reviews and lawsuits beside theirs. */
export const noteOfTable = /^\(?(?:注|备注|附注|说明)(?:[:：)\d]|$)/u;
export const ofReviews = /复议|诉讼/u;

function matter(zh: string, en: string, words: RegExp): Matter {
  return { name: { zh, en }, words };
}
