import assert from 'node:assert/strict';
import { expectLaidOut } from '../kit/layOut';

const section = (table: string): string => `二、主动公开政府信息情况\n\n${table}\n`;

describe('a table is laid out', () => {
  it('with columns under each other, figures at their right', () => {
    const { text } = expectLaidOut(section('第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t1\n行政规范性文件\t12\t3\t1045'));
    assert.equal(text, section([
      '| 第二十条第（一）项                                          |',
      '| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| 规章           |            0 |            0 |            1 |',
      '| 行政规范性文件 |           12 |            3 |         1045 |',
    ].join('\n')));
  });

  it('as Markdown where it is Markdown', () => {
    const { text } = expectLaidOut(section('|信息内容|本年处理决定数量|\n|---|---:|\n|行政许可|12|'));
    assert.equal(text, section('| 信息内容 | 本年处理决定数量 |\n| -------- | ---------------: |\n| 行政许可 |               12 |'));
  });

  it('with rows that the form does not have and those printed twice where they stand', () => {
    const { text, left } = expectLaidOut(section('信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t1\n地方性法规\t2\t0\t13\n行政规范性文件\t12\t3\t1045\n规章\t7\t0\t1'));
    assert.deepEqual(left, []);
    assert.equal(text, section([
      '| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| 规章           |            0 |            0 |            1 |',
      '| 地方性法规     |            2 |            0 |           13 |',
      '| 行政规范性文件 |           12 |            3 |         1045 |',
      '| 规章           |            7 |            0 |            1 |',
    ].join('\n')));
  });
});

describe('a table is left as it is', () => {
  const cases = [
    { what: 'with a row whose figures cannot be told apart', text: section('信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|0|0\n行政规范性文件|12|3|15'), reason: /“规章”的数字分不清是哪一列的/ },
    { what: 'with a row of its own whose figures cannot be told apart', text: section('信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|0|0|1\n地方性法规|2|13\n行政规范性文件|12|3|15'), reason: /“地方性法规”的数字与各列对不上/ },
    { what: 'with words of its own', text: section('信息内容|本年处理决定数量\n行政许可|12\n全县数字\n信息内容|本年处理决定数量\n行政处罚|12\n行政强制|3'), reason: /还有格式以外的文字/ },
    { what: 'on a web page', text: '<p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>12</td></tr></table>', reason: /网页/ },
  ];
  for (const { what, text, reason } of cases) {
    it(what, () => {
      const laid = expectLaidOut(text);
      assert.equal(laid.text, text);
      assert.match(laid.left.join(), reason);
    });
  }
});
