import assert from 'node:assert/strict';
import { wordings } from '../../server/src/forms/wordings/registry';
import { mayAssert } from '../../server/src/prose/assertions';
import { mayCount } from '../../server/src/prose/numbers';
import { isUnseen } from '../../server/src/syntax/unseen';
import { isBlank } from '../../server/src/text/fold';
import { readOrdinal } from '../../server/src/text/numerals';
import { Sign, signsIn, signsOf } from '../../server/src/text/signs';

/** What a kind stands for: a quick look that misses a sign would leave out what the regular expression behind it finds. */
const rules: readonly (readonly [kind: string, signs: number, holds: RegExp | ((code: number) => boolean)])[] = [
  ['a blank or line break', Sign.blank | Sign.lineBreak, isBlank],
  ['a blank of regular expressions', Sign.blank | Sign.lineBreak | Sign.rareBlank, (code) => isBlank(code) || /\s/.test(String.fromCharCode(code))],
  ['what is not seen or breaks a line oddly', Sign.unseen, (code) => isUnseen(String.fromCharCode(code)) || /[\v\f\u0085\u2028\u2029]/.test(String.fromCharCode(code))],
  ['a bar', Sign.bar, /[|｜│]/],
  ['a tab', Sign.tab, /\t/],
  ['a digit', Sign.digit, /[\d０-９]/],
  ['what may be a figure', Sign.digit | Sign.digitLetter | Sign.absence, /[\d０-９OoIl〇零无/\-–—－−]/],
  ['a Chinese numeral', Sign.sectionNumeral | Sign.numeral, /[零〇一二两三四五六七八九十百千万]/],
  ['the end of a sentence', Sign.sentenceEnd, /[。；;！!？?]/],
];

/** All code units but those of which most Chinese characters consist: of these the numerals and a few. */
const units = [...Array.from({ length: 0x3400 }, (_, code) => code), ...Array.from({ length: 0x10000 - 0xf900 }, (_, at) => 0xf900 + at), ...Array.from('零〇一二两三四五六七八九十百千万无甲年', (unit) => unit.charCodeAt(0))];

describe('the kinds of signs', () => {
  it('are what the rules say of each code unit', () => {
    for (const [kind, signs, holds] of rules) {
      const wrong = units.filter((code) => ((signsOf(code) & signs) !== 0) !== (typeof holds === 'function' ? holds(code) : holds.test(String.fromCharCode(code))));
      assert.deepEqual(wrong.map((code) => code.toString(16)), [], kind);
    }
    assert.equal(Array.from({ length: 0x10000 }, (_, code) => signsOf(code)).filter((signs) => signs === 0).length, 0);
  });

  it('are told of a stretch together', () => {
    assert.equal(signsIn('共12件。', 1, 3), Sign.digit);
    assert.equal(signsIn('共12件。', 3), Sign.other | Sign.sentenceEnd);
  });

  it('let no ordinal pass for a word', () => {
    for (const text of ['一、', '（一）', '(1)', '1.', '１．', ' 十二、', '　（三）', '两、']) assert.equal(readOrdinal(text) === null, text === '两、', text);
  });
});

describe('a quick look at a sentence', () => {
  it('misses no word for none or all', () => {
    const asserting = wordings.filter(({ means: { kind } }) => kind === 'none' || kind === 'all');
    assert.ok(asserting.length > 20);
    // What may be left out of a wording is left out, so that the least of it is looked for.
    for (const { words } of asserting) assert.ok(mayAssert(words.replace(/\([^()]*\)\?/g, '')), words);
    assert.ok(mayAssert('结果没“有”异议') && mayAssert('全“部”办结') && !mayAssert('公开工作不断完善，全面推进'));
  });

  it('misses no number', () => {
    for (const text of ['收到12件', '收到两件', '办理三“件”', '共十宗']) assert.ok(mayCount(text), text);
    assert.ok(!mayCount('一是加强公开，二是规范办理'));
  });
});
