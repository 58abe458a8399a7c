import { lazy } from '../../server/src/text/lazy';
import type { Encoding } from './noises';

/** The bytes of a text as a file has them. Throws where the encoding lacks a character. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8': return new TextEncoder().encode(text);
    case 'utf-8 with mark': return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le': return utf16(`\ufeff${text}`, true);
    case 'utf-16be': return utf16(`\ufeff${text}`, false);
    case 'gb18030': return gb18030(text);
  }
}

function utf16(text: string, littleEnd: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEnd);
  return new Uint8Array(view.buffer);
}

/** By turning round what the platform's decoder makes of every code of one and two bytes, and of four where a character needs them. */
function gb18030(text: string): Uint8Array {
  const longer = [...new Set(text)].some((character) => !shortCodes().has(character)) ? longCodes() : null;
  return Uint8Array.from([...text].flatMap((character) => {
    const code = shortCodes().get(character) ?? longer?.get(character);
    if (code === undefined) throw new Error(`GB18030 lacks ${character}`);
    return code;
  }));
}

type Codes = ReadonlyMap<string, readonly number[]>;

const shortCodes = lazy(() => codesOf(function* () {
  for (let first = 0; first < 0x80; first++) yield [first];
  for (let first = 0x81; first <= 0xfe; first++) for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) yield [first, second];
}));

const longCodes = lazy(() => codesOf(function* () {
  for (let first = 0x81; first <= 0x84; first++) {
    for (let second = 0x30; second <= 0x39; second++) for (let third = 0x81; third <= 0xfe; third++) for (let fourth = 0x30; fourth <= 0x39; fourth++) yield [first, second, third, fourth];
  }
}));

/** Each character with the first code that stands for it. */
function codesOf(codes: () => Iterable<number[]>): Codes {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, readonly number[]>();
  for (const code of codes()) {
    const character = decoder.decode(Uint8Array.from(code));
    if (!known.has(character)) known.set(character, code);
  }
  return known;
}
