import type { BlockSpec, Form, Limit, Need } from './form';
import { applicationsTable, column, disclosureTable, legalTable, otherGroupAliases, otherGroupLabel, row, rulesRow, sections } from './shared';

const items = [
  { ...column('previous', '上一年项目数量', '上一年的项目数，不是办理件数', 'items last year, not cases'), isStanding: true as const },
  column('change', '本年增/减', '本年比上一年增加或减少的项目数，减少记负数', 'items added or dropped this year; dropped is negative', ['本年增', '本年增减'], 'change'),
];
const decided = [...items, column('decisions', '处理决定数量', '本年作出的处理决定件数', 'decisions made this year')];

/** 上一年项目数量 and 本年增/减 make the items of this year, not the cases. */
const itemsLeft: Limit = {
  kind: 'negative-stock',
  parts: [{ column: 'previous', weight: 1 }, { column: 'change', weight: 1 }],
  sum: { zh: '本年末的项目数量', en: 'number of items at the end of the year' },
};
const itemsDecided: Need = { kind: 'decisions-without-items', column: 'decisions', others: ['previous', 'change'] };

const disclosureBlocks: readonly BlockSpec[] = [
  {
    key: 'documents',
    label: '第二十条第（一）项',
    direction: 'down',
    columns: [
      column('made', '本年新制作数量', '本年新制作的件数', 'made this year', ['本年制作数量', '本年新制作']),
      column('published', '本年新公开数量', '本年新公开的件数', 'newly published this year', ['本年公开数量', '本年新公开']),
      { ...column('inTotal', '对外公开总数量', '累计对外公开的件数', 'published in all', ['对外公开总数']), isStanding: true },
    ],
    rows: [
      rulesRow,
      row('normativeDocuments', '规范性文件', null, '行政规范性文件', 'normative documents', ['条例第二十条第（一）项'], ['行政规范性文件']),
    ],
    groups: [],
    limits: [{
      kind: 'published-exceeds-total',
      parts: [{ column: 'inTotal', weight: 1 }, { column: 'published', weight: -1 }],
      sum: { zh: '往年公开的件数', en: 'number published in earlier years' },
    }],
  },
  {
    key: 'licensing',
    label: '第二十条第（五）项',
    direction: 'down',
    columns: decided,
    rows: [
      row('licensing', '行政许可', null, '行政许可事项及处理决定', 'licensing', ['条例第二十条第（五）项']),
      row('otherServices', '其他对外管理服务事项', null, '许可以外的对外管理服务事项', 'other services to the public', ['条例第二十条第（五）项'], ['其他对外管理服务']),
    ],
    groups: [],
    limits: [itemsLeft],
    needs: [itemsDecided],
  },
  {
    key: 'penalties',
    label: '第二十条第（六）项',
    direction: 'down',
    columns: decided,
    rows: [
      row('penalties', '行政处罚', null, '行政处罚事项及处理决定', 'penalties', ['条例第二十条第（六）项']),
      row('coercion', '行政强制', null, '行政强制事项及处理决定', 'coercive measures', ['条例第二十条第（六）项']),
    ],
    groups: [],
    limits: [itemsLeft],
    needs: [itemsDecided],
  },
  {
    key: 'fees',
    label: '第二十条第（八）项',
    direction: 'down',
    columns: items,
    rows: [row('fees', '行政事业性收费', null, '行政事业性收费项目', 'administrative fees', ['条例第二十条第（八）项'])],
    groups: [],
    limits: [itemsLeft],
  },
  {
    key: 'procurement',
    label: '第二十条第（九）项',
    direction: 'down',
    columns: [
      column('items', '采购项目数量', '政府集中采购项目数', 'procurement projects'),
      column('amount', '采购总金额', '政府集中采购总金额；格式未规定单位，元和万元都有', 'procurement amount; the form prints no unit, both 元 and 万元 occur', ['采购总金额(万元)', '采购总金额(元)'], 'amount'),
    ],
    rows: [row('procurement', '政府集中采购', null, '政府集中采购', 'centralised procurement', ['条例第二十条第（九）项'])],
    groups: [],
    needs: [
      { kind: 'procurement-without-amount', column: 'items', others: ['amount'] },
      { kind: 'procurement-without-amount', column: 'amount', others: ['items'] },
    ],
  },
];

const otherRows = [
  row('other', otherGroupLabel, null, '（一）至（五）以外的处理结果', 'results other than (一) to (五)', [], otherGroupAliases),
];

/** The trial form of 国办公开办函〔2019〕60号, normally for report years 2019 and 2020. */
export const form2019: Form = {
  id: 'form2019',
  name: { zh: '2019 年版格式', en: 'the form of 2019' },
  notice: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  sections,
  tables: [disclosureTable(disclosureBlocks), applicationsTable(otherRows, []), legalTable],
};
