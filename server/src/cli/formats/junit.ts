import type { Coverage, Finding } from '../../checks/check';
import { checks } from '../../checks/registry';
import { positionAt } from '../../text/lines';
import type { Bilingual, Locale } from '../../text/bilingual';
import { severityNames } from '../severityNames';
import type { CheckedFile, Format, FormatOptions } from './format';
import { inAttribute, inText } from './xml';

/**
 * JUnit's XML, which build servers show as tests: a file is a suite, a check a test. What makes the exit code 1 is a failure, other
 * findings are output, and a check that could not run is skipped with its reason.
 */
export const junit: Format = {
  name: 'junit',
  file: suiteOf,
  start: () => ({
    head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji">\n',
    file: (part) => part,
    foot: () => '</testsuites>\n',
  }),
};

type State = Coverage['checks'][number];

function suiteOf(checked: CheckedFile, options: FormatOptions): string {
  const { name, coverage, encoding, report } = checked;
  const states = coverage.checks.filter(({ state }) => state !== 'off');
  const cases = states.map((state) => caseOf(state, checked, options));
  const count = (part: string): number => cases.filter((each) => each.includes(part)).length;
  const { relations } = coverage;
  const facts = { encoding, form: report.form?.id, agency: report.agency, year: report.year, relations: relations.total, checked: relations.checked, failed: relations.failed };
  const properties = Object.entries(facts).flatMap(([key, value]) => (value === null || value === undefined ? [] : [`<property name="${key}" value="${inAttribute(String(value))}"/>`]));
  return [
    `<testsuite name="${inAttribute(name)}" tests="${cases.length}" failures="${count('<failure ')}" errors="0" skipped="${count('<skipped ')}">`,
    `<properties>${properties.join('')}</properties>`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n');
}

function caseOf({ id, state, reason }: State, checked: CheckedFile, { locale, failOn }: FormatOptions): string {
  const own = checked.findings.filter(({ check }) => check === id);
  const failures = own.filter(({ severity }) => failOn.includes(severity));
  const others = own.filter((finding) => !failures.includes(finding));
  const lines = (findings: readonly Finding[]): string => inText(findings.map((finding) => lineOf(finding, checked, locale)).join('\n'));
  const parts = [
    ...(state === 'open' ? [`<skipped message="${inAttribute(reason?.[locale] ?? '')}"/>`] : []),
    ...(failures.length > 0 ? [`<failure type="${id}" message="${inAttribute(failures[0]!.message[locale])}">${lines(failures)}</failure>`] : []),
    ...(others.length > 0 ? [`<system-out>${lines(others)}</system-out>`] : []),
  ];
  const start = `<testcase classname="${inAttribute(checked.name)}" name="${inAttribute(`${id} ${titleOf(id)[locale]}`)}"`;
  return parts.length === 0 ? `${start}/>` : `${start}>${parts.join('')}</testcase>`;
}

function titleOf(id: string): Bilingual {
  return checks.find((check) => check.id === id)?.title ?? { zh: '', en: '' };
}

function lineOf({ span, severity, message, related }: Finding, { name, lines }: CheckedFile, locale: Locale): string {
  const { line, character } = positionAt(lines, span.start);
  return [`${name}:${line + 1}:${character + 1}: ${severityNames[severity][locale]}: ${message[locale]}`, ...related.map((each) => `    ${each.message[locale]}`)].join('\n');
}
