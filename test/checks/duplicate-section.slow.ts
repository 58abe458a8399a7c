import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

const improvements = '五、存在的主要问题及改进情况';
const again = '公开不够及时的问题，正在改进。';

function narrative(...lines: readonly string[]): string {
  return makeReport({ change: { prose: { 1: lines.join('\n') } } });
}

describe('duplicate-section', () => {
  it('is one finding on the second of the same section, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { end: `\n\n⟦duplicate-section:${improvements}⟧\n\n${again}\n` } }), 'duplicate-section');
      assert.equal(finding!.message.zh, '“五、存在的主要问题及改进情况”前面已经有了，这里又出现一次。请核对内容，只保留一处。');
      assert.deepEqual([finding!.severity, finding!.related.length], ['warning', 1]);
    }
  });

  it('is found whatever its ordinal, its wording and its marks', () => {
    for (const heading of someOf(['七、存在的主要问题及改进情况', '## ⟦五、存在问题及改进情况⟧', '**五、存在的主要问题及改进情况**'], 2)) {
      const marked = heading.includes('⟦') ? heading.replace('⟦', '⟦duplicate-section:') : heading.replace(/[^#*]+/, '⟦duplicate-section:$&⟧');
      expectProblems(makeReport({ change: { end: `\n\n${marked}\n\n${again}\n` } }), 'duplicate-section');
    }
  });

  it('is one finding for sections that were copied together', () => {
    const [finding] = expectProblems(makeReport({ change: { end: `\n\n⟦duplicate-section:${improvements}⟧\n\n${again}\n\n六、其他需要报告的事项\n\n无。\n` } }), 'duplicate-section');
    assert.equal(finding!.message.zh, '“五、存在的主要问题及改进情况”等 2 个部分前面已经有了，这里又出现一次。请核对内容，只保留一处。');
  });

  it('is one finding on a series of points that are numbered like the sections', () => {
    const [finding] = expectProblems(narrative('全县认真贯彻条例。', '⟦duplicate-section:一、聚焦重点领域⟧', '公开财政信息。', '二、规范办理流程', '按期答复申请。', '三、健全工作机制', '开展业务培训。'), 'duplicate-section');
    assert.equal(finding!.message.zh, '“总体情况”之内又用“一、二、三、”编号，与各部分的序号相混。部分之内请用“（一）（二）……”。');
    assert.equal(finding!.related.length, 2);
  });

  it('is found where the points have the words of sections', () => {
    expectProblems(narrative('⟦duplicate-section:一、主动公开情况⟧', '公开财政信息。', '二、依申请公开情况', '按期答复申请。', '三、监督保障情况', '开展业务培训。'), 'duplicate-section');
  });

  it('is found where the points count on from the heading of the section', () => {
    expectProblems(narrative('全县认真贯彻条例。', '⟦duplicate-section:二、工作机制保障⟧', '开展业务培训。', '三、主动公开工作情况', '公开财政信息。', '四、政府信息管理', '动态调整目录。'), 'duplicate-section');
  });

  const right: readonly [what: string, report: string][] = [
    ['（一） and 1. within sections', makeReport()],
    ['a table of contents', makeReport({ change: { title: `云川县人民政府2021年政府信息公开工作年度报告\n\n目录\n${['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况', '其他需要报告的事项'].map((title, at) => `${'一二三四五六'[at]!}、${title}`).join('\n')}` } })],
    ['sentences that name sections', narrative('按照总体情况、主动公开政府信息情况等部分报告。', '主动公开政府信息情况', '见第二部分。')],
    ['sub-headings with the words of sections', narrative('（一）主动公开政府信息情况', '公开财政信息。', '（二）收到和处理政府信息公开申请情况', '按期答复申请。')],
    ['points under headings that are numbered otherwise', makeReport({ change: {
      headings: Object.fromEntries(['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况', '其他需要报告的事项'].map((title, at) => [at + 1, `第${'一二三四五六'[at]!}部分 ${title}`])),
      prose: { 1: '一、聚焦重点领域\n公开财政信息。\n二、规范办理流程\n按期答复申请。' },
    } })],
    ['a heading alone in words that are not known', narrative('全县认真贯彻条例。', '二、公开工作的部署', '按期完成。')],
  ];
  for (const [what, report] of right) {
    it(`is silent about ${what}`, () => {
      expectProblems(report, 'duplicate-section');
    });
  }

  it('is silent about the row labels of a table that was not read', () => {
    const table = ['一、本年新收政府信息公开申请数', '二、上年结转政府信息公开申请数', '三、本年度办理结果', '四、结转下年度继续办理'].join('\n');
    expectProblems(makeReport({ change: { tables: { applications: table } } }), 'duplicate-section');
  });
});
