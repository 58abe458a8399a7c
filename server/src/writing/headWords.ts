import type { BlockSpec, GroupSpec, RowSpec, TableSpec } from '../forms/form';
import { matchLabel } from '../forms/vocabulary';
import type { Term } from '../forms/vocabulary';
import type { Report, ReportHead, ReportRow, ReportTable } from '../report/report';
import { foldLabel } from '../text/fold';
import { overlaps, shift } from '../text/span';
import type { Span } from '../text/span';
import type { Characters } from './characters';
import { takeFrom } from './characters';

/** What a table prints over its rows and columns, as it prints it; empty for what it does not have. */
export interface HeadWords {
  head(label: string): string;
  block(block: BlockSpec): string;
  group(block: BlockSpec, group: GroupSpec): string;
  column(block: BlockSpec, key: string): string;
  /** The column under the head of a row that stands beside others (table 4). */
  columnOf(block: BlockSpec, row: RowSpec, key: string): string;
  row(row: ReportRow): string;
}

/**
 * The words of each head are given once, in the order in which they are asked for.
 *
 * @param spare characters of the table that are in no cell of their own, of which heads that are torn are put together; null to
 *   take what is nearest to a head for it
 */
export function createHeadWords(report: Report, table: ReportTable, spec: TableSpec, spare: Characters | null): HeadWords {
  const loose = looseCells(report, table);
  const torn = (label: string): string => (spare === null ? '' : takeFrom(spare, label) ?? '');
  const asPrinted = (printed: string, label: string): string => (spare === null || isSame(printed, label) ? tidy(printed) : torn(label) || torn(tidy(printed)));
  const named = (kind: Term['kind'], key: string, block: string | null, label: string): string => {
    const own = (least: number): number => loose.findIndex(({ text }) => matchLabel(text).some(({ term, score }) =>
      score >= least && term.kind === kind && term.table === table.id && term.key === key && (block === null || term.block === block)));
    const at = spare === null ? own(alike) : loose.findIndex(({ text }) => isSame(text, label));
    return at < 0 ? torn(label) : tidy(loose.splice(at, 1)[0]!.text);
  };
  const headsOf = (block: BlockSpec): readonly ReportHead[] => table.heads.filter((heads) => heads.block === block.key && heads.whole).flatMap(({ columns }) => columns);
  const column = (block: BlockSpec, key: string, at: number): string => {
    const { label } = block.columns.find((each) => each.key === key)!;
    const printed = headOf(headsOf(block), block, key, at)?.printed ?? null;
    if (printed === null) return named('column', key, block.key, label);
    return asPrinted(printed, label);
  };
  return {
    head: (label) => named('head', label, null, label === spec.note ? `（${label}）` : label),
    block: (block) => named('block', block.key, block.key, block.label!),
    group: (block, { key, label }) => named('group', key, block.key, label),
    column: (block, key) => column(block, key, 0),
    columnOf: (block, row, key) => column(block, key, block.rows.findIndex((each) => each.key === row.key)),
    row({ spec, printed: own }) {
      const printed = own === '' ? table.heads.flatMap(({ rows }) => rows).find(({ key }) => key === spec.key)?.printed ?? null : own;
      if (printed === null) return torn(spec.label);
      return asPrinted(printed, spec.label);
    },
  };
}

/** Without line breaks, and with one blank where there are several. */
export function tidy(text: string): string {
  return text.replace(/[^\S\r\n]*[\r\n]\s*/g, '').replace(/\s+/g, ' ').trim();
}

function isSame(printed: string, label: string): boolean {
  return foldLabel(printed) === foldLabel(label);
}

const alike = 0.85;

/** The head of a column, for the `at`th time; heads that name none are those of the columns that no head names, in their order. */
function headOf(heads: readonly ReportHead[], { columns }: BlockSpec, key: string, at: number): ReportHead | null {
  const named = heads.filter((head) => head.column === key);
  if (named.length > 0) return named[at] ?? null;
  const others = columns.filter((each) => !heads.some((head) => head.column === each.key));
  const unnamed = heads.filter((head) => head.column === null);
  return unnamed.length === others.length ? unnamed[others.findIndex((each) => each.key === key)] ?? null : null;
}

/** The cells of a table that hold no label of a row, no figure and no head of a column. */
function looseCells({ tree }: Report, { blocks, heads, outside, repeated, span: whole }: ReportTable): { readonly span: Span; readonly text: string }[] {
  const rows = [...blocks.flatMap((block) => block.rows), ...outside, ...repeated];
  const taken = [
    ...rows.flatMap(({ label, cells }) => [label, ...(cells ?? []).map(({ span }) => span)].filter((span) => span !== null)),
    ...heads.flatMap(({ whole: isWhole, columns, rows: beside }) => [...(isWhole ? columns : []), ...beside].map(({ span }) => span)),
  ];
  return tree.sections.flatMap(({ body, span }) => body.tables.flatMap((table) => table.rows.flatMap(({ cells }) => cells.map((cell) => ({ span: shift(cell.span, span.start), text: cell.text })))))
    .filter(({ span, text }) => text !== '' && whole.start <= span.start && span.end <= whole.end && !taken.some((other) => overlaps(other, span)));
}
