import { exportAs } from '../interchange/exportReport';
import { readReport } from '../report/read';
import type { Locale } from '../text/bilingual';
import type { ExportInvocation } from './arguments';
import { codeOf } from './files';
import type { ExitCode, Host } from './host';
import { internalProblem, readInput, sayProblem } from './input';
import { oneInput } from './oneInput';

/** `gouji export`: writes out the figures of one report, or the report itself; nothing where the file cannot be read. */
export async function exportFile(invocation: ExportInvocation, locale: Locale, host: Host): Promise<ExitCode> {
  const { file, encoding, format, output } = invocation;
  const input = oneInput(file, locale, host, { zh: 'export 一次只导出一份报告，不能是文件夹', en: 'export takes one report, not a folder' });
  if (input === null) return 2;
  if (output !== null && output !== '-' && input.path !== null && host.files.isSame(output, input.path)) {
    sayProblem({ name: output, reason: { zh: '不能写回报告原文件，请换一个文件名', en: 'is the report itself: name another file' } }, locale, host);
    return 2;
  }
  const source = await readInput(input, encoding, locale, host);
  if ('reason' in source) {
    sayProblem(source, locale, host);
    return 2;
  }
  try {
    const { bytes, notes } = await exportAs(format, readReport(source.text), source.encoding, host.office);
    for (const reason of notes) sayProblem({ name: input.name, reason }, locale, host);
    if (output === null || output === '-') host.out(bytes);
    else if (!host.files.create(output, bytes)) host.files.write(output, bytes);
    return 0;
  } catch (error) {
    const cannotWrite = error instanceof Error && 'code' in error;
    sayProblem(cannotWrite ? { name: output ?? '-', reason: { zh: `无法写入（${codeOf(error)}）`, en: `cannot be written (${codeOf(error)})` } } : internalProblem(input.name, error), locale, host);
    return 2;
  }
}
