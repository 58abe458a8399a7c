import assert from 'node:assert/strict';
import { decode } from '../../server/src/text/decode';
import type { Decoded, Encoding } from '../../server/src/text/decode';
import { encodeLike } from '../../server/src/cli/encode';
import { encode as rendered } from '../matrix/encode';
import type { Encoding as Rendered } from '../matrix/noises';
import { someOf } from '../kit/effort';

const text = '云川县2021年政府信息公开工作年度报告\r\n一、总体情况，“三安全一稳定”　１２℃𠮷😀\u3400\u00e9\n';

function decoded(bytes: Uint8Array, forced: Encoding | null = null): Decoded {
  const source = decode(bytes, forced);
  assert.ok(!('reason' in source));
  return source;
}

describe('writing a text back', () => {
  for (const encoding of ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'gb18030'] as const satisfies readonly Rendered[]) {
    it(`in ${encoding} gives the bytes it came from, and those of what was put in`, () => {
      const plain = encoding === 'gb18030' ? text.replace(/[𠮷😀]/gu, '') : text;
      const source = decoded(rendered(plain, encoding));
      assert.equal(source.text, plain);
      assert.deepEqual(encodeLike(source, plain), Uint8Array.from(source.bytes));
      const changed = plain.replace('总体情况', '镕：总体');
      assert.deepEqual(encodeLike(source, changed), Uint8Array.from(rendered(changed, encoding)));
    });
  }

  it('in GB18030 has a code for every character but some of private use and what stands for damage', () => {
    const source = decoded(new TextEncoder().encode('a'), 'gb18030');
    const points = Array.from({ length: 0xffff - 0x80 }, (_, at) => at + 0x80).filter((point) => (point < 0xd800 || point > 0xf8ff) && point !== 0xfffd);
    const all = [...someOf(points, 3000), 0x10000, 0x20000, 0x2a6d6, 0x1f600, 0x10ffff].map((point) => String.fromCodePoint(point)).join('');
    const written = encodeLike(source, all);
    assert.ok(written !== null);
    assert.equal(new TextDecoder('gb18030').decode(written), all);
    assert.equal(encodeLike(source, '\ue5e5'), null);
  });

  it('is refused for what the bytes or the encoding would lose', () => {
    const damaged = decoded(Uint8Array.from([...new TextEncoder().encode('一、总体情况'), 0xe4, 0xb8]), 'utf-8');
    assert.equal(damaged.damaged, 1);
    assert.equal(encodeLike(damaged, `${damaged.text}。`), null);
    // Two codes for one character: which of them it was is lost.
    const twofold = decoded(Uint8Array.from([0x80, 0xa2, 0xe3]), 'gb18030');
    assert.equal(twofold.text, '€€');
    assert.equal(encodeLike(twofold, '€€。'), null);
    for (const encoding of someOf(['utf-8', 'utf-16le', 'gb18030'] as const, 2)) assert.equal(encodeLike(decoded(Uint8Array.from([0x61, 0]).subarray(0, encoding === 'utf-16le' ? 2 : 1), encoding), '\ud842'), null, encoding);
  });
});
