import assert from 'node:assert/strict';
import { han } from '../../server/src/text/han';

describe('the class of Chinese characters', () => {
  const pattern = new RegExp(`^[${han}]$`, 'u');

  it('has every ideograph', () => {
    assert.deepEqual(differing((character) => /\p{Script=Han}/u.test(character) && /\p{Ideographic}|\p{So}/u.test(character) && !pattern.test(character)), []);
  });

  it('has nothing else that is assigned', () => {
    assert.deepEqual(differing((character) => pattern.test(character) && !/\p{Script=Han}|\p{Cn}/u.test(character)), []);
  });
});

/** The characters of the planes of ideographs of which something holds that should not. */
function differing(is: (character: string) => boolean): string[] {
  const found: string[] = [];
  for (let code = 0x2e00; code < 0x34000; code++) {
    // The planes between hold nothing that reports are written with.
    if (code === 0xd800) code = 0xe000;
    if (code === 0x10000) code = 0x20000;
    const character = String.fromCodePoint(code);
    if (is(character)) found.push(code.toString(16));
  }
  return found;
}
