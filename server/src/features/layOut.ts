import type { TableId } from '../forms/form';
import { specOfTable } from '../report/names';
import type { Report, ReportTable } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import type { Edit } from '../text/edits';
import type { Span } from '../text/span';
import { layOut } from '../writing/layOut';
import { writeRestored } from '../writing/restored';
import type { CodeAction } from './codeActions';

/** What becomes of a table when it is laid out. */
export interface LaidTable {
  readonly table: TableId;
  /** None where it is laid out already, or left as it is. */
  readonly edits: readonly Edit[];
  /** Why it is left as it is; null where it is not. */
  readonly left: Bilingual | null;
  /** How it was written, where it was written otherwise than in rows between bars: for who wants it back. */
  readonly origin: string | null;
}

/**
 * Lays out the tables that a stretch touches, or all: a row a line between bars, columns under each other.
 *
 * @param stretch null for the whole text
 * @param ambiguousAsWide as in `widthOf`
 */
export function layOutTables(report: Report, stretch: Span | null, ambiguousAsWide: boolean): LaidTable[] {
  const beside: Edit[] = [];
  return tablesIn(report, stretch).map((table): LaidTable => {
    const laid = layOut(report, table, ambiguousAsWide, beside);
    if ('reason' in laid) return { table: table.id, edits: [], left: leftAsItIs(report, table, laid.reason), origin: null };
    beside.push(...laid.edits);
    return { table: table.id, edits: laid.edits, left: null, origin: originOf(report, laid.edits) };
  });
}

/** How tables were written before they were laid out, by what they are. */
export type Origins = ReadonlyMap<TableId, string>;

/**
 * To lay tables out, and to write them again as they were; empty where there is nothing to be done.
 *
 * @param laid what would become of them
 */
export function layOutActions(report: Report, laid: readonly LaidTable[], origins: Origins): CodeAction[] {
  return laid.flatMap(({ table: id, edits, left }): CodeAction[] => {
    const table = report.tables.find((each) => each.id === id)!;
    const origin = origins.get(id);
    const back = origin === undefined ? null : writeRestored(report, table, origin);
    return [
      ...(left !== null ? [{ ...rewrite(layThisOut, []), disabled: left }] : edits.length === 0 ? [] : [rewrite(layThisOut, edits)]),
      ...(back === null ? [] : [rewrite(restoreThis, back)]),
    ];
  });
}

const layThisOut: Bilingual = { zh: '整理表格（各列对齐）', en: 'Lay out this table (columns under each other)' };
const restoreThis: Bilingual = { zh: '恢复表格原来的排法（数字用现在的）', en: 'Write this table as it was (with the figures of now)' };

function rewrite(title: Bilingual, change: readonly Edit[]): CodeAction {
  return { title, kind: 'refactor.rewrite.gouji', preferred: false, findings: [], change };
}

function tablesIn({ tables }: Report, stretch: Span | null): readonly ReportTable[] {
  return tables.filter(({ span }) => stretch === null || (span.start <= stretch.end && stretch.start <= span.end));
}

/** Nothing where only blanks are other ones. */
function originOf({ text }: Report, edits: readonly Edit[]): string | null {
  const [edit] = edits;
  if (edit === undefined) return null;
  const before = text.slice(edit.span.start, edit.span.end);
  return bare(before) === bare(edit.text) ? null : before;
}

function bare(lines: string): string {
  return lines.replace(/[^\S\r\n]+|-{3,}/g, '');
}

function leftAsItIs(report: Report, { id }: ReportTable, reason: Bilingual): Bilingual {
  const name = specOfTable(report, id)!.name;
  return { zh: `“${name.zh}”没有整理：${reason.zh}。`, en: `The ${name.en} was left as it is: ${reason.en}.` };
}
