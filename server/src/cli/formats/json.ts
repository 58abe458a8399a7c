import type { Finding, FindingCell } from '../../checks/check';
import type { Locale } from '../../text/bilingual';
import { positionAt } from '../../text/lines';
import type { Span } from '../../text/span';
import type { CheckedFile, Format } from './format';

/**
 * For other programs: one object, one line a file. The keys, their order and their meaning are kept stable; `version` rises
 * when that cannot be.
 */
export const json: Format = {
  name: 'json',
  file: (checked, { locale }) => JSON.stringify(fileObject(checked, locale)),
  start() {
    let files = 0;
    return {
      head: () => '{"version":1,"files":[',
      file: (part) => `${files++ === 0 ? '' : ','}\n${part}`,
      foot: () => `${files === 0 ? '' : '\n'}]}\n`,
    };
  },
};

function fileObject(checked: CheckedFile, locale: Locale): object {
  const { name, encoding, report, findings, known, ignored, coverage, fixed } = checked;
  return {
    file: name,
    encoding,
    form: report.form?.id ?? null,
    agency: report.agency,
    year: report.year,
    findings: findings.map((finding) => findingObject(finding, checked, locale)),
    ...(ignored.length === 0 ? {} : { ignored: ignored.map(({ finding, reason }) => ({ check: finding.check, reason, message: finding.message[locale], ...place(finding.span, checked.lines), cell: cellObject(finding.cell) })) }),
    ...(known === null ? {} : { known: known.length }),
    ...(fixed === null ? {} : { fixed: fixed.map(({ finding, repair }) => ({ check: finding.check, title: repair.title[locale], safe: repair.safe })) }),
    coverage: {
      relations: {
        total: coverage.relations.total,
        checked: coverage.relations.checked,
        failed: coverage.relations.failed,
        open: coverage.relations.open.map(({ relation, reason, cells }) => ({ relation, reason: reason[locale], cells: cells.map(cellObject) })),
      },
      claims: {
        found: coverage.claims.found,
        checked: coverage.claims.checked,
        failed: coverage.claims.failed,
        open: coverage.claims.open.map(({ span, reason }) => ({ start: span.start, end: span.end, reason: reason[locale] })),
      },
      checks: coverage.checks.map(({ id, state, reason }) => ({ id, state, reason: reason?.[locale] ?? null })),
    },
  };
}

function findingObject(finding: Finding, checked: CheckedFile, locale: Locale): object {
  return {
    check: finding.check,
    severity: finding.severity,
    message: finding.message[locale],
    ...place(finding.span, checked.lines),
    cell: cellObject(finding.cell),
    expected: finding.expected,
    actual: finding.actual,
    related: finding.related.map(({ message, span, cell, other }) => ({
      message: message[locale],
      file: other?.place ?? checked.name,
      ...(other === undefined ? place(span, checked.lines) : { start: span.start, end: span.end, range: other.range }),
      cell: cellObject(cell),
    })),
    repairs: finding.repairs.map(({ title, safe, edits }) => ({
      title: title[locale],
      safe,
      edits: edits.map((edit) => ({ start: edit.span.start, end: edit.span.end, text: edit.text })),
    })),
  };
}

/** Null for a whole table or section; a whole row has the column null. The keys stand in this order, whoever made the cell. */
function cellObject(cell: FindingCell | null): object | null {
  return cell === null || cell.row === null ? null : { table: cell.table, row: cell.row, column: cell.column };
}

function place(span: Span, lines: readonly number[]): object {
  return { start: span.start, end: span.end, range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) } };
}
