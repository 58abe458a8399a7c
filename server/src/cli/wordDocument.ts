import type { Coverage, Finding } from '../checks/check';
import type { CheckResult } from '../checks/run';
import { importBytes } from '../interchange/importBytes';
import type { Span } from '../text/span';
import type { Input, Problem } from './files';
import type { Host } from './host';
import { readBytes } from './input';

/** A Word document, by its text as it would be imported. It is no text itself, so nothing is put back into it. */
export interface WordDocument {
  readonly text: string;
  readonly encoding: 'docx';
}

/** What is in a Word document, or why that cannot be had. */
export async function readDocument(input: Input, host: Pick<Host, 'files' | 'office'>): Promise<WordDocument | Problem> {
  const read = await readBytes(input, host);
  if ('reason' in read) return read;
  const taken = await importBytes({ name: input.name, bytes: read.bytes }, host.office);
  return 'reason' in taken ? { name: input.name, reason: taken.reason } : { text: taken.text, encoding: 'docx' };
}

/** What was found in a document, all of it at its start, as in the editor: nothing else in it has a place, and nothing is mended there. */
export function atItsStart({ findings, ignored, coverage, ...rest }: CheckResult): CheckResult {
  return { ...rest, findings: findings.map(findingAtStart), ignored: ignored.map((each) => ({ ...each, finding: findingAtStart(each.finding) })), coverage: coverageAtStart(coverage) };
}

function findingAtStart(finding: Finding): Finding {
  return { ...finding, span: start, repairs: [], related: finding.related.map((each) => (each.other === undefined ? { ...each, span: start } : each)) };
}

function coverageAtStart({ claims, ...rest }: Coverage): Coverage {
  return { ...rest, claims: { ...claims, open: claims.open.map((each) => ({ ...each, span: start })) } };
}

const start: Span = { start: 0, end: 0 };
