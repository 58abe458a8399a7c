import { draftNames } from '../interchange/draftName';
import { importBytes } from '../interchange/importBytes';
import type { Locale } from '../text/bilingual';
import type { ImportInvocation } from './arguments';
import type { Input, Problem } from './files';
import { codeOf } from './files';
import type { ExitCode, Host } from './host';
import { readBytes, sayProblem } from './input';
import { oneInput } from './oneInput';

/** `gouji import`: writes the text of a document of another kind beside it; what could not be taken over goes to the standard error. */
export async function importFile({ file, output, encoding }: ImportInvocation, locale: Locale, host: Host): Promise<ExitCode> {
  const input = oneInput(file, locale, host, { zh: 'import 一次只导入一个文件，不能是文件夹', en: 'import takes one file, not a folder' });
  if (input === null) return 2;
  const bytes = await readBytes(input, host);
  const imported = 'reason' in bytes ? bytes : await importBytes({ ...input, bytes: bytes.bytes, encoding }, host.office);
  if ('reason' in imported) return failed({ name: input.name, reason: imported.reason });
  for (const reason of imported.notes) sayProblem({ name: input.name, reason }, locale, host);
  if (output === '-' || (output === null && input.path === null)) {
    host.out(imported.text);
    return 0;
  }
  const written = write(input, output, new TextEncoder().encode(imported.text), host);
  if (typeof written !== 'string') return failed(written);
  host.err(`gouji: ${{ zh: `已写入 ${written}`, en: `written to ${written}` }[locale]}\n`);
  return 0;

  function failed(problem: Problem): ExitCode {
    sayProblem(problem, locale, host);
    return 2;
  }
}

/** The name under which it was written: the one that was asked for, or the first beside the original that is free. */
function write({ path }: Input, output: string | null, bytes: Uint8Array, host: Host): string | Problem {
  for (const name of output === null ? draftNames(path!) : [output]) {
    try {
      if (host.files.create(name, bytes)) return name;
    } catch (error) {
      return { name, reason: { zh: `无法写入（${codeOf(error)}）`, en: `cannot be written (${codeOf(error)})` } };
    }
  }
  return { name: output ?? path!, reason: { zh: '已有这个文件，没有覆盖；请用 --output 另起文件名', en: 'exists already and was not written over: name another file with --output' } };
}
