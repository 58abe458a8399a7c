import type { BlockSpec, Form } from './form';
import { applicationsTable, column, disclosureTable, group, legalTable, otherGroupAliases, otherGroupLabel, row, rulesRow, sections } from './shared';

const decisions = [column('decisions', '本年处理决定数量', '本年作出的处理决定件数', 'decisions made this year', ['处理决定数量'])];

const disclosureBlocks: readonly BlockSpec[] = [
  {
    key: 'documents',
    label: '第二十条第（一）项',
    direction: 'down',
    columns: [
      column('issued', '本年制发件数', '本年制定发布的件数', 'issued this year', ['本年发件', '本年制发件', '本年制发数']),
      column('repealed', '本年废止件数', '本年废止的件数', 'repealed this year', ['本年废止件', '本年废止数']),
      { ...column('inForce', '现行有效件数', '年底现行有效的件数', 'in force at the end of the year', ['现行有效件', '现行有效数']), isStanding: true },
    ],
    rows: [
      rulesRow,
      row('normativeDocuments', '行政规范性文件', null, '行政规范性文件', 'normative documents', ['条例第二十条第（一）项'], ['规范性文件']),
    ],
    groups: [],
    limits: [{
      kind: 'negative-stock',
      parts: [{ column: 'inForce', weight: 1 }, { column: 'issued', weight: -1 }, { column: 'repealed', weight: 1 }],
      sum: { zh: '上年末的现行有效件数', en: 'number in force at the end of last year' },
    }],
  },
  {
    key: 'licensing',
    label: '第二十条第（五）项',
    direction: 'down',
    columns: decisions,
    rows: [row('licensing', '行政许可', null, '本年作出的行政许可处理决定', 'licensing decisions', ['条例第二十条第（五）项'])],
    groups: [],
  },
  {
    key: 'penalties',
    label: '第二十条第（六）项',
    direction: 'down',
    columns: decisions,
    rows: [
      row('penalties', '行政处罚', null, '本年作出的行政处罚决定', 'penalty decisions', ['条例第二十条第（六）项']),
      row('coercion', '行政强制', null, '本年作出的行政强制决定', 'decisions on coercive measures', ['条例第二十条第（六）项']),
    ],
    groups: [],
  },
  {
    key: 'fees',
    label: '第二十条第（八）项',
    direction: 'down',
    columns: [column('amount', '本年收费金额（单位：万元）', '本年收取的行政事业性收费，单位万元', 'fees charged this year, in 万元', ['本年收费金额'], 'amount')],
    rows: [row('fees', '行政事业性收费', null, '本年行政事业性收费金额', 'administrative fees', ['条例第二十条第（八）项'])],
    groups: [],
  },
];

const otherRows = [
  row('other.1', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'other', '申请人逾期不补正，视为放弃申请', 'not corrected in time without good reason: deemed withdrawn', ['条例第三十条'], ['申请人无正当理由逾期不补正']),
  { ...row('other.2', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'other', '申请人逾期未缴纳信息处理费', 'processing fee not paid in time', ['条例第四十二条', '国办函〔2020〕109号'], ['申请人逾期未按收费通知要求缴纳费用']), presupposes: 'fee' as const },
  row('other.3', '3.其他', 'other', '（六）中其他的处理结果，如主动撤回申请', 'anything else under (六), such as requests withdrawn', [], ['其它', '其他处理', '其他情形', '其他情况', '其他处理情形']),
];
const otherGroup = group('other', otherGroupLabel, '（一）至（五）以外的处理结果', 'results other than (一) to (五)', [], 'other', otherGroupAliases);

/** The form of 国办公开办函〔2021〕30号 (2021-09-26), for report years 2021 and later. */
export const form2021: Form = {
  id: 'form2021',
  name: { zh: '2021 年版格式', en: 'the form of 2021' },
  notice: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  sections,
  tables: [disclosureTable(disclosureBlocks), applicationsTable(otherRows, [otherGroup]), legalTable],
};
