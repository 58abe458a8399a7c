import assert from 'node:assert/strict';
import { lastUnits, machineOf } from '../../server/src/prose/pattern';

describe('a pattern of a wording', () => {
  const patterns = ['ab', 'ab?', '(a|b)c', '(a|b)?c', 'a(b|c)?', 'a(b(c|a)?)?b', 'a|bc?', '(a|(b|c)a)?b?c', '(ab?|c)(a|b)?c?a', 'a(b|c?)a', '((a|b)c|ca?)?b'];

  it('stands for what it does as a regular expression', () => {
    const texts = ['a', 'b', 'c'].flatMap((first) => extensions(first, 4));
    const { start, step } = machineOf(patterns.map((words) => ({ words, means: words })));
    for (const text of texts) {
      let state: typeof start | null = start;
      for (let at = 0; at < text.length && state !== null; at++) state = step(state, text.charCodeAt(at));
      assert.deepEqual(state?.values ?? [], patterns.filter((words) => new RegExp(`^(?:${words})$`).test(text)), text);
    }
  });

  it('ends with the letters with which its texts end', () => {
    assert.deepEqual(lastUnits(['ab?', 'c(d|e)?', '(f|g(h|i))']).toSorted(), ['a', 'b', 'c', 'd', 'e', 'f', 'h', 'i']);
  });
});

/** The text and all that goes on from it, up to so many letters more. */
function extensions(text: string, more: number): string[] {
  return more === 0 ? [text] : [text, ...['a', 'b', 'c'].flatMap((letter) => extensions(text + letter, more - 1))];
}
