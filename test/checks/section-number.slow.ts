import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import type { ReportChange } from '../kit/make-report';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';
import { layoutsToTry } from '../kit/layouts';
import type { LayoutId } from '../kit/layouts';

const titles = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况', '其他需要报告的事项'];

/** The report with these ordinals before its headings; '' for none, null for a section that is absent. */
function withOrdinals(ordinals: readonly (string | null)[], { layout = 'bars', order }: { layout?: LayoutId; order?: ReportChange['order'] } = {}): string {
  const headings = Object.fromEntries(ordinals.map((ordinal, at) => [at + 1, ordinal === null ? null : `${ordinal}${titles[at]}`]));
  return makeReport({ layout, change: { headings, ...(order === undefined ? {} : { order }) } });
}

describe('section-number', () => {
  it('is one finding on a wrong ordinal, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(withOrdinals(['一、', '二、', '⟦section-number:四、⟧', '四、', '五、', '六、'], { layout }));
      assert.equal(finding!.message.zh, '“收到和处理政府信息公开申请情况”的序号应为“三”，现为“四”。请改正序号。');
      assert.deepEqual([finding!.severity, finding!.expected, finding!.actual], ['error', '3', '4']);
    }
  });

  it('is one finding for a shifted block, with all of it as related places', () => {
    const [finding] = expectProblems(withOrdinals(['一、', '二、', '⟦section-number:二、⟧', '三、', '四、', '五、']));
    assert.equal(finding!.message.zh, '从“收到和处理政府信息公开申请情况”起有 4 个部分的序号不对：应为三、四、五、六，现为二、三、四、五。请一并改正。');
    assert.deepEqual(finding!.related.map(({ message }) => message.zh), [
      '“政府信息公开行政复议、行政诉讼情况”的序号应为“四”，现为“三”', '“存在的主要问题及改进情况”的序号应为“五”，现为“四”', '“其他需要报告的事项”的序号应为“六”，现为“五”',
    ]);
  });

  it('is one finding where numbering begins with the second section', () => {
    const report = withOrdinals(['', '⟦section-number:一、⟧', '二、', '三、', '四、', '五、']);
    expectProblems(report);
    assert.equal(expectRepaired(report, 'section-number'), makeReport());
  });

  it('is one finding for two ordinals that were changed about', () => {
    expectProblems(withOrdinals(['一、', '二、', '⟦section-number:四、⟧', '三、', '五、', '六、']));
  });

  it('is a finding for each slip of its own', () => {
    expectProblems(withOrdinals(['一、', '⟦section-number:三、⟧', '三、', '四、', '⟦section-number:六、⟧', '六、']));
  });

  it('is an information where one heading alone has no ordinal', () => {
    const report = withOrdinals(['一、', '二、', '三、', '四、', '⟦section-number/information:', '六、']).replace('情况\n\n存在的主要问题：', '情况⟧\n\n存在的主要问题：');
    const [finding] = expectProblems(report);
    assert.equal(finding!.message.zh, '“存在的主要问题及改进情况”前面没有序号，其他部分都有。请补上“五、”。');
    assert.equal(expectRepaired(report, 'section-number'), makeReport());
  });

  it('is silent where the ordinals fit, in whatever writing, or no heading has one', () => {
    for (const write of someOf([(n: string) => `${n}、`, (n: string) => `${n}.`, (n: string) => `第${n}部分 `, (n: string) => `（${n}）`, (n: string) => `## ${n}、`, (n: string) => `${'一二三四五六'.indexOf(n) + 1}. `, () => ''], 2)) {
      expectProblems(withOrdinals([...'一二三四五六'].map(write)), 'section-number');
    }
  });

  it('leaves ordinals that count on to the section that is missing', () => {
    const [finding, ...others] = expectProblems(withOrdinals(['一、', '二、', '三、', null, '⟦missing-section:⟧四、', '五、']));
    assert.equal(finding!.check, 'missing-section');
    assert.deepEqual(others, []);
    expectProblems(withOrdinals([null, '⟦missing-section:⟧一、', '二、', '三、', '四、', '五、']));
  });

  it('is there beside a missing section when the ordinals are wrong in another way', () => {
    expectProblems(withOrdinals(['一、', '二、', '三、', null, '⟦missing-section:⟧五、', '⟦section-number:五、⟧']));
  });

  it('leaves ordinals that count on to the sections that are out of order', () => {
    expectProblems(withOrdinals(['一、', '二、', '⟦section-order:四、', '三、', '五、', '六、'], { order: [1, 2, 4, 3, 5, 6] }).replace('⟦section-order:', '').replace(/三、政府信息公开行政复议、行政诉讼情况/, '⟦section-order:$&⟧'));
  });

  it('is one finding on a heading that the form does not have and that shifts those behind it', () => {
    const extra = '\n\n⟦section-number:六、特色亮点工作⟧\n\n打造基层公开服务点，方便群众就近查阅。\n\n';
    const report = makeReport().replace('\n\n六、', `${extra}七、`);
    const [finding] = expectProblems(report);
    assert.equal(finding!.message.zh, '“六、特色亮点工作”不是格式规定的部分，后面“其他需要报告的事项”的序号因此成了“七”。请把它的内容并入规定的部分，再改正后面的序号。');
    assert.deepEqual(finding!.repairs, []);
    expectProblems(makeReport({ change: { end: '\n\n七、附件\n\n无。\n' } }), 'section-number');
  });

  it('is mended to the form’s ordinals, in the writing they have', () => {
    assert.equal(expectRepaired(withOrdinals(['一、', '二、', '二、', '三、', '四、', '五、']), 'section-number'), makeReport());
    assert.equal(expectRepaired(withOrdinals(['1. ', '2. ', '2. ', '4. ', '5. ', '6. ']), 'section-number'), withOrdinals(['1. ', '2. ', '3. ', '4. ', '5. ', '6. ']));
    assert.equal(expectRepaired(withOrdinals(['第一部分 ', '第二部分 ', '第三部分 ', '第五部分 ', '第四部分 ', '第六部分 ']), 'section-number'), withOrdinals([...'一二三四五六'].map((n) => `第${n}部分 `)));
  });

  it('is mended in a web page without touching its tags', () => {
    const page = (third: string): string => `<h1>云川县2021年政府信息公开工作年度报告</h1>${['一', '二', third, '四', '五', '六'].map((n, at) => `<h2><b>${n}、</b>${titles[at]!}</h2><p>全县认真落实条例规定，按要求报告有关情况。</p>`).join('')}`;
    expectProblems(page('四').replace('四、', '⟦section-number:四、⟧'), 'section-number');
    assert.equal(expectRepaired(page('四'), 'section-number'), page('三'));
  });
});
