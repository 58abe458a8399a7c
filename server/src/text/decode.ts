import type { Bilingual } from './bilingual';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface Decoded {
  /** Without the byte order mark: it is not counted in offsets. */
  readonly text: string;
  /** What it was read from, and how many of these bytes, at the beginning, are the byte order mark. */
  readonly bytes: Uint8Array;
  readonly mark: number;
  readonly encoding: Encoding;
  /** How many places held bytes that the encoding does not know; each is U+FFFD in the text. */
  readonly damaged: number;
}

/** The names that `--encoding` takes. GBK is a part of GB18030. */
export const encodingNames: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/**
 * Reads bytes as text: by the byte order mark, else as strict UTF-8, else as GB18030. UTF-16 without a mark is taken only
 * where it is obvious. A file that is UTF-8 or GB18030 but for a few bytes (cut off in the middle of a character) is read as
 * that, with the bad places counted.
 *
 * @param forced the encoding to take whatever the bytes look like, or null
 * @returns the text, or why it is none
 */
export function decode(bytes: Uint8Array, forced: Encoding | null): Decoded | { readonly reason: Bilingual } {
  const mark = markOf(bytes);
  if (forced !== null) return readAs(bytes, mark?.encoding === forced ? mark.length : 0, forced);
  if (mark !== null) return readAs(bytes, mark.length, mark.encoding);
  const foreign = signatures.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  if (foreign !== undefined) return { reason: foreign.reason };

  const wide = bytes.includes(0) ? obviousUtf16(bytes) : null;
  if (wide !== null) return readAs(bytes, 0, wide);
  const readings = (['utf-8', 'gb18030'] as const).map((encoding) => readAs(bytes, 0, encoding));
  return readings.find((reading) => reading.damaged === 0 && isText(reading.text))
    ?? readings.find((reading) => reading.damaged * 100 < foreignLetters(reading.text) && isText(reading.text))
    ?? { reason: noText };
}

const noText: Bilingual = {
  zh: '不是文本文件（既不是 UTF-8，也不是 GB18030 或 UTF-16），未检查',
  en: 'not a text file (neither UTF-8 nor GB18030 nor UTF-16), not checked',
};

const marks: readonly { readonly start: readonly number[]; readonly encoding: Encoding }[] = [
  { start: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { start: [0xff, 0xfe], encoding: 'utf-16le' },
  { start: [0xfe, 0xff], encoding: 'utf-16be' },
  { start: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

/** Files that people have beside the text and give by mistake, told by how they begin. */
const signatures: readonly { readonly start: readonly number[]; readonly reason: Bilingual }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], reason: notPlain('Word（.docx）、WPS 文档或压缩包', 'a Word document (.docx) or an archive') },
  { start: [0xd0, 0xcf, 0x11, 0xe0], reason: notPlain('旧版 Word 文档（.doc）', 'an old Word document (.doc)') },
  { start: [0x25, 0x50, 0x44, 0x46, 0x2d], reason: notPlain('PDF 文档', 'a PDF document') },
];

function notPlain(zh: string, en: string): Bilingual {
  return {
    zh: `这是${zh}，不是纯文本，未检查；请先导入（gouji import），或另存为纯文本（.txt）`,
    en: `this is ${en}, not plain text, not checked; import it first (gouji import), or save it as plain text (.txt)`,
  };
}

function markOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  const mark = marks.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  return mark === undefined ? null : { encoding: mark.encoding, length: mark.start.length };
}

function readAs(bytes: Uint8Array, mark: number, encoding: Encoding): Decoded {
  const unmarked = bytes.subarray(mark);
  // Strict first: a U+FFFD that the author wrote is no damage.
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(unmarked), bytes, mark, encoding, damaged: 0 };
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(unmarked);
    return { text, bytes, mark, encoding, damaged: text.split('\ufffd').length - 1 };
  }
}

/** Text has hardly any control characters; a stray one is no reason to refuse it. */
function isText(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls * 10 <= text.length;
}

function foreignLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) count++;
  return count;
}

/** Digits and line ends of UTF-16 hold zero bytes, and only in the right order of bytes are the characters Chinese or ASCII. */
function obviousUtf16(bytes: Uint8Array): Encoding | null {
  const units = bytes.length >> 1;
  if (bytes.length % 2 !== 0 || units === 0) return null;
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros++;
  if (zeros * 200 < units) return null;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    let usual = 0;
    for (let at = 0; at < text.length; at++) if (isUsual(text.charCodeAt(at))) usual++;
    return usual * 10 >= units * 9;
  }) ?? null;
}

/** ASCII, general punctuation (“ ” — …), Chinese punctuation, Chinese characters, full-width forms. */
function isUsual(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127) || (code >= 0x2010 && code <= 0x2027)
    || (code >= 0x3000 && code <= 0x303f) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff00 && code <= 0xffef);
}
