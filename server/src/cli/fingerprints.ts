import type { Finding } from '../checks/check';
import { keyOf } from '../checks/ignores';
import type { CheckedFile } from './formats/format';

/**
 * What tells each finding of a file from others, for as long as its figures are what they are: whose report of which year, check,
 * cell and figures, not the line. Findings that have all of it in common are numbered.
 */
export function fingerprintsOf({ name, report, findings, known, ignored }: CheckedFile): Map<Finding, string> {
  const whose = report.agency ?? name.slice(name.lastIndexOf('/') + 1);
  const seen = new Map<string, number>();
  return new Map([...findings, ...known ?? [], ...ignored.map(({ finding }) => finding)].map((finding) => {
    const { check, cell, figures } = keyOf(report, finding);
    const mark = hashOf(JSON.stringify([whose, report.year, check, cell, figures]));
    const count = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, count);
    return [finding, `${mark}:${count}`];
  }));
}

function hashOf(text: string): string {
  // Not imported: loading it takes a tenth of the start, and few runs need it.
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex').slice(0, 32);
}
