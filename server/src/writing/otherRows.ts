import type { ReportCell, ReportTable } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { cover } from '../text/span';
import type { Span } from '../text/span';

/** A row with a figure for each column that is none of the form's, or one of those once more. */
export interface OtherRow {
  readonly printed: string;
  readonly span: Span;
  readonly cells: readonly ReportCell[];
  /** The key of the group whose own head is its label, or null. */
  readonly group: string | null;
  /** The key of the block in which it stands: that of the row or the heads before it. */
  readonly block: string;
}

/** The rows of a table that stand beside those of the form, in text order; or why they have no place in its columns. */
export function otherRows(table: ReportTable): { readonly rows: readonly OtherRow[] } | { readonly reason: Bilingual } {
  const rows: OtherRow[] = [];
  const all = [...table.outside, ...table.repeated.map(({ printed, span, label, cells }) => ({ printed, span, group: null, cells: label === null ? null : cells }))];
  for (const { printed, span, group, cells } of all.sort((a, b) => a.span.start - b.span.start)) {
    const block = blockAt(table, span.start);
    if (block === null || cells?.length !== block.columns.length) return { reason: withoutPlace(printed) };
    rows.push({ printed, span, cells, group, block: block.key });
  }
  return { rows };
}

/** From the first of a table's rows to the last, those beside the form's included. */
export function spanOfRows({ span, outside, repeated }: ReportTable): Span {
  return [...outside, ...repeated].map((row) => row.span).reduce(cover, span);
}

function blockAt({ blocks, heads }: ReportTable, at: number) {
  const marks = [...heads, ...blocks.flatMap(({ spec, rows }) => rows.map(({ span }) => ({ block: spec.key, span })))];
  const [first, ...others] = marks.filter(({ span }) => span.start < at);
  const last = first === undefined ? undefined : others.reduce((best, each) => (each.span.start > best.span.start ? each : best), first);
  const spec = blocks.find((block) => block.spec.key === last?.block)?.spec;
  return spec === undefined || spec.direction === 'across' ? null : spec;
}

function withoutPlace(printed: string): Bilingual {
  return {
    zh: `格式以外或重复的行${printed === '' ? '' : `“${printed}”`}的数字与各列对不上`,
    en: `the figures of a row that the form does not have, or has once${printed === '' ? '' : ` (${printed})`}, are not one for each column`,
  };
}
