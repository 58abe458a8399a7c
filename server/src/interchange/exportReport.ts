import { exportReport } from '../report/export';
import type { Report } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { csvOf } from './csv';
import { paperOf } from './fromReport';
import type { Office } from './office';
import { pageOf } from './page';

/** The first is the usual one. */
export const exportFormats = ['json', 'csv', 'html', 'docx'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What is written, and what has to be said of it. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly notes: readonly Bilingual[];
}

/**
 * A report for other programs: its figures (`json`, `csv`), or itself with the tables of the form in their merged cells.
 *
 * @param encoding how its text was decoded
 */
export async function exportAs(format: ExportFormat, report: Report, encoding: string, office: Office): Promise<Exported> {
  if (format === 'json') return { bytes: inUtf8(`${JSON.stringify(exportReport(report, encoding))}\n`), notes: [] };
  if (format === 'csv') return { bytes: inUtf8(csvOf(report, encoding)), notes: [] };
  const { paper, notes } = paperOf(report);
  return { bytes: format === 'html' ? inUtf8(pageOf(paper)) : await (await office.docx()).writeDocx(paper), notes };
}

function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
