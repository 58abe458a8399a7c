import assert from 'node:assert/strict';
import type { FigureItem } from '../../server/src/features/figureTree';
import { makeReport } from '../kit/make-report';
import type { ReportChange } from '../kit/make-report';
import { documentOf, quietService } from '../kit/service';

const treeOf = (change: ReportChange = {}): readonly FigureItem[] => quietService().figures(documentOf(makeReport({ change })));
const lines = (items: readonly FigureItem[]): string[] => items.map(({ kind, state, label, detail }) => [kind, state, label.zh, detail.zh].filter((part) => part !== '').join(' '));

describe('the tree of figures', () => {
  it('has the six sections, three with their table and all of its sums', () => {
    const tree = treeOf();
    assert.deepEqual(tree.map(({ state }) => state), Array<string>(6).fill('holds'));
    assert.deepEqual(lines(tree.flatMap(({ children }) => children)), [
      'table holds 主动公开政府信息情况表',
      'table holds 收到和处理政府信息公开申请情况表 39 项勾稽关系：39 相符，0 不符',
      'table holds 政府信息公开行政复议、行政诉讼情况表 3 项勾稽关系：3 相符，0 不符',
    ]);
    const sums = tree[2]!.children[0]!.children;
    assert.equal(sums.length, 39);
    assert.equal(lines([sums[0]!])[0], 'relation holds 一、本年新收政府信息公开申请数量 242');
    assert.match(lines([sums.at(-1)!])[0]!, /^relation holds “总计”列勾稽关系 242\+1 = \d+\+3$/);
  });

  it('puts first what fails, then what was not checked, with the sum and the place', () => {
    const text = makeReport({ change: { cells: { 'legal.review.total': '99', 'legal.litigation.direct.total': 'x' } } });
    const section = quietService().figures(documentOf(text))[3]!;
    const [first, second, table] = section.children;
    assert.equal(section.state, 'fails');
    assert.deepEqual([first!.kind, second!.kind, table!.kind], ['finding', 'finding', 'table']);
    assert.deepEqual(table!.children.map(({ state }) => state), ['fails', 'open', 'holds']);
    const [failing] = table!.children;
    assert.match(failing!.detail.zh, /^99 ≠ /);
    assert.equal(text.slice(failing!.place!.start, failing!.place!.end), '99');
  });

  it('says what is missing', () => {
    assert.deepEqual(lines([treeOf({ headings: { 5: null } })[4]!]), ['section fails 五、存在的主要问题及改进情况 缺失']);
    assert.deepEqual(lines(treeOf({ tables: { legal: null } })[3]!.children).at(-1), 'table open 政府信息公开行政复议、行政诉讼情况表 没有读出');
  });
});
