import assert from 'node:assert/strict';
import { chineseNumeral, readOrdinal } from '../../server/src/text/numerals';

describe('ordinals', () => {
  const cases: readonly [text: string, style: string, value: number, rest: string][] = [
    ['一、总体情况', 'section', 1, '总体情况'],
    ['十一、附件', 'section', 11, '附件'],
    ['二．主动公开', 'section', 2, '主动公开'],
    ['（三）不予公开', 'bracketed', 3, '不予公开'],
    ['(六) 其他处理', 'bracketed', 6, '其他处理'],
    ['1.属于国家秘密', 'arabic', 1, '属于国家秘密'],
    ['2、重复申请', 'arabic', 2, '重复申请'],
    ['(1)规范做好', 'arabicBracketed', 1, '规范做好'],
    ['  3. 其他', 'arabic', 3, '其他'],
  ];
  for (const [text, style, value, rest] of cases) {
    it(text, () => {
      const read = readOrdinal(text);
      assert.deepEqual(read && [read.style, read.value, text.slice(read.length)], [style, value, rest]);
    });
  }
  for (const text of ['', '总体情况', '2021年', '3.5万元', '一是加强', '三类内部事务', '12']) {
    it(`${text || 'nothing'} has none`, () => assert.equal(readOrdinal(text), null));
  }
});

describe('Chinese numerals', () => {
  const cases: readonly [string, number | null][] = [
    ['零', 0], ['十', 10], ['十二', 12], ['二十', 20], ['一百零五', 105], ['一千二百三十四', 1234], ['两万', 20000],
    ['一万零五', 10005], ['三十二万一千', 321000], ['二〇二三', 2023], ['一二', 12],
    ['', null], ['百', null], ['十十', null], ['一二百', null], ['万', null], ['总', null],
  ];
  for (const [text, value] of cases) it(`${text || 'nothing'} → ${value}`, () => assert.equal(chineseNumeral(text), value));
});
