import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/checks/check';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { readMarks } from './marks';
import { checkText } from './problems';

/**
 * Makes the safe repair of every finding of one check in a text (marks are taken out) and asserts what a safe repair promises:
 * the findings that had one are gone, none of any check is new, no figure changed, and made again it changes nothing.
 *
 * @returns the text as it is then
 */
export function expectRepaired(marked: string, check: string): string {
  const { text } = readMarks(marked);
  const before = checkText(text).findings;
  const after = repaired(text, before, check);
  const findings = checkText(after).findings;
  const left = findings.filter((finding) => finding.check === check && safeEdits(finding) !== null);
  assert.deepEqual(left.map(told), []);
  for (const id of new Set(findings.map((finding) => finding.check))) {
    const ofCheck = (among: readonly Finding[]): string[] => among.filter((finding) => finding.check === id).map(told);
    // Others may quote what was mended.
    assert.ok(ofCheck(findings).length <= ofCheck(before).length, ofCheck(findings).join('\n'));
  }
  assert.deepEqual(figuresIn(after), figuresIn(text));
  assert.equal(repaired(after, findings, check), after);
  return after;
}

function repaired(text: string, findings: readonly Finding[], check: string): string {
  const edits = findings.filter((finding) => finding.check === check).flatMap((finding) => safeEdits(finding) ?? []);
  return edits.toSorted((a, b) => b.span.start - a.span.start).reduce((out, { span, text: put }) => out.slice(0, span.start) + put + out.slice(span.end), text);
}

function safeEdits({ repairs }: Finding): Finding['repairs'][number]['edits'] | null {
  return repairs.find(({ safe }) => safe)?.edits ?? null;
}

function told({ check, message }: Finding): string {
  return `${check}: ${message.zh}`;
}

function figuresIn(text: string): unknown {
  return exportReport(readReport(text), 'utf-8').tables;
}
