import type { Bilingual, Locale } from '../text/bilingual';
import { readArguments } from './arguments';
import type { Invocation } from './arguments';
import { check } from './check';
import { explain } from './explain';
import { exportFile } from './export';
import { codeOf } from './files';
import { importFile } from './import';
import { helpText } from './help';
import type { ExitCode, Host } from './host';
import { internalProblem, sayProblem } from './input';
import { newFile } from './new';
import { versionLine } from './program';
import { printSettings, printTrees } from './show';

/**
 * Runs one command line.
 *
 * @param args without the program and the script
 * @returns the exit code, once everything is written; null when the language server has taken over the process
 */
export async function run(args: readonly string[], host: Host): Promise<ExitCode | null> {
  const invocation = readArguments(args);
  try {
    return await carryOut(invocation, host);
  } catch (error) {
    // What the files are to blame for is said where they are read; a full disk behind the standard output comes as far as this.
    const isOfSystem = error instanceof Error && 'code' in error;
    const output: Bilingual = { zh: `无法写到标准输出（${codeOf(error)}）`, en: `the standard output cannot be written to (${codeOf(error)})` };
    sayProblem(isOfSystem ? { name: '-', reason: output } : internalProblem('-', error), invocation.locale, host);
    return 2;
  }
}

function carryOut(invocation: Invocation, host: Host): Promise<ExitCode | null> | ExitCode {
  const { locale } = invocation;
  switch (invocation.kind) {
    case 'help':
      host.out(helpText(invocation.command, locale));
      return 0;
    case 'version':
      host.out(versionLine(host.version));
      return 0;
    case 'check':
      if (invocation.show === 'tree') return printTrees(invocation, locale, host);
      if (invocation.show === 'config') return printSettings(invocation, locale, host);
      return check(invocation, locale, host);
    case 'new':
      return newFile(invocation, locale, host);
    case 'export':
      return exportFile(invocation, locale, host);
    case 'import':
      return importFile(invocation, locale, host);
    case 'explain':
      return explain(invocation.check, locale, host);
    case 'lsp':
      return host.serve().then(() => null);
    case 'mistake':
      host.err(mistakeText(invocation.message, locale));
      return 2;
  }
}

function mistakeText(message: Bilingual, locale: Locale): string {
  const help: Bilingual = { zh: '用 gouji --help 查看用法', en: 'see gouji --help' };
  return `gouji: ${message[locale]}\n${help[locale]}\n`;
}
