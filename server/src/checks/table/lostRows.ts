import type { RowSpec } from '../../forms/form';
import { specOfTable } from '../../report/names';
import { namesSum } from '../../report/printedLabels';
import type { OutsideRow, Report, ReportRow, ReportTable } from '../../report/report';
import { blocksAsPrinted, rowSlots } from '../../report/rowSlots';
import { sectionAround } from '../../report/sectionAround';
import type { Span } from '../../text/span';
import { explainedRows } from './outdated';

/** Rows of the form that are missing side by side: they were lost together. */
export interface LostRows {
  readonly rows: readonly RowSpec[];
  /** Where they would stand: behind the row before them, else before the next, else at the end of the table. */
  readonly at: number;
  /** The rows that are printed before and behind that place, in the form's order. */
  readonly before: ReportRow | null;
  readonly after: ReportRow | null;
  /** The row outside of the form that stands in the place of the only one that is lost: it may be that row under another name. */
  readonly instead: OutsideRow | null;
}

/** A row of the form of which only the label was read: it is not missing, and what stands behind the label is not its figures. */
export interface BareRow {
  readonly spec: RowSpec;
  readonly label: Span;
}

/** The rows that a table has not, and those of which it has no more than the label. */
export interface UnreadRows {
  readonly lost: readonly LostRows[];
  readonly bare: readonly BareRow[];
}

/**
 * The rows that a table lacks, block after block, in the form in which each block is printed. A group printed as one row lacks
 * none; neither does a table of another form lack what the due form does not have.
 */
export function unreadRows(report: Report, table: ReportTable): UnreadRows {
  const spec = specOfTable(report, table.id);
  if (spec === null) return { lost: [], bare: [] };
  const slots = rowSlots(table, blocksAsPrinted(table, spec));
  const isExplained = explainedRows(report, table);
  const runs: LostRows[] = [];
  const bare: BareRow[] = [];
  const section = sectionAround(report, table.span) ?? table.span;
  for (let at = 0; at < slots.length; at++) {
    if (slots[at]!.row !== null) continue;
    const from = at;
    while (slots[at + 1]?.row === null) at++;
    const [before, after] = [slots[from - 1]?.row ?? null, slots[at + 1]?.row ?? null];
    const found = slots.slice(from, at + 1).filter(({ spec: { key } }) => !isExplained(key)).map((slot) => ({
      spec: slot.spec,
      label: slot.block.direction === 'across' ? null : labelBetween(report.text, before?.span.end ?? section.start, after?.span.start ?? section.end, slot.spec.label),
    }));
    for (const { spec: own, label } of found) if (label !== null) bare.push({ spec: own, label });
    const rows = found.filter(({ label }) => label === null).map((slot) => slot.spec);
    if (rows.length === 0) continue;
    runs.push({ rows, at: before?.span.end ?? after?.span.start ?? table.span.end, before, after, instead: rows.length === 1 ? standIn(table, before, after) : null });
  }
  return { lost: runs, bare };
}

/** Where a label begins a line or a cell of a stretch, with nothing right behind it; null where it does not, or only begins a sentence. */
function labelBetween(text: string, from: number, to: number, label: string): Span | null {
  if (to <= from) return null;
  const bare = label.replace(notLetters, '');
  const stretch = text.slice(from, to);
  // A quick look: where the letters do not follow each other at all, nothing has to be searched.
  if (!stretch.replace(notLetters, '').includes(bare)) return null;
  const letters = [...bare].join('[^\\p{Script=Han}\\p{N}]{0,4}');
  const match = new RegExp(`(?<=^|[\\r\\n\\t|｜│>]\\s{0,20}[（(]?)${letters}(?=[）)”]?(?:[\\s|｜│<]|$))`, 'u').exec(stretch);
  return match === null ? null : { start: from + match.index, end: from + match.index + match[0].length };
}

const notLetters = /[^\p{Script=Han}\p{N}]+/gu;

function standIn(table: ReportTable, before: ReportRow | null, after: ReportRow | null): OutsideRow | null {
  const rows = table.outside.filter((row) => row.before === (before?.spec.key ?? null) && row.after === (after?.spec.key ?? null) && row.group === null && row.cells !== null);
  return rows.length === 1 && !isSum(rows[0]!) ? rows[0]! : null;
}

/** Whether a row is, by its name, the sum of others: no row of the form is lost under such a name. */
export function isSum({ printed, group }: OutsideRow): boolean {
  return group !== null || namesSum(printed);
}
