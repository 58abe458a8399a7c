import assert from 'node:assert/strict';
import { evaluateReport } from '../../server/src/diagnosis/evaluated';
import { summaryOf } from '../../server/src/diagnosis/summary';
import { noRelated, openSummary } from '../../server/src/report/related';
import type { RelatedReport, RelatedReports } from '../../server/src/report/related';
import { readMarks } from './marks';
import { readText } from './problems';

/** Another report, as one that is compared with it knows it; its text may hold marks. */
export function relatedReport(text: string, place = 'other.txt', isShown = false): RelatedReport {
  const report = readText(readMarks(text).text);
  assert.notEqual(report.form, null, 'a report to compare with has tables');
  return openSummary(place, structuredClone(summaryOf(report, evaluateReport(report))), isShown);
}

/** A report with last year's report beside it. */
export function withLastYear(text: string): RelatedReports {
  return { ...noRelated, lastYear: relatedReport(text), why: null };
}
