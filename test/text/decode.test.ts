import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode as decodeBytes, encodingNames } from '../../server/src/text/decode';
import type { Decoded, Encoding } from '../../server/src/text/decode';
import type { Bilingual } from '../../server/src/text/bilingual';

const chinese = '一、总体情况\r\n2021年，全区新收政府信息公开申请 242 件。\n';
/** The same in GB18030, as `iconv -t GB18030` writes it. */
const chineseInGb18030 = bytes(
  'd2bba1a2d7dccce5c7e9bff60d0a32303231c4eaa3acc8abc7f8d0c2cad5d5feb8aed0c5cfa2b9abbfaac9eac7eb2032343220bcfea1a30a',
);

describe('decoding', () => {
  it('takes valid UTF-8 as UTF-8', () => {
    assert.deepEqual(decode(utf8(chinese), null), { text: chinese, encoding: 'utf-8', damaged: 0 });
    assert.deepEqual(decode(utf8(''), null), { text: '', encoding: 'utf-8', damaged: 0 });
  });

  it('takes what is not UTF-8 as GB18030', () => {
    assert.deepEqual(decode(chineseInGb18030, null), { text: chinese, encoding: 'gb18030', damaged: 0 });
  });

  it('reads characters of four bytes in GB18030', () => {
    // U+20000 and U+3400, of the extensions that names of places and persons need.
    assert.equal(text(decode(bytes('95328236 8139ee39'), 'gb18030')), '\u{20000}\u3400');
  });

  it('keeps the bytes, and how many of them are the byte order mark', () => {
    const marked = join(bytes('efbbbf'), utf8(chinese));
    for (const [source, forced, mark] of [[marked, null, 3], [marked, 'utf-8', 3], [marked, 'gb18030', 0], [utf8(chinese), null, 0]] as const) {
      const decoded = decodeBytes(source, forced);
      assert.ok(!('reason' in decoded));
      assert.equal(decoded.bytes, source);
      assert.equal(decoded.mark, mark);
    }
  });

  it('does not count a byte order mark', () => {
    for (const [mark, encoding] of [['efbbbf', 'utf-8'], ['84319533', 'gb18030']] as const) {
      const body = encoding === 'utf-8' ? utf8(chinese) : chineseInGb18030;
      assert.deepEqual(decode(join(bytes(mark), body), null), { text: chinese, encoding, damaged: 0 }, encoding);
      assert.equal(text(decode(join(bytes(mark), body), encoding)), chinese, `${encoding} forced`);
    }
    assert.deepEqual(decode(join(bytes('fffe'), utf16(chinese, 'le')), null), { text: chinese, encoding: 'utf-16le', damaged: 0 });
    assert.deepEqual(decode(join(bytes('feff'), utf16(chinese, 'be')), null), { text: chinese, encoding: 'utf-16be', damaged: 0 });
    // Only the first is a mark.
    assert.equal(text(decode(bytes('efbbbfefbbbf31'), null)), '\ufeff1');
  });

  it('knows UTF-16 without a mark when it is obvious', () => {
    assert.deepEqual(decode(utf16(chinese, 'le'), null), { text: chinese, encoding: 'utf-16le', damaged: 0 });
    assert.deepEqual(decode(utf16(chinese, 'be'), null), { text: chinese, encoding: 'utf-16be', damaged: 0 });
    // ASCII in pairs looks like Chinese in UTF-16; one stray NUL does not make it so.
    assert.deepEqual(decode(utf8(`${'report '.repeat(100)}\0 `), null), { text: `${'report '.repeat(100)}\0 `, encoding: 'utf-8', damaged: 0 });
  });

  it('reads a file that was cut within a character, and counts the place', () => {
    const long = chinese.repeat(10);
    assert.deepEqual(decode(utf8(`${long}公`).subarray(0, -1), null), { text: `${long}\ufffd`, encoding: 'utf-8', damaged: 1 });
    const cut = decode(join(...Array.from({ length: 10 }, () => chineseInGb18030), bytes('b9')), null);
    assert.deepEqual(cut, { text: `${long}\ufffd`, encoding: 'gb18030', damaged: 1 });
  });

  it('does as it is told', () => {
    assert.deepEqual(decode(chineseInGb18030, 'gb18030'), { text: chinese, encoding: 'gb18030', damaged: 0 });
    const wrong = decode(chineseInGb18030, 'utf-8');
    assert.ok('text' in wrong && wrong.encoding === 'utf-8' && wrong.damaged > 10);
    assert.equal(encodingNames['gbk'], 'gb18030');
  });

  it('says of bytes that are no text what they are', () => {
    const reason = (start: string): string => {
      const result = decode(join(bytes(start), Uint8Array.from({ length: 400 }, (_, at) => (at * 89) % 256)), null);
      return 'reason' in result ? result.reason.zh : `read as ${result.encoding}`;
    };
    assert.match(reason('504b0304'), /docx/);
    assert.match(reason('d0cf11e0a1b11ae1'), /\.doc/);
    assert.match(reason('255044462d312e37'), /PDF/);
    assert.match(reason('89504e470d0a1a0a'), /不是文本文件/);
    assert.match(reason('00000000'), /不是文本文件/);
  });

  it('reads back every text in UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (sample) => {
      fc.pre(!sample.includes('\0'));
      assert.deepEqual(decode(join(bytes('efbbbf'), utf8(sample)), null), { text: sample, encoding: 'utf-8', damaged: 0 });
    }), { seed: 20211021 });
  });

  it('answers for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (sample) => {
      const result = decode(sample, null);
      assert.ok('reason' in result || result.text.length <= sample.length);
    }), { seed: 20211021 });
  });
});

function text(result: ReturnType<typeof decode>): string {
  return (result as Decoded).text;
}

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

function utf8(sample: string): Uint8Array {
  return new TextEncoder().encode(sample);
}

function utf16(sample: string, order: 'le' | 'be'): Uint8Array {
  const buffer = Buffer.from(sample, 'utf16le');
  return Uint8Array.from(order === 'le' ? buffer : buffer.swap16());
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** What was read, without what it was read from. */
function decode(source: Uint8Array, forced: Encoding | null): Pick<Decoded, 'text' | 'encoding' | 'damaged'> | { readonly reason: Bilingual } {
  const decoded = decodeBytes(source, forced);
  if ('reason' in decoded) return decoded;
  const { text: own, encoding, damaged } = decoded;
  return { text: own, encoding, damaged };
}
