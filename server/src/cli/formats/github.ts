import type { Finding, Severity } from '../../checks/check';
import { positionAt } from '../../text/lines';
import { totalLine, withTotals } from '../totals';
import type { CheckedFile, Format, FormatOptions } from './format';

/** Workflow commands of GitHub Actions: each finding becomes an annotation of its line; what was checked is one line at the end. */
export const github: Format = {
  name: 'github',
  file: (checked, options) => checked.findings.map((finding) => `${commandOf(finding, checked, options)}\n`).join(''),
  // Not at the beginning of a line, where it could be taken for a command.
  start: ({ locale }) => withTotals((sum) => `gouji: ${totalLine(sum, locale)}\n`),
};

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

function commandOf(finding: Finding, { name, lines }: CheckedFile, { locale }: FormatOptions): string {
  const [start, end] = [positionAt(lines, finding.span.start), positionAt(lines, finding.span.end)];
  const properties = {
    file: name,
    line: start.line + 1,
    endLine: end.line + 1,
    col: start.character + 1,
    // Columns mean something within one line only.
    ...(start.line === end.line ? { endColumn: end.character + 1 } : {}),
    title: `gouji ${finding.check}`,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(String(value))}`).join(',');
  return `::${commands[finding.severity]} ${written}::${inMessage([finding.message, ...finding.related.map(({ message }) => message)].map((each) => each[locale]).join('\n'))}`;
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
