import { checkReport } from '../checks/run';
import { readReport } from '../report/read';
import type { Settings } from '../checks/settings';
import type { Locale } from '../text/bilingual';
import { lineStarts } from '../text/lines';
import type { CheckInvocation } from './arguments';
import type { Problem } from './files';
import { findInputs } from './files';
import type { CheckedFile } from './formats/format';
import { formats } from './formats/registry';
import type { ExitCode, Host } from './host';
import type { Decoded } from './decode';
import { findSettings } from './settings';
import { internalProblem, readInput, sayProblem } from './input';

/**
 * `gouji check`: checks each file and writes as it goes. A file that cannot be read is named on the standard error, the
 * others are checked all the same, and the exit code is 2.
 */
export async function check(invocation: CheckInvocation, locale: Locale, host: Host): Promise<ExitCode> {
  const format = formats.find(({ name }) => name === invocation.format) ?? formats[0]!;
  const writer = format.start({ locale, colour: host.colour });
  const { inputs, problems } = findInputs(invocation.files, invocation.stdinName, host.files);
  for (const problem of problems) sayProblem(problem, locale, host);

  let broken = problems.length > 0;
  const settingsFor = findSettings(invocation.config, host.files, (problem) => {
    broken = true;
    sayProblem(problem, locale, host);
  });
  let found = false;
  let wanted = host.out(writer.head());
  for (const input of inputs) {
    if (!wanted) break;
    const source = await readInput(input, invocation.encoding, locale, host);
    const failure = (message: string): void => {
      broken = true;
      sayProblem(internalProblem(input.name, message), locale, host);
    };
    const checked = 'reason' in source ? source : checkText(input.name, source, settingsFor(input), failure);
    if ('reason' in checked) {
      broken = true;
      sayProblem(checked, locale, host);
      continue;
    }
    found ||= checked.findings.some(({ severity }) => invocation.failOn.includes(severity));
    wanted = host.out(writer.file(checked));
  }
  if (wanted) host.out(writer.foot());
  return broken ? 2 : found ? 1 : 0;
}

/**
 * Guarded, so that one text on which the program fails does not hide the findings in the others.
 *
 * @param failure told when a single check fails; the others go on
 */
function checkText(name: string, { text, encoding }: Decoded, settings: Settings, failure: (message: string) => void): CheckedFile | Problem {
  try {
    const report = readReport(text);
    const { findings, coverage } = checkReport(report, { settings, logger: { error: failure } });
    return { name, encoding, report, findings, coverage, lines: lineStarts(text) };
  } catch (error) {
    return internalProblem(name, error);
  }
}
