import assert from 'node:assert/strict';
import { formatDecimal } from '../../server/src/text/decimal';
import { isPlaceholder, readNumber } from '../../server/src/text/number';

/** How cells of published reports write numbers, with the number, its place and its unit. */
const conventions: readonly [cell: string, value: string, place: string, unit?: string][] = [
  ['0', '0', '0'],
  ['77384', '77384', '77384'],
  ['007', '7', '007'],
  ['3401654572.92', '3401654572.92', '3401654572.92'],
  ['4068.208', '4068.208', '4068.208'],
  ['-417', '-417', '-417'],
  ['−4', '-4', '−4'],
  ['减4', '-4', '减4'],
  ['减少 4', '-4', '减少 4'],
  ['增12', '12', '增12'],
  ['+3', '3', '+3'],
  ['251000元', '251000', '251000', '元'],
  ['320.23 万元', '320.23', '320.23', '万元'],
  ['5件', '5', '5', '件'],
  ['22（其中修订 16 件）', '22', '22'],
  ['18(含新制发4件,修改14件)', '18', '18'],
  ['681', '681', '681'],
  ['６８１', '681', '６８１'],
  ['21,756,705', '21756705', '21,756,705'],
  ['21，756，705', '21756705', '21，756，705'],
  ['12 345', '12345', '12 345'],
  ['O', '0', 'O'],
  ['1O', '10', '1O'],
  ['l2', '12', 'l2'],
  ['〇', '0', '〇'],
  ['零', '0', '零'],
  ['十二', '12', '十二'],
  ['三百零五', '305', '三百零五'],
  ['一万二千', '12000', '一万二千'],
  ['二〇二三', '2023', '二〇二三'],
];

describe('numbers in cells', () => {
  for (const [cell, value, place, unit] of conventions) {
    it(`${cell} is ${value}`, () => {
      const read = readNumber(cell);
      assert.ok(read, 'is read');
      assert.equal(formatDecimal(read.value), value);
      assert.equal(cell.slice(read.start, read.end), place);
      assert.equal(read.unit, unit ?? null);
    });
  }

  for (const cell of ['', '规章', '见附件', '12a', '约20', '3/4', '1-2', '0517-87290606', '2021年', '3 4', '12,34', '第1项', '十十', '1.2.3', '其他', '二(èr)、上年结转(zhuǎn)']) {
    it(`${cell || 'nothing'} is no number`, () => assert.equal(readNumber(cell), null));
  }

  it('tells plain digits from other writings', () => {
    for (const cell of ['0', '12', '-3', '−3', '+3', '0.50', '3401654572.92', '减4', '减少 4', '5件', '18(含新制发4件)']) assert.deepEqual(readNumber(cell)!.writing, [], cell);
  });

  const writings: readonly [cell: string, writing: readonly string[], plain: string][] = [
    ['６８１', ['full-width'], '681'],
    ['－４', ['full-width'], '-4'],
    ['—4', ['full-width'], '-4'],
    ['3。5', ['full-width'], '3.5'],
    ['21,756,705', ['separators'], '21756705'],
    ["21'756.50万元", ['separators'], '21756.50'],
    ['21，756', ['full-width', 'separators'], '21756'],
    ['12 345', ['spaces'], '12345'],
    ['12\u00a0345', ['spaces'], '12345'],
    ['- 4', ['spaces'], '-4'],
    ['3. 5', ['spaces'], '3.5'],
    ['007', ['leading zeros'], '7'],
    ['00', ['leading zeros'], '0'],
    ['1O', ['letters'], '10'],
    ['l', ['letters'], '1'],
    ['〇', ['letters'], '0'],
    ['减l4', ['letters'], '减14'],
    ['十二件', ['chinese'], '12'],
    ['减五', ['chinese'], '减5'],
    ['零', ['chinese'], '0'],
  ];
  for (const [cell, writing, plain] of writings) {
    it(`${cell} is written with ${writing.join(', ')}, plainly ${plain}`, () => {
      const read = readNumber(cell)!;
      assert.deepEqual([read.writing, read.plain], [writing, plain]);
      assert.deepEqual(readNumber(plain)!.value, read.value);
      assert.deepEqual(readNumber(read.plain)!.writing, []);
    });
  }

  it('knows the customary words for nothing', () => {
    for (const cell of ['-', '/', '／', '—', '——', '－', '无', 'N/A', 'ｎ／ａ', '不适用', '不涉及', '未发生', '没有']) assert.ok(isPlaceholder(cell), cell);
    for (const cell of ['0', '无法提供', '-1', '']) assert.ok(!isPlaceholder(cell), cell);
  });
});
