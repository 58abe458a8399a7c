import { exportReport } from '../report/export';
import { readReport } from '../report/read';
import type { Locale } from '../text/bilingual';
import type { ExportInvocation } from './arguments';
import { findInputs } from './files';
import type { ExitCode, Host } from './host';
import { internalProblem, readInput, sayProblem } from './input';

/** `gouji export`: writes the figures of one report as one JSON object; nothing where the file cannot be read. */
export async function exportFile(invocation: ExportInvocation, locale: Locale, host: Host): Promise<ExitCode> {
  const { file, encoding } = invocation;
  if (host.files.kind(file) === 'folder') {
    sayProblem({ name: file, reason: { zh: 'export 一次只导出一份报告，不能是文件夹', en: 'export takes one report, not a folder' } }, locale, host);
    return 2;
  }
  const { inputs, problems } = findInputs([file], file, host.files);
  for (const problem of problems) sayProblem(problem, locale, host);
  const [input] = inputs;
  if (input === undefined) return 2;
  const source = await readInput(input, encoding, locale, host);
  if ('reason' in source) {
    sayProblem(source, locale, host);
    return 2;
  }
  try {
    host.out(`${JSON.stringify(exportReport(readReport(source.text), source.encoding))}\n`);
    return 0;
  } catch (error) {
    sayProblem(internalProblem(input.name, error), locale, host);
    return 2;
  }
}
