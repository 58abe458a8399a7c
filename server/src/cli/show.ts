import { checks } from '../checks/registry';
import { severityIn } from '../checks/settings';
import type { Level, Settings } from '../checks/settings';
import { treeDump } from '../features/treeDump';
import { readReport } from '../report/read';
import type { Locale } from '../text/bilingual';
import type { CheckInvocation } from './arguments';
import { findFiles } from './files';
import type { Problem } from './files';
import type { ExitCode, Host } from './host';
import { readSource } from './checkFile';
import { internalProblem, sayProblem } from './input';
import { findSettings } from './settings';
import type { Found } from './settings';

/** `gouji check --print-tree`: how each file was parsed. */
export async function printTrees(invocation: CheckInvocation, locale: Locale, host: Host): Promise<ExitCode> {
  return eachFile(invocation, locale, host, async (input) => {
    const source = await readSource(input, { invocation, locale }, host);
    return 'reason' in source ? source : `${input.name} ${source.encoding}\n${treeDump(readReport(source.text).tree)}`;
  });
}

/** `gouji check --print-config`: the settings that hold for each file, an object a line. */
export async function printSettings(invocation: CheckInvocation, locale: Locale, host: Host): Promise<ExitCode> {
  let broken = false;
  const settingsFor = findSettings(invocation.config, host.files, (problem) => {
    broken = true;
    sayProblem(problem, locale, host);
  });
  const code = await eachFile(invocation, locale, host, (input) => {
    const found = settingsFor(input);
    return Promise.resolve(`${JSON.stringify({ file: input.name, config: found.from, ...settingsObject(found) })}\n`);
  });
  return broken ? 2 : code;
}

function settingsObject({ settings }: Found): object {
  const { checks: _, ...others } = settings;
  return { checks: Object.fromEntries(checks.map((check): [string, Level] => [check.id, levelOf(check, settings)])), ...others };
}

function levelOf(check: (typeof checks)[number], settings: Settings): Level {
  const severity = severityIn(settings, check);
  return severity === 'information' ? 'info' : severity;
}

async function eachFile({ files, stdinName }: CheckInvocation, locale: Locale, host: Host, show: (input: { name: string; path: string | null }) => Promise<string | Problem>): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const each of findFiles(files, stdinName, host.files)) {
    const shown = 'reason' in each ? each : await show(each).catch((error: unknown) => internalProblem(each.name, error));
    if (typeof shown === 'string') {
      if (!host.out(shown)) break;
    } else {
      sayProblem(shown, locale, host);
      code = 2;
    }
  }
  return code;
}
