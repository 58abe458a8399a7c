import type { GroupSpec, RowSpec } from '../forms/form';
import { startBehindHead } from '../forms/vocabulary';
import type { ReportRow } from '../report/report';
import { readOrdinal } from '../text/numerals';
import type { Span } from '../text/span';
import { widthOf } from '../text/width';
import { isSeparator, keepsTags, lineAround } from './separators';

/** A row to be written: its figures are plain decimals, in the order of its columns. */
export interface NewRow {
  readonly spec: RowSpec;
  readonly figures: readonly string[];
}

/** Where the label and the figures of a row stand that may serve as a model. */
export interface RowShape {
  readonly row: ReportRow;
  /** Without the head of its group where that stands in the same cell. */
  readonly label: Span;
  readonly cells: readonly Span[];
  /** The lines that it takes, without the last line end. */
  readonly lines: Span;
}

/**
 * The shape of a row in which nothing but separators stands between its label and its figures; null where anything else does
 * (units, notes, wrapped labels), or figures are missing: no other row can be written like it.
 */
export function shapeOf(text: string, row: ReportRow): RowShape | null {
  const { cells, width } = row;
  if (row.label === null || width !== null) return null;
  const label = { start: row.label.start + startBehindHead(text.slice(row.label.start, row.label.end)), end: row.label.end };
  const spans: Span[] = [];
  let at = label.end;
  for (const { span, state } of cells) {
    if (span === null || span.start < at || (state !== 'figure' && state !== 'blank') || !isSeparator(text.slice(at, span.start))) return null;
    spans.push(span);
    at = span.end;
  }
  if ([label, ...spans].some((span) => !keepsTags(text.slice(span.start, span.end)))) return null;
  return { row, label, cells: spans, lines: { start: lineAround(text, label.start).start, end: lineAround(text, at).end } };
}

/** The shape of a row that shares its last line with nothing behind it. */
export function lineShapeOf(text: string, row: ReportRow): RowShape | null {
  const shape = shapeOf(text, row);
  return shape !== null && isSeparator(text.slice(shape.cells.at(-1)!.end, shape.lines.end)) ? shape : null;
}

/**
 * A stretch of text around a row with the label and the figures of another in it. Where cells are kept in columns by blanks,
 * there are as many more or fewer of these: behind the cell, or before it where it stands at the right of its column.
 */
export function refilled(text: string, { start, end }: Span, { label, cells }: RowShape, newLabel: string, figures: readonly string[]): string {
  const slots = [label, ...cells];
  let out = text.slice(start, label.start);
  slots.forEach((span, index) => {
    const put = index === 0 ? newLabel : figures[index - 1]!;
    const behind = text.slice(span.end, slots[index + 1]?.start ?? end);
    const narrower = widthOf(text.slice(span.start, span.end)) - widthOf(put);
    if (/^ {2}/.test(behind)) out += put + behind.replace(/^ +/, (blanks) => resized(blanks, narrower));
    else out = out.replace(/(?<=\S) {2,}$/, (blanks) => resized(blanks, narrower)) + put + behind;
  });
  return out;
}

function resized(blanks: string, by: number): string {
  return ' '.repeat(Math.max(1, blanks.length + by));
}

/**
 * Under which heads a row stands, by the ordinals of the form: 一、 under none, （一） under 三、, 1. also under its （三）. A row
 * can be written like another that stands as deep, and the first one under a head stands behind that head.
 */
export function headsOver({ label, group }: RowSpec): readonly string[] {
  if (group !== null) return [results, group];
  return readOrdinal(label)?.style === 'bracketed' ? [results] : [];
}

/** The head that all rows with an ordinal in brackets stand under, whatever it is called. */
const results = 'results';

/** Whether a row stands under all of the heads. */
export function standsUnder(row: RowSpec | null, heads: readonly string[]): boolean {
  const own = row === null ? [] : headsOver(row);
  return heads.every((head, at) => own[at] === head);
}

/** The group whose head a row stands under, if it has rows of its own. */
export function groupOf(groups: readonly GroupSpec[], { group }: RowSpec): GroupSpec | null {
  return groups.find(({ key }) => key === group) ?? null;
}
