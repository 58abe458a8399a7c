import type { Finding, Severity } from '../../checks/check';
import { positionAt } from '../../text/lines';
import type { CheckedFile, Format, FormatOptions } from './format';
import { inAttribute } from './xml';

/** The XML of Checkstyle, which most tools that gather findings read: a file, and in it a line for each finding. It has no place for what was checked. */
export const checkstyle: Format = {
  name: 'checkstyle',
  file: (checked, options) => [
    `<file name="${inAttribute(checked.name)}">`,
    ...checked.findings.map((finding) => errorOf(finding, checked, options)),
    '</file>',
    '',
  ].join('\n'),
  start: () => ({
    head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n',
    file: (part) => part,
    foot: () => '</checkstyle>\n',
  }),
};

/** It knows no hints. */
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info', hint: 'info' };

function errorOf({ check, severity, span, message, related }: Finding, { lines }: CheckedFile, { locale }: FormatOptions): string {
  const { line, character } = positionAt(lines, span.start);
  const whole = [message, ...related.map((each) => each.message)].map((each) => each[locale]).join('\n');
  return `<error line="${line + 1}" column="${character + 1}" severity="${levels[severity]}" message="${inAttribute(whole)}" source="gouji.${check}"/>`;
}
