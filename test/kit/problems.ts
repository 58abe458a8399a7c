import assert from 'node:assert/strict';
import type { Check, Finding } from '../../server/src/checks/check';
import { checks } from '../../server/src/checks/registry';
import { checkReport } from '../../server/src/checks/run';
import type { CheckResult } from '../../server/src/checks/run';
import { defaultSettings, isOffUnlessSet } from '../../server/src/checks/settings';
import type { Settings } from '../../server/src/checks/settings';
import { createReadingMemory, readReport } from '../../server/src/report/read';
import type { RelatedReports } from '../../server/src/report/related';
import type { Report } from '../../server/src/report/report';
import { applyEdits } from '../../server/src/text/edits';
import { isPlaceIn } from './any-text';
import { isThorough } from './effort';
import { markedLines, readMarks } from './marks';
import type { Mark } from './marks';
import { remembered } from './remembered';

/**
 * Checks the text inside its marks and asserts that the findings are those marked: none more, none less, each on its exact
 * place. `only` runs one check and leaves the others out of account.
 *
 * @param words the user's own, for the check that looks for them
 * @param related what the report is compared with
 * @returns the findings compared, for what a mark cannot say (messages, figures, related places)
 */
export function expectProblems(marked: string, only?: string, words: Pick<Settings, 'words'> = {}, related?: RelatedReports): readonly Finding[] {
  const { text, marks } = readMarks(marked);
  const run = only === undefined ? checks : checks.filter(({ id }) => id === only);
  const settings = only === undefined ? defaultSettings : { ...words, checks: turnedOn(only) };
  const findings = (only === undefined && related === undefined ? checkText(text) : checkWith(text, run, settings, related)).findings;
  const actual = findings.map((finding): Mark => ({ check: finding.check, severity: severityToShow(finding, marks), ...finding.span }));
  assert.deepEqual(markedLines(text, actual), markedLines(text, marks));
  return findings;
}

/** Reads and checks a text; a check that throws, or a repair that no editor could make, fails the test. */
export const checkText: (text: string) => CheckResult = remembered((text) => checkWith(text, checks, defaultSettings));

/**
 * A text as read, for tests that read it several times. In the core tests a section that stood in the text before it is not read
 * again, as in an editor; in the slow ones every text is read anew.
 */
export const readText: (text: string) => Report = remembered((text) => readReport(text, isThorough ? undefined : memory));

const memory = createReadingMemory();

/** Turns a check on that is off unless set. */
function turnedOn(id: string): Settings['checks'] {
  const check = checks.find((each) => each.id === id)!;
  return isOffUnlessSet(check) ? { [id]: check.severity === 'information' ? 'info' : check.severity } : {};
}

function checkWith(text: string, run: readonly Check[], settings: Settings, related?: RelatedReports): CheckResult {
  const logger = { error: (message: string): void => assert.fail(message) };
  const result = checkReport(readText(text), { logger, checks: run, settings, ...(related === undefined ? {} : { related }) });
  expectSoundRepairs(text, result.findings);
  expectDecimals(result.findings);
  return result;
}

/** Other programs read them as figures. */
function expectDecimals(findings: readonly Finding[]): void {
  for (const { check, expected, actual } of findings) for (const figure of [expected, actual]) assert.ok(figure === null || /^-?\d+(?:\.\d+)?$/.test(figure), `${check}: ${figure} is no decimal`);
}

/** Asserts that repairs are as their checks say, stand in the text, cut no character, do not overlap and change something. */
export function expectSoundRepairs(text: string, findings: readonly Finding[]): void {
  for (const { check, repairs } of findings) {
    const { fix } = checks.find(({ id }) => id === check)!;
    assert.ok(fix !== null || repairs.length === 0, `${check} says that it repairs nothing`);
    assert.ok(fix === 'safe' || repairs.every(({ safe }) => !safe), `${check} says that its repairs are not safe`);
    assert.ok(repairs.filter(({ safe }) => safe).length <= 1, `${check}: which of two safe repairs shall be made?`);
    for (const { title, edits } of repairs) {
      const what = `${check}: ${title.zh}`;
      assert.ok(title.zh !== '' && title.en !== '', check);
      assert.notEqual(applyEdits(text, edits), text, what);
      const inOrder = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
      inOrder.forEach((span, at) => {
        assert.ok(isPlaceIn(text, span), `${what} at ${span.start}–${span.end} of ${text.length}`);
        assert.ok(at === 0 || inOrder[at - 1]!.end <= span.start, `${what} edits ${span.start} twice`);
      });
    }
  }
}

/** Severities are compared where the marks of that place state one. */
function severityToShow(finding: Finding, marks: readonly Mark[]): string | null {
  const stated = marks.some((mark) =>
    mark.check === finding.check && mark.start === finding.span.start && mark.end === finding.span.end && mark.severity !== null);
  return stated ? finding.severity : null;
}
