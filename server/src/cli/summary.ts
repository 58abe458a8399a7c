import type { Severity } from '../checks/check';
import type { CheckedFile, FileSummary } from './formats/format';

/** What of a file is kept when it has been written. */
export function summaryOf({ name, encoding, report, findings, coverage }: CheckedFile): FileSummary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const { relations, claims } = coverage;
  return {
    name,
    encoding,
    agency: report.agency,
    year: report.year,
    form: report.form?.id ?? null,
    passedOver: coverage.passedOver,
    findings: counts,
    relations: { total: relations.total, checked: relations.checked, failed: relations.failed },
    claims: { found: claims.found, checked: claims.checked, failed: claims.failed },
  };
}
