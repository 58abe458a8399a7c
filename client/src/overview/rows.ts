import type { OverviewReport } from '../../../server/src/lsp/protocol';

/** A report in the overview. */
export interface OverviewRow {
  readonly uri: string;
  /** Its path in the workspace. */
  readonly path: string;
  readonly agency: string;
  readonly year: number | null;
  readonly form: string;
  /** Null for a report that was not checked yet. */
  readonly findings: number | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly relations: { readonly total: number; readonly checked: number; readonly failed: number } | null;
}

/** @param pathOf the path of a file in the workspace, by its uri */
export function overviewRows(reports: readonly OverviewReport[], pathOf: (uri: string) => string): OverviewRow[] {
  return reports.map(({ uri, agency, year, form, checked }) => {
    const findings = checked === null ? null : checked.findings.error + checked.findings.warning + checked.findings.information + checked.findings.hint;
    return {
      uri,
      path: pathOf(uri),
      agency: agency ?? '',
      year,
      form: form ?? '',
      findings,
      errors: checked?.findings.error ?? null,
      warnings: checked?.findings.warning ?? null,
      relations: checked?.relations ?? null,
    };
  });
}

/**
 * Rows as comma-separated values with their heads, for spreadsheets: with a byte order mark, lines end in CRLF (RFC 4180). What a
 * spreadsheet would take for a formula is written as text.
 *
 * @param heads of path, agency, year, form, findings, errors, warnings, relations, relations checked, relations that do not hold
 */
export function overviewCsv(rows: readonly OverviewRow[], heads: readonly string[]): string {
  const lines = rows.map(({ path, agency, year, form, findings, errors, warnings, relations }) =>
    [path, agency, year, form, findings, errors, warnings, relations?.total ?? null, relations?.checked ?? null, relations?.failed ?? null]);
  return `\uFEFF${[heads, ...lines].map((line) => `${line.map(csvCell).join()}\r\n`).join('')}`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
