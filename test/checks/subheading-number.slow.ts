import assert from 'node:assert/strict';
import type { SectionNumber } from '../../server/src/forms/form';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';

const words = '及时公开重点领域信息，规范办理各项申请';

/** A report whose section has these lines; `一|二`-like short forms are written out as sub-headings of a line each. */
function withLines(lines: readonly string[], section: SectionNumber = 1): string {
  return makeReport({ change: { prose: { [section]: lines.join('\n') } } });
}

function withOrdinals(...ordinals: readonly string[]): string {
  return withLines(ordinals.map((ordinal) => `${ordinal}${words}。`));
}

/** The text of a report without what is the same in all. */
function linesOf(report: string): string[] {
  const from = report.indexOf('一、总体情况') + '一、总体情况'.length;
  return report.slice(from, report.indexOf('二、主动公开政府信息情况')).split('\n').filter((line) => line !== '');
}

describe('subheading-number', () => {
  it('finds a gap', () => {
    const [finding] = expectProblems(withOrdinals('（一）', '（二）', '（三）', '⟦subheading-number:（五）⟧'), 'subheading-number');
    assert.equal(finding!.message.zh, '“总体情况”中的小标题依次编为 （一） （二） （三） （五）：“（三）”之后应为“（四）”，现为“（五）”。请核对是否漏了内容；没有遗漏的，请改正编号。');
    assert.deepEqual([finding!.severity, finding!.expected, finding!.actual], ['warning', '4', '5']);
  });

  const wrong: readonly [what: string, ordinals: readonly string[], mended: readonly string[]][] = [
    ['a repeat', ['（一）', '（二）', '⟦subheading-number:（二）⟧', '（三）'], ['（一）', '（二）', '（三）', '（四）']],
    ['a repeat with a gap behind it', ['（一）', '（二）', '⟦subheading-number:（二）⟧', '（四）'], ['（一）', '（二）', '（三）', '（四）']],
    ['the first one twice', ['（一）', '⟦subheading-number:（一）⟧', '（三）', '（四）'], ['（一）', '（二）', '（三）', '（四）']],
    ['two changed about', ['（一）', '⟦subheading-number:（三）⟧', '（二）', '（四）'], ['（一）', '（二）', '（三）', '（四）']],
    ['a series without its first', ['⟦subheading-number:（二）⟧', '（三）', '（四）'], ['（一）', '（二）', '（三）']],
    ['a gap in half-width brackets', ['(一)', '(二)', '⟦subheading-number:(四)⟧'], ['(一)', '(二)', '(三)']],
    ['a gap among arabic ordinals', ['1.', '2.', '⟦subheading-number:4.⟧', '5.'], ['1.', '2.', '3.', '4.']],
    ['a gap among arabic ordinals with commas', ['1、', '2、', '⟦subheading-number:4、⟧'], ['1、', '2、', '3、']],
    ['a gap behind ten', ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）', '（九）', '（十）', '⟦subheading-number:（十二）⟧'], ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）', '（九）', '（十）', '（十一）']],
    ['another style amid', ['（一）', '（二）', '⟦subheading-number:三、⟧', '（四）'], ['（一）', '（二）', '（三）', '（四）']],
    ['another style at the end', ['（一）', '（二）', '⟦subheading-number:3.⟧'], ['（一）', '（二）', '（三）']],
    ['arabic ordinals of which one has brackets', ['1.', '⟦subheading-number:（2）⟧', '3.'], ['1.', '2.', '3.']],
    ['a slip below', ['（一）', '1.', '2.', '⟦subheading-number:2.⟧', '（二）', '1.', '2.'], ['（一）', '1.', '2.', '3.', '（二）', '1.', '2.']],
    ['a slip above, with others below', ['（一）', '1.', '2.', '⟦subheading-number:（三）⟧', '1.', '2.'], ['（一）', '1.', '2.', '（二）', '1.', '2.']],
    ['bold sub-headings in Markdown', ['**（一）', '**（二）', '**⟦subheading-number:（四）⟧'], ['**（一）', '**（二）', '**（三）']],
  ];
  for (const [what, ordinals, mended] of someOf(wrong, 5)) {
    it(`finds and mends ${what}`, () => {
      expectProblems(withOrdinals(...ordinals), 'subheading-number');
      assert.deepEqual(linesOf(expectRepaired(withOrdinals(...ordinals), 'subheading-number')), linesOf(withOrdinals(...mended)));
    });
  }

  it('is one finding for a series, however much is wrong in it', () => {
    expectProblems(withOrdinals('（一）', '⟦subheading-number:（三）⟧', '（三）', '（五）', '（九）'), 'subheading-number');
  });

  it('is found in any layout, and in a text without line breaks', () => {
    const prose = ['（一）', '（二）', '⟦subheading-number:（四）⟧'].map((ordinal) => `${ordinal}${words}。`);
    for (const layout of layoutsToTry) expectProblems(makeReport({ layout, change: { prose: { 5: `存在的主要问题：公开不够及时。改进情况如下。\n${prose.join('\n')}` } } }), 'subheading-number');
    expectProblems(withLines([`全县认真贯彻落实政府信息公开条例，围绕中心工作推进政府信息公开工作，全年工作有序，圆满完成各项任务，成效明显。${prose.join('')}`]), 'subheading-number');
  });

  const right: readonly [what: string, lines: readonly string[]][] = [
    ['a series for the problems and one for the improvements', ['存在的主要问题：', '（一）公开不够及时。', '（二）解读形式单一。', '改进情况：', '（一）完善通报制度。', '（二）丰富解读形式。']],
    ['problems with one point and improvements with two', ['存在的主要问题：', '（一）公开不够及时。', '改进情况：', '（一）完善通报制度。', '（二）丰富解读形式。']],
    ['three levels', ['（一）主动公开', '1.重点领域', '（1）财政信息', '（2）规划信息', '2.政策文件', '（1）制发', '（二）依申请公开', '1.受理', '2.答复']],
    ['一是 二是', ['一是健全制度。二是规范流程。四是加强培训。', '一是公开机构职能。', '三是公开规划计划。']],
    ['levels in another order', ['1.主动公开', '（一）财政信息', '（二）规划信息', '2.依申请公开', '（一）受理']],
    ['numbers that go on from parent to parent', ['（一）主动公开', '1.财政信息', '2.规划信息', '（二）依申请公开', '3.受理', '4.答复']],
    ['a sub-heading alone', ['（二）依申请公开。全年申请均按期答复。']],
    ['one that shares the line of another', ['（一）主动公开。及时公开各类信息；（二）依申请公开。', '（三）政府信息管理。', '（四）平台建设。']],
    ['points of which the first stands within the paragraph', ['全年主要做了以下工作：1.健全制度；', '2.规范流程；', '3.加强培训。']],
    ['points below of which the first stands within the heading', ['（一）主动公开。1.财政信息按时公开。', '2.规划信息按时公开。', '（二）依申请公开。']],
    ['a list of Markdown in which all are 1.', ['1. 健全制度', '1. 规范流程', '1. 加强培训']],
    ['an article cited over the end of a line', ['（一）主动公开。按照条例第二十条第', '（八）项的规定公开收费信息。', '（二）依申请公开。']],
    ['items named over the end of a line', ['（一）主动公开。落实第', '（五）项、第', '（六）项规定。', '（二）依申请公开。']],
    ['months over the end of a line', ['1.主动公开。分别于', '3、4月份公开预算。', '2.依申请公开。']],
    ['numbers with a point', ['（一）主动公开。浏览量', '5.7万次，同比上升', '3.2%。', '（二）依申请公开。']],
    ['brackets of both widths', ['（一）主动公开。', '(二)依申请公开。', '（三) 平台建设。']],
    ['ordinals with and without a comma', ['（一）、主动公开。', '（二）依申请公开。', '1.受理。', '2．答复。', '3、归档。']],
    ['a long sub-heading without a full stop', ['（一）主动公开。', `（二）${words.repeat(6)}`, '（三）平台建设。']],
    ['attachments', ['（一）主动公开。', '（二）依申请公开。', '附件：1.主动公开目录', '2.依申请公开流程图', '3.联系方式']],
  ];
  for (const [what, lines] of someOf(right, 5)) {
    it(`is silent about ${what}`, () => {
      expectProblems(withLines(lines), 'subheading-number');
    });
  }

  it('is silent about points within a paragraph that are numbered as the sub-headings around them', () => {
    expectProblems(withLines(['1. 主动公开情况', '2. 依申请公开情况', '3. 政府信息管理情况', `1.${words}。2.${words}。`, '4. 平台建设情况', '5. 监督保障情况']), 'subheading-number');
    expectProblems(withLines(['1. 主动公开情况', '2. 依申请公开情况', '3. 政府信息管理情况', `⟦subheading-number:1.⟧${words}。2.${words}。`, '5. 平台建设情况', '6. 监督保障情况']), 'subheading-number');
  });

  it('is silent about the row labels of a table that was not read', () => {
    const table = ['三、本年度办理结果', '（一）予以公开', '（三）不予公开', '1.属于国家秘密', '3.危及“三安全一稳定”', '（五）不予处理'].join('\n');
    expectProblems(makeReport({ change: { tables: { applications: table } } }), 'subheading-number');
  });

  it('numbers anew with digits as wide as they are', () => {
    const [finding] = expectProblems(withLines(['１．主动公开。', '２．依申请公开。', '⟦subheading-number:４．⟧平台建设。']), 'subheading-number');
    assert.match(finding!.message.zh, /“２．”之后应为“３．”，现为“４．”/);
    assert.equal(expectRepaired(withLines(['１．主动公开。', '２．依申请公开。', '４．平台建设。']), 'subheading-number'), withLines(['１．主动公开。', '２．依申请公开。', '３．平台建设。']));
  });

  it('is not mended where tags of a web page stand within an ordinal', () => {
    const page = (third: string): string => `<p>云川县2021年政府信息公开工作年度报告</p><p>一、总体情况</p><p>（一）主动公开。</p><p>（二）依申请公开。</p><p>${third}平台建设。</p><p>六、其他需要报告的事项</p><p>无。</p>`;
    assert.deepEqual(expectProblems(page('⟦subheading-number:（<b>四）⟧</b>'), 'subheading-number').map(({ repairs }) => repairs.length), [0]);
    assert.equal(expectRepaired(page('（四）'), 'subheading-number'), page('（三）'));
  });
});
