import type { Bilingual, Locale } from '../text/bilingual';
import { readArguments } from './arguments';
import { check } from './check';
import { explain } from './explain';
import { exportFile } from './export';
import { importFile } from './import';
import { helpText } from './help';
import type { ExitCode, Host } from './host';
import { newFile } from './new';
import { printSettings, printTrees } from './show';

/**
 * Runs one command line.
 *
 * @param args without the program and the script
 * @returns the exit code, once everything is written; null when the language server has taken over the process
 */
export async function run(args: readonly string[], host: Host): Promise<ExitCode | null> {
  const invocation = readArguments(args);
  const { locale } = invocation;
  switch (invocation.kind) {
    case 'help':
      host.out(helpText(invocation.command, locale));
      return 0;
    case 'version':
      host.out(`gouji ${host.version}\n`);
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
      await host.serve();
      return null;
    case 'mistake':
      host.err(mistakeText(invocation.message, locale));
      return 2;
  }
}

function mistakeText(message: Bilingual, locale: Locale): string {
  const help: Bilingual = { zh: '用 gouji --help 查看用法', en: 'see gouji --help' };
  return `gouji: ${message[locale]}\n${help[locale]}\n`;
}
