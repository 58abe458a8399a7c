import type { Form, TableSpec } from '../../forms/form';
import { formOfYear } from '../../forms/registry';
import type { Report, ReportBlock, ReportTable } from '../../report/report';

/** A table of which blocks are printed in another form than the one that is due. */
export interface OutdatedTable {
  readonly table: ReportTable;
  readonly blocks: readonly ReportBlock[];
  readonly due: Form;
  /** Whether its rows are such as the due form allows too ((六)其他处理 as one row): then only other tables tell. */
  readonly open: boolean;
}

/** The form that the tables should be in: that of the report's year; where it is not known, that of table 3; null without either. */
export function dueForm(report: Report): Form | null {
  return report.year === null ? report.form : formOfYear(report.year);
}

export function outdatedTables(report: Report): OutdatedTable[] {
  const due = dueForm(report);
  if (due === null) return [];
  // Where title and period are of different years that is said of them, and a form that is right for either is no mistake of its own.
  const years = [report.year, report.period?.from.year, report.period?.to?.year].filter((year) => year != null);
  const fitting = new Set([due.id, ...years.map((year) => formOfYear(year)?.id)]);
  return report.tables.flatMap((table) => {
    const spec = due.tables.find(({ id }) => id === table.id);
    const blocks = spec === undefined ? [] : table.blocks.filter((block) => !fitting.has(block.form) && !spec.blocks.includes(block.spec));
    return blocks.length === 0 ? [] : [{ table, blocks, due, open: blocks.every((block) => isAllowed(block, spec!)) }];
  });
}

/** Tells of the rows of a table whether another form than the due one explains that they are not there: the due form does not have them. */
export function explainedRows(report: Report, table: ReportTable): (row: string) => boolean {
  const outdated = outdatedTables(report).find((candidate) => candidate.table === table);
  if (outdated === undefined) return () => false;
  const due = new Set(outdated.due.tables.filter(({ id }) => id === table.id).flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.map(({ key }) => key))));
  return (row) => !due.has(row);
}

function isAllowed(block: ReportBlock, { blocks }: TableSpec): boolean {
  const spec = blocks.find(({ key }) => key === block.spec.key);
  if (spec === undefined || spec.columns.map(({ key }) => key).join() !== block.spec.columns.map(({ key }) => key).join()) return false;
  const keys = new Set([...spec.rows.map(({ key }) => key), ...spec.groups.map(({ asRow }) => asRow)]);
  return block.rows.every((row) => keys.has(row.spec.key));
}
