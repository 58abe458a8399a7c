import type { Locale } from '../text/bilingual';
import type { Decoded, Encoding } from '../text/decode';
import { decode } from '../text/decode';
import type { Input, Problem } from './files';
import { codeOf } from './files';
import type { Host } from './host';

/** Where lines for the standard error go. */
export type Speaker = Pick<Host, 'err'>;

/**
 * The text of a file or of the standard input, or why there is none. Bytes that had to be replaced are mentioned on the
 * standard error.
 *
 * @param forced the encoding to take, or null to find it out
 */
export async function readInput(input: Input, forced: Encoding | null, locale: Locale, host: Speaker & Pick<Host, 'files'>): Promise<Decoded | Problem> {
  const { name } = input;
  const read = await readBytes(input, host);
  if ('reason' in read) return read;
  const decoded = decode(read.bytes, forced);
  if ('reason' in decoded) return { name, reason: decoded.reason };
  const { damaged, encoding } = decoded;
  if (damaged > 0) {
    say(name, {
      zh: `有 ${damaged} 处不是有效的 ${encoding} 字节，已换成 \ufffd 后继续检查`,
      en: `${damaged} ${damaged === 1 ? 'place is' : 'places are'} not valid ${encoding}; read as \ufffd`,
    }[locale], host);
  }
  return decoded;
}

/** What is in a file or comes from the standard input, or why that cannot be had. */
export async function readBytes({ name, path }: Input, { files }: Pick<Host, 'files'>): Promise<{ readonly bytes: Uint8Array } | Problem> {
  try {
    const bytes = path === null ? await files.readInput() : files.read(path);
    return bytes.length > longest ? { name, reason: tooLong } : { bytes };
  } catch (error) {
    return { name, reason: { zh: `无法读取（${codeOf(error)}）`, en: `cannot be read (${codeOf(error)})` } };
  }
}

/** Bytes. No report has a thousandth of it: what is longer is a log or a dump, and much more than that is more than one text can hold. */
const longest = 100_000_000;

const tooLong = { zh: '超过 100 MB，不会是年度报告，未检查', en: 'more than 100 MB, which no report has: not checked' };

/** What a mistake of the program itself is called; `error` is what was thrown. */
export function internalProblem(name: string, error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return { name, reason: { zh: `程序内部错误：${detail}`, en: `internal error: ${detail}` } };
}

export function sayProblem({ name, reason }: Problem, locale: Locale, host: Speaker): void {
  say(name, reason[locale], host);
}

function say(name: string, message: string, host: Speaker): void {
  host.err(`gouji: ${name}: ${message}\n`);
}
