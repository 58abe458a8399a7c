import { forms } from '../../server/src/forms/registry';
import { figuresOf } from './figures';

/**
 * Tables of form2021 as the text of a PDF has them when its cells come in the order in which they were drawn: a cell a line,
 * the figures of many rows in one run, their labels together before or behind it. Two ways, each modelled on a published
 * report; the figures are those of the clean one and none is lost.
 */
export const tornTables = {
  /** Labels of a whole page behind its figures; of the last rows behind the table. */
  labelsBehind: {
    disclosure: lines(
      '第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数', rows('disclosure', 'rules', 'normativeDocuments'),
      '第二十条第（五）项', '信息内容', '行政许可', '- 2 -', '本年处理决定数量', figures('disclosure', 'licensing'),
      '第二十条第（六）项', '信息内容', '本年处理决定数量', rows('disclosure', 'penalties', 'coercion'),
      '第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）', figures('disclosure', 'fees'), '行政事业性收费',
    ),
    applications: lines(
      '申请人情况', '（本列数据的勾稽关系为：第一项加第二项之和， 等', '于第三项加第四项之和）', '法人或其他组织', '自然人', '社会 法律', '商业 科研', '公益 服务 其他', '企业 机构', '组织 机构', '总计',
      figures('applications', 'new'), rows('applications', 'carriedIn', 'granted'),
      '（二）部分公开（区分处理的，只计这一情 形，不', '计其他情形）',
      figures('applications', 'partial', 'denied.1', 'denied.2', 'denied.3', 'denied.4', 'denied.5', 'denied.6', 'denied.7', 'denied.8', 'unavailable.1'),
      '三 、本 年 度办 理 结果', labels('applications', 'new', 'denied.1', 'denied.2', 'denied.3'), '（三）不予公开',
      labels('applications', 'denied.4', 'denied.5', 'denied.6', 'denied.7', 'denied.8'), '（四）无法提供', labels('applications', 'unavailable.1'), '- 3 -',
      labels('applications', 'notProcessed.3'), figures('applications', 'unavailable.2', 'unavailable.3', 'notProcessed.1', 'notProcessed.2', 'notProcessed.3'),
      labels('applications', 'notProcessed.4'), figures('applications', 'notProcessed.4', 'notProcessed.5', 'other.1', 'other.2', 'other.3'),
      rows('applications', 'total', 'carriedOut'),
      labels('applications', 'unavailable.2', 'unavailable.3', 'notProcessed.1', 'notProcessed.2'), '（五）不予处理', '5.要求行政机关确认或重 新出具', '已获取信息', '（六）其他处理',
      labels('applications', 'other.1', 'other.2', 'other.3'),
    ),
    legal: lines(
      '行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉', '结果', '维持', '结果', '纠正', '其他', '结果', '尚未', '总 计 结果 结果 其他 尚未', '结果 结果 其他 尚未', '审结', '总 计', '维持 纠正 结果 审结', '维持 纠正 结果 审结',
      allOfLegal().slice(0, -1), '总计', allOfLegal().slice(-1),
    ),
  },

  /** Most rows whole; the labels that span several lines are drawn last, those of groups in pieces. */
  someLabelsBehind: {
    disclosure: lines(
      '第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数', rows('disclosure', 'rules', 'normativeDocuments'),
      '第二十条第（五）项', '信息内容', '本年处理决定数量', rows('disclosure', 'licensing'),
      '第二十条第（六）项', '信息内容', '本年处理决定数量', rows('disclosure', 'penalties', 'coercion'),
      '第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）', rows('disclosure', 'fees'),
    ),
    applications: lines(
      '申请人情况', '（本列数据的勾稽关系为：第一项加第二项之和，', '等于第三项加第四项之和）', '自然人', '法人或其他组织', '商业', '企业', '科研', '机构', '社会公', '益组织', '法律服', '务机构', '其他', '总计',
      rows('applications', 'new', 'carriedIn'), figures('applications', 'granted', 'partial'),
      rows('applications', 'denied.1', 'denied.2', 'denied.3', 'denied.4', 'denied.5', 'denied.6', 'denied.7', 'denied.8', 'unavailable.1'),
      '（一）予以公开', '（二）部分公开（区分处理的，只计这一情', '形，不计其他情形）', '三、', '本', '年', '度', '办', '理', '（三）不', '予公开', '结', '果', '（四）无', '- 4 -', '法提供',
      rows('applications', 'unavailable.2', 'unavailable.3', 'notProcessed.1', 'notProcessed.2', 'notProcessed.3', 'notProcessed.4'),
      figures('applications', 'notProcessed.5', 'other.1', 'other.2', 'other.3'), rows('applications', 'total', 'carriedOut'),
      '（五）不', '予处理', '5.要求行政机关确认或重新出', '具已获取信息', '1、申请人无正当理由逾期不补', '正、行政机关不再处理其政府信', '息公开申请', '（六）其', '他处理',
      '2、申请人逾期未按收费通知要', '求缴纳费用、行政机关不再处理', '其政府信息公开申请', '3、其他',
    ),
    legal: lines(
      '行政复议', '行政诉讼', '未经复议直接起诉', '结果', '结果', '其他结', '尚未', '维持', '纠正', '果', '审结', '总计', allOfLegal().slice(0, 4), '结 果', '结果', '其他', '复议后起诉',
      '尚未', '结果', '结果', '其他', '尚未审', '维持', '纠正', '结果', '结', allOfLegal().slice(5, 9), '总计', allOfLegal().slice(4, 5), '维持', '纠正', '结果', '审结',
      allOfLegal().slice(10), '总计', allOfLegal().slice(9, 10),
    ),
  },
} as const;

type Table = 'disclosure' | 'applications' | 'legal';

function lines(...parts: readonly (string | readonly string[])[]): string {
  return parts.flat().join('\n\n');
}

/** Rows whose figures stand behind their labels. */
function rows(table: Table, ...keys: readonly string[]): string[] {
  return keys.flatMap((key) => [...labels(table, key), ...figures(table, key)]);
}

function labels(table: Table, ...keys: readonly string[]): string[] {
  const specs = forms.find((form) => form.id === 'form2021')!.tables.find((spec) => spec.id === table)!.blocks.flatMap((block) => block.rows);
  return keys.map((key) => specs.find((row) => row.key === key)!.label);
}

function figures(table: Table, ...keys: readonly string[]): string[] {
  return keys.flatMap((key) => figuresOf('form2021')[table][key]!);
}

function allOfLegal(): string[] {
  return figures('legal', 'review', 'litigation.direct', 'litigation.afterReview');
}
