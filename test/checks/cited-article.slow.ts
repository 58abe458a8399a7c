import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

function report(sentence: string): string {
  return makeReport({ change: { prose: { 1: sentence } } });
}

describe('cited-article', () => {
  it('says how many articles there are, and which one is meant', () => {
    const [beyond] = expectProblems(report('落实《条例》⟦cited-article:第57条⟧。'), 'cited-article');
    assert.equal(beyond!.message.zh, '《政府信息公开条例》（2019年修订）共五十六条，没有第五十七条。请核对。');
    const [unfit] = expectProblems(report('依据《条例》⟦cited-article:第十四条⟧，1件属于行政执法案卷不予公开。'), 'cited-article');
    assert.equal(unfit!.message.zh, '“7.属于行政执法案卷”见《政府信息公开条例》（2019年修订）第十六条、第三十六条，这里引用的是第十四条。请核对条款。');
    expectProblems(report('1件属于国家秘密（《条例》⟦cited-article:第十五条⟧）。'), 'cited-article');
    expectProblems(report('根据《政府信息公开条例》⟦cited-article:第三十一条、第三十二条⟧，编制本年度报告。'), 'cited-article');
  });

  it('is silent where an article fits, and where it is not known what it is of', () => {
    for (const sentence of [
      '依据《条例》第三十六条第（三）项，1件属于国家秘密不予公开。', '依据《条例》第十五条、第三十二条，涉及商业秘密的1件不予公开。', '依据《条例》第三十七条，区分处理后公开1件。',
      '依据《条例》第十四条、第十五条、第十六条，属于国家秘密、个人隐私的不予公开。', '对《条例》第二十条规定的信息及时公开。', '依据《行政处罚法》第六十三条听证。',
      '依据《云川省政务公开条例》第六十条公开。', '根据《条例》第五十条规定，编制年度报告。', '依据《档案条例》第五十八条。',
    ]) expectProblems(report(sentence), 'cited-article');
    expectProblems(report('根据《云川省政务公开条例》（以下简称《条例》）编制。落实《条例》第六十条。'), 'cited-article');
  });
});
