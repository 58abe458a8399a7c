import { lazy } from '../text/lazy';
import type { Decoded, Encoding } from '../text/decode';

/**
 * The bytes of a text that was changed, written as those it was read from: in their encoding, with their byte order mark.
 *
 * @returns null where that cannot be done without a loss: bytes that were damaged or written in more than one way, or
 * characters that the encoding lacks
 */
export function encodeLike(source: Decoded, text: string): Uint8Array | null {
  const encode = encoderOf(source.encoding);
  const original = encode(source.text);
  if (source.damaged > 0 || !sameBytes(original, source.bytes.subarray(source.mark))) return null;
  const changed = encode(text);
  if (new TextDecoder(source.encoding, { ignoreBOM: true }).decode(changed) !== text) return null;
  const out = new Uint8Array(source.mark + changed.length);
  out.set(source.bytes.subarray(0, source.mark));
  out.set(changed, source.mark);
  return out;
}

function encoderOf(encoding: Encoding): (text: string) => Uint8Array {
  if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text);
  return encoding === 'gb18030' ? gb18030() : (text) => utf16(text, encoding === 'utf-16le');
}

function utf16(text: string, littleEnd: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEnd);
  return new Uint8Array(view.buffer);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Node has a decoder of GB18030 and no encoder, so the decoder is asked what every code of two and of four bytes stands for. */
function gb18030(): (text: string) => Uint8Array {
  const pairs = codesOfPairs();
  const fours = lazy(codesOfFours);
  return (text) => {
    const bytes: number[] = [];
    for (const character of text) {
      const point = character.codePointAt(0)!;
      if (point < 0x80) bytes.push(point);
      else if (point >= 0x10000) bytes.push(...four(point - 0x10000 + firstBeyondBmp));
      else bytes.push(...pairs.get(character) ?? fours().get(character) ?? unknown);
    }
    return Uint8Array.from(bytes);
  };
}

/** A lone surrogate has no code, nor have a few characters of private use; what stands for them here does not decode to them. */
const unknown = [0x3f];
/** The number of the first code of four bytes for what lies beyond the basic plane, and of those used for the plane itself. */
const firstBeyondBmp = 189_000;
const foursOfBmp = 39_420;

function codesOfPairs(): ReadonlyMap<string, readonly number[]> {
  const codes: number[][] = [];
  for (let first = 0x81; first <= 0xfe; first++) for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) codes.push([first, second]);
  return decodedCodes(codes);
}

function codesOfFours(): ReadonlyMap<string, readonly number[]> {
  return decodedCodes(Array.from({ length: foursOfBmp }, (_, at) => four(at)));
}

function four(at: number): number[] {
  return [0x81 + Math.floor(at / 12_600), 0x30 + Math.floor(at / 1260) % 10, 0x81 + Math.floor(at / 10) % 126, 0x30 + at % 10];
}

/** What each code stands for; of two for one character the first. */
function decodedCodes(codes: readonly (readonly number[])[]): ReadonlyMap<string, readonly number[]> {
  const lineEnd = 10;
  const bytes = new Uint8Array(codes.length * (codes[0]!.length + 1));
  codes.forEach((code, at) => bytes.set([...code, lineEnd], at * (code.length + 1)));
  const characters = new TextDecoder('gb18030').decode(bytes).split('\n');
  const known = new Map<string, readonly number[]>();
  codes.forEach((code, at) => {
    const character = characters[at]!;
    if (character.length === 1 && character !== '\ufffd' && !known.has(character)) known.set(character, code);
  });
  return known;
}
