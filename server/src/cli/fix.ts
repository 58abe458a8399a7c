import { onlyRepair, safeRepair } from '../checks/fixAll';
import type { FixedReport } from '../checks/fixReport';
import { fixReport } from '../checks/fixReport';
import type { CheckOptions } from '../checks/run';
import { encodeLike } from './encode';
import type { Input, Problem } from './files';
import { codeOf } from './files';
import type { Host } from './host';
import type { Decoded } from '../text/decode';

/** What `--fix`, `--unsafe` and `--diff` ask for. */
export interface FixOptions {
  /** `write`: put the text back; `show`: only show what would change. */
  readonly how: 'write' | 'show';
  /** Whether repairs that change figures are made too, where there is one only. */
  readonly unsafe: boolean;
}

/** Makes the repairs of a text. Throws what reading throws. */
export function fixText(text: string, { unsafe }: FixOptions, options: CheckOptions): FixedReport {
  return fixReport(text, options, unsafe ? onlyRepair : safeRepair);
}

/**
 * Puts a text back where it came from: into its file if it changed, or on the standard output, written as it was. A text
 * that cannot be written without a loss stays as it was.
 *
 * @returns null when it is done
 */
export function putBack(input: Input, source: Decoded, text: string, host: Pick<Host, 'files' | 'out'>): Problem | null {
  const bytes = text === source.text ? source.bytes : encodeLike(source, text);
  if (input.path === null) host.out(bytes ?? source.bytes);
  if (bytes === null) return { name: input.name, reason: lossy(source) };
  if (input.path === null || bytes === source.bytes) return null;
  try {
    host.files.write(input.path, bytes);
    return null;
  } catch (error) {
    return { name: input.name, reason: { zh: `无法写入（${codeOf(error)}），没有修改`, en: `cannot be written (${codeOf(error)}): left as it is` } };
  }
}

function lossy({ encoding }: Decoded) {
  return {
    zh: `有些字节不能按 ${encoding} 原样写回，没有修改；请先另存为 UTF-8`,
    en: `some bytes cannot be written back as they were in ${encoding}: left as it is; save it as UTF-8 first`,
  };
}
