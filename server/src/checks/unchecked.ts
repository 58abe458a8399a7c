import type { TableId } from '../forms/form';
import { specOfTable } from '../report/names';
import type { Report } from '../report/report';
import type { Bilingual } from '../text/bilingual';

/** The clause that says what a figure that is not there leaves unchecked; empty in a table without sums. */
export function uncheckedSums(report: Report, table: TableId): Bilingual {
  if ((specOfTable(report, table)?.relations.length ?? 0) === 0) return { zh: '', en: '' };
  return { zh: '，有关的合计没有核对', en: ', so the sums that need it were not checked' };
}
