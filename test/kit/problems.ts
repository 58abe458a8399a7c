import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/checks/check';
import { checkReport } from '../../server/src/checks/run';
import type { CheckResult } from '../../server/src/checks/run';
import { readReport } from '../../server/src/report/read';
import { markedLines, readMarks } from './marks';
import type { Mark } from './marks';

/**
 * Checks the text inside its marks and asserts that the findings are those marked: none more, none less, each on its exact
 * place. `only` compares one check's findings and leaves the others out of account.
 *
 * @returns the findings compared, for what a mark cannot say (messages, figures, related places)
 */
export function expectProblems(marked: string, only?: string): readonly Finding[] {
  const { text, marks } = readMarks(marked);
  const findings = checkText(text).findings.filter((finding) => only === undefined || finding.check === only);
  const actual = findings.map((finding): Mark => ({ check: finding.check, severity: severityToShow(finding, marks), ...finding.span }));
  assert.deepEqual(markedLines(text, actual), markedLines(text, marks));
  return findings;
}

/** Reads and checks a text; a check that throws fails the test. */
export function checkText(text: string): CheckResult {
  const logger = { error: (message: string): void => assert.fail(message) };
  return checkReport(readReport(text), { logger });
}

/** Severities are compared where the marks of that place state one. */
function severityToShow(finding: Finding, marks: readonly Mark[]): string | null {
  const stated = marks.some((mark) =>
    mark.check === finding.check && mark.start === finding.span.start && mark.end === finding.span.end && mark.severity !== null);
  return stated ? finding.severity : null;
}
