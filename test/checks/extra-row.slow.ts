import assert from 'node:assert/strict';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

const zeros = ['0', '0', '0', '0', '0', '0', '0'];

describe('extra-row', () => {
  it('is an information on a sub-total that adds up, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { behind: { 'applications.denied.8': [['⟦extra-row/information:小计⟧', '12', '0', '0', '0', '0', '0', '12']] } } }));
      assert.equal(finding!.message.zh, '“小计”不是格式规定的行，其中各数等于它所合计的各行之和，没有计入其他合计。请按格式删去这一行。');
    }
  });

  it('is a warning on the figure of a sub-total that is wrong', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { behind: { 'applications.denied.8': [['小计', '⟦extra-row/warning:11⟧', '0', '0', '0', '0', '0', '11']] } } }));
      assert.equal(finding!.message.zh, '“小计”不是格式规定的行，其中“自然人”应为 12 = 3+0+0+0+8+0+0+1，现为 11，少 1。请核对，并按格式删去这一行。');
      assert.deepEqual([finding!.expected, finding!.actual], ['12', '11']);
    }
  });

  it('holds the row’s own sum too', () => {
    const [finding] = expectProblems(makeReport({ change: { behind: { 'applications.partial': [['其中：主动公开的', '4', '1', '0', '0', '0', '0', '⟦extra-row/warning:6⟧']] } } }));
    assert.match(finding!.message.zh, /其中“总计”应为 5 = 4\+1\+0\+0\+0\+0，现为 6，多 1/);
  });

  it('takes 合计 in a group or a block for a sub-total, with figures behind the head of a group as well', () => {
    const texts = [
      makeReport({ change: { behind: { 'applications.unavailable.3': [['⟦extra-row/information:合计⟧', '87', '6', '0', '0', '0', '0', '93']] } } }),
      makeReport({ change: { behind: { 'disclosure.coercion': [['⟦extra-row/information:合计⟧', '491100']] } } }),
      makeReport({ layout: 'cellLines', change: { labels: { 'applications.denied.1': '⟦extra-row/information:（三）不予公开⟧\n\n12\n\n0\n\n0\n\n0\n\n0\n\n0\n\n12\n\n1.属于国家秘密' } } }),
    ];
    for (const text of texts) assert.match(expectProblems(text, 'extra-row')[0]!.message.zh, /等于它所合计的各行之和/);
  });

  it('finds a row that reports add to table 2', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ form: 'form2019', layout, change: { behind: { 'disclosure.normativeDocuments': [['⟦extra-row/information:其他主动公开文件⟧', '3', '3', '9']] } } }));
      assert.match(finding!.message.zh, /^“其他主动公开文件”不是格式规定的行，其中的数没有计入合计/);
    }
  });

  it('is an information on a row printed twice, a warning where its figures differ', () => {
    for (const layout of layoutsToTry) {
      expectProblems(makeReport({ layout, change: { behind: { 'applications.denied.8': [['⟦extra-row/information:8.属于行政查询事项⟧', '1', '0', '0', '0', '0', '0', '1']] } } }));
      const [finding] = expectProblems(makeReport({ layout, change: { behind: { 'applications.denied.8': [['⟦extra-row/warning:8.属于行政查询事项⟧', '2', '0', '0', '0', '0', '0', '2']] } } }));
      assert.match(finding!.message.zh, /这一行出现了两次，“（三）不予公开 8.属于行政查询事项”的“自然人”一处为 1，一处为 2；现按另一处核对。/);
    }
  });

  it('leaves to missing-row a row in the place of one that is lost', () => {
    const { findings } = checkText(makeReport({ change: { labels: { 'applications.denied.5': '内设机构人事文书' } } }));
    assert.deepEqual(findings.map(({ check }) => check), ['missing-row']);
  });

  it('is silent about captions, heads repeated on a new page, page numbers and remarks', () => {
    const heads = '项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
    expectProblems(makeReport().replace(/^\| \| 2\.没有现成信息/m, `${heads}\n| | 2.没有现成信息`), 'extra-row');
    expectProblems(makeReport({ layout: 'cellLines', change: { labels: { 'applications.unavailable.2': '- 4 -\n\n2.没有现成信息需要另行制作' } } }), 'extra-row');
    expectProblems(makeReport({ change: { behind: { 'applications.carriedOut': [['填表说明', '', '', '', '', '', '', '']] } } }), 'extra-row');
    expectProblems(makeReport({ form: 'form2019', change: { rows: { 'applications.other': zeros } } }), 'extra-row');
  });
});
