import assert from 'node:assert/strict';
import { linesOf } from '../../server/src/syntax/lines';
import { Sign } from '../../server/src/text/signs';

describe('the lines of a text', () => {
  it('end with CR, LF or both, and keep their blanks apart', () => {
    const text = '　甲 乙\t\r\n\r丙\n \n丁';
    const lines = linesOf(text);
    assert.deepEqual(Array.from({ length: lines.count }, (_, line) => lines.content(line)), ['甲 乙', '', '丙', '', '丁']);
    assert.deepEqual(Array.from({ length: lines.count }, (_, line) => lines.raw(line)), ['　甲 乙\t', '', '丙', ' ', '丁']);
    assert.deepEqual(Array.from({ length: lines.count }, (_, line) => lines.rawStart(line)), [0, 7, 8, 10, 12]);
    assert.equal(linesOf('').count, 1);
    assert.equal(linesOf('甲\r').count, 2);
  });

  it('say which signs they have, blanks at their ends with them', () => {
    const lines = linesOf('\t规章 | 12\n甲乙\n甲 乙');
    assert.ok(lines.has(0, Sign.bar) && lines.has(0, Sign.tab) && lines.has(0, Sign.digit) && lines.has(0, Sign.blankInside));
    assert.ok(!lines.has(1, Sign.bar | Sign.digit | Sign.blank | Sign.blankInside) && lines.hasOnly(1, Sign.other));
    assert.ok(lines.has(2, Sign.blankInside));
  });

  it('tell where the next figure may be, but in a hidden line', () => {
    const lines = linesOf('甲\n12\n乙\n三十\n&nbsp;', (content) => content === '12');
    assert.deepEqual([0, 1, 2, 3, 4].map((line) => lines.nextWithFigure(line)), [3, 3, 3, 3, 4]);
  });
});
