import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';
import { applyEdits } from '../../server/src/text/edits';
import { readMarks } from '../kit/marks';

/** A report of 2021 whose first section says so; the table has 242 new, 1 carried in, 240 results, 3 carried out. */
function saying(prose: string, change: Parameters<typeof makeReport>[0] = {}): string {
  return makeReport({ ...change, change: { ...change?.change, prose: { 1: prose } } });
}

const check = 'figure-differs';

describe('figure-differs', () => {
  it('says what the sentence has, what the table has, and by how much they differ', () => {
    const text = saying('全年答复政府信息公开申请⟦figure-differs:241件⟧。');
    const [finding] = expectProblems(text, check);
    assert.equal(finding?.message.zh, '文中写 241件，表中“（七）总计”为 240，文中多 1。请核对文中的数和表格。');
    assert.equal(finding.message.en, 'The sentence says 241件; in the table “（七）总计” is 240: the sentence is 1 too high. Check the sentence and the table.');
    assert.deepEqual([finding.severity, finding.expected, finding.actual, finding.cell], ['warning', '240', '241', null]);
    assert.deepEqual(finding.related.map(({ message }) => message.zh), ['“（七）总计 总计”：240']);
  });

  it('puts the table’s figure into the sentence with one click, and only then', () => {
    const marked = saying('全年答复政府信息公开申请⟦figure-differs:２４１ 件⟧。');
    const [repair] = expectProblems(marked, check)[0]!.repairs;
    assert.deepEqual([repair?.safe, repair?.title.zh], [false, '文中改为 240（“（七）总计”）']);
    assert.match(applyEdits(readMarks(marked).text, repair!.edits), /申请240 件。/);
  });

  it('is silent where one of the meanings of the words agrees', () => {
    for (const words of ['受理政府信息公开申请242件', '受理政府信息公开申请243件', '政府信息公开行政诉讼23件', '未经复议直接起诉13件', '制发行政规范性文件17件']) expectProblems(saying(`全年${words}。`), check);
    const [finding] = expectProblems(saying('全年受理政府信息公开申请⟦figure-differs:244件⟧。'), check);
    assert.match(finding!.message.zh, /“一、本年新收政府信息公开申请数量”为 242、.*之和为 243，都不一致/);
  });

  it('holds what was newly published against the column of that name, not against what was made', () => {
    const change = { form: 'form2019', change: { rows: { 'disclosure.normativeDocuments': ['18', '17', '60'] } } } as const;
    const [finding] = expectProblems(saying('新公开规范性文件⟦figure-differs:18件⟧。', change), check);
    assert.deepEqual([finding?.expected, finding?.actual], ['17', '18']);
    for (const words of ['新公开规范性文件17件', '新制作规范性文件18件', '主动公开规范性文件60件', '发布规范性文件18件']) expectProblems(saying(`${words}。`, change), check);
    expectProblems(saying('新公开行政规范性文件17件。'), check);
  });

  it('asks for the scope where the sentence speaks of a part, and of nothing where another figure of the part is the table’s', () => {
    const [finding] = expectProblems(saying('县政府办公室代表县政府受理政府信息公开申请⟦figure-differs:17件⟧。'), check);
    assert.equal(finding?.severity, 'information');
    assert.match(finding.message.zh, /请核对统计口径/);
    expectProblems(saying('县政府办公室代表县政府受理政府信息公开申请242件，答复⟦figure-differs/warning:17件⟧。'), check);
  });

  it('is silent of other years, parts of the year, plans, and what the tables do not count', () => {
    for (const words of [
      '2019年受理政府信息公开申请17件', '上半年受理政府信息公开申请17件', '3月受理政府信息公开申请17件', '2022年力争答复政府信息公开申请17件', '受理群众各类诉求479件，规范办理政府信息公开申请',
      '提案答复13件', '行政处罚信息信用修复数达32件', '收到的8件市建议提案全部按期办结', '区民政局受理政府信息公开申请17件', '通过县政府网站发布行政规范性文件5件', '网上受理政府信息公开申请17件',
    ]) expectProblems(saying(`全县工作有序。${words}。`), check);
  });

  it('is silent of what applications were about, of documents by who may see them, and of what goes on from words it does not know', () => {
    for (const words of [
      '收到政府信息公开申请242件，其中涉及征地拆迁98件、行政处罚31件、规划许可27件',
      '申请人申请公开的信息主要集中在征地补偿（98件）、城市规划（31件）、行政处罚（27件）等领域',
      '对317份文件进行公开属性审查，其中主动公开58份、依申请公开141份、不予公开118份',
      '取消行政许可12件、行政处罚3件',
      '其中涉及征地拆迁98件、行政处罚31件',
      '全年新收政府信息公开申请242件，结转下年度3件。从申请人类型看，自然人申请236件，占97.52%；法人及其他组织申请6件',
      '新收申请：242件上年结转：1件办结：240件结转下年：3件',
      '清理行政规范性文件19件，其中保留14件、修改3件、宣布失效2件',
      '自开通网上申请渠道以来，累计受理政府信息公开申请1374件',
    ]) expectProblems(saying(`全县工作有序。${words}。`), check);
  });

  it('counts what a clause has named since', () => {
    expectProblems(saying('全年制发行政规范性文件17件。政府规章方面，本年制发0件，废止0件，现行有效⟦figure-differs:3件⟧。'), check);
    expectProblems(saying('办结的申请中，予以公开（129件）、部分公开（⟦figure-differs:7件⟧）。'), check);
    expectProblems(saying('因政府信息公开被提起行政诉讼23件，已审结18件，未审结⟦figure-differs:4件⟧。'), check);
  });

  it('does not use a cell that was not read, nor blame a sentence for a table that contradicts itself', () => {
    expectProblems(saying('全年答复政府信息公开申请241件。', { change: { cells: { 'applications.total.total': '⟦blank-cell:⟧' } } }).replace('⟦blank-cell:⟧', ''), check);
    // The table's own sums say that 240 became 250.
    expectProblems(saying('全年答复政府信息公开申请240件。', { change: { cells: { 'applications.total.total': '250' } } }), check);
    expectProblems(saying('予以公开及部分公开135件。', { change: { cells: { 'applications.granted.total': '192' } } }), check);
  });

  it('compares amounts within their last digits, in 元, 万元 and 亿元', () => {
    for (const words of ['收取行政事业性收费11568.31万元', '收取行政事业性收费1.16亿元', '收取行政事业性收费115683100元', '收取行政事业性收费约1.2亿元']) expectProblems(saying(`全年${words}。`), check);
    expectProblems(saying('全年收取行政事业性收费⟦figure-differs:11568.13万元⟧。'), check);
    // As many digits as the table has leave nothing to rounding.
    expectProblems(saying('全年收取行政事业性收费⟦figure-differs:11568.32万元⟧。'), check);
  });

  it('takes 余, 近 and 约 as they are meant', () => {
    for (const words of ['行政处罚决定48万余件', '行政处罚决定近49万件', '行政处罚决定约48.5万件', '行政处罚决定48.52万件']) expectProblems(saying(`全年作出${words}。`), check);
    expectProblems(saying('全年作出行政处罚决定⟦figure-differs:47万余件⟧。'), check);
  });
});
