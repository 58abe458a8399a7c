import { createReadingMemory, readReport } from '../report/read';
import type { Report } from '../report/report';
import type { Finding, Repair } from './check';
import type { Fixed } from './fixAll';
import { fixAll } from './fixAll';
import type { CheckOptions, CheckResult } from './run';
import { checkReport } from './run';

/** What a text became, and what is read and found in it now. */
export interface FixedReport extends Fixed {
  readonly report: Report;
  readonly result: CheckResult;
}

/** Makes the repairs of a report that `repairOf` chooses, and those that are wanted after them, until there is none. Throws what reading throws. */
export function fixReport(text: string, options: CheckOptions, repairOf: (finding: Finding) => Repair | null): FixedReport {
  const memory = createReadingMemory();
  let report = readReport(text, memory);
  let result = checkReport(report, options);
  const fixed = fixAll(text, (current) => {
    if (current !== report.text) {
      report = readReport(current, memory);
      result = checkReport(report, options);
    }
    return result.findings;
  }, repairOf);
  return { ...fixed, report, result };
}
