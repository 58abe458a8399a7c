import type { Report, ReportSection, ReportSubheading } from '../../report/report';
import { writtenNumeral } from '../../text/numerals';
import type { OrdinalStyle } from '../../text/numerals';
import { textAt } from '../../report/textAt';

/** Sub-headings that count on from each other: those of one parent, until they begin anew. */
export interface Series {
  /** In text order; usually all of the same style. */
  readonly items: readonly ReportSubheading[];
  /** The value that ought to come first: 1, or the next where numbering goes on from parent to parent. */
  readonly first: number;
}

interface OpenSeries {
  readonly style: OrdinalStyle;
  readonly items: ReportSubheading[];
  readonly first: number;
  /** What it began anew after. */
  readonly before: OpenSeries | null;
}

/**
 * The series of sub-headings of a section. Which style stands under which is taken from the text: a style that is open goes
 * on, one that is not opens below. A sub-heading that counts on in another style than its neighbours belongs to their series.
 */
export function seriesOf(report: Report, section: ReportSection): Series[] {
  const open: OpenSeries[] = [];
  const all: OpenSeries[] = [];
  const lastValues = new Map<OrdinalStyle, number>();
  const begin = (item: ReportSubheading, before: OpenSeries | null): void => {
    const next = (lastValues.get(item.ordinal.style) ?? 0) + 1;
    const made = { style: item.ordinal.style, items: [item], first: item.ordinal.value === next ? next : 1, before };
    open.push(made);
    all.push(made);
  };
  const closeAbove = (at: number): void => {
    for (const { items } of open.splice(at + 1)) lastValues.set(items.at(-1)!.ordinal.style, items.at(-1)!.ordinal.value);
  };
  for (const item of section.subheadings) {
    const { style, value } = item.ordinal;
    const at = open.findLastIndex((series) => series.style === style);
    const host = at < 0 ? hostOf(report, section, open, item, lastValues) : at;
    if (host < 0) begin(item, null);
    else {
      closeAbove(host);
      if (at >= 0 && value === 1) begin(item, open.pop()!);
      else {
        // Points numbered within a paragraph stand below the sub-headings that are numbered alike (3. / 1. … 2. … / 4.).
        const { items, before } = open[host]!;
        if (before !== null && items.at(-1)!.ordinal.value !== value - 1 && before.items.at(-1)!.ordinal.value === value - 1) open[host] = before;
        open[host]!.items.push(item);
      }
    }
  }
  return joined(all).filter(({ items }) => items.length > 1);
}

/** The open series that a sub-heading of another style counts on from; −1 where it opens one below. */
function hostOf(report: Report, section: ReportSection, open: readonly OpenSeries[], item: ReportSubheading, lastValues: ReadonlyMap<OrdinalStyle, number>): number {
  const { style, value } = item.ordinal;
  if (value === 1 || lastValues.get(style) === value - 1) return -1;
  // More likely the next section under a heading that was not recognised.
  if (style === 'section' && value === section.number + 1) return -1;
  const host = open.findLastIndex(({ items }) => items.at(-1)!.ordinal.value === value - 1);
  return host >= 0 && standsBetween(report, open[host]!.items.at(-1)!.span.start, item.span.start, style, value - 1) ? -1 : host;
}

/** A series that begins anew with 一, 三 after one that ends with 一 is the same one with a slip. */
function joined(all: readonly OpenSeries[]): Series[] {
  const result = new Map<OpenSeries, { items: ReportSubheading[]; first: number }>();
  for (const series of all) {
    const before = series.before === null ? undefined : result.get(series.before);
    if (before !== undefined && series.items[1]?.ordinal.value === before.items.at(-1)!.ordinal.value + 2) {
      for (const each of series.items) before.items.push(each);
      result.set(series, before);
    } else result.set(series, { items: [...series.items], first: series.first });
  }
  return [...new Set(result.values())];
}

/** Whether an ordinal stands anywhere in a stretch, if only within a paragraph, where it makes no sub-heading. */
export function standsBetween(report: Report, start: number, end: number, style: OrdinalStyle, value: number): boolean {
  const [chinese, arabic] = [writtenNumeral(value), String(value)];
  const forms: Readonly<Record<OrdinalStyle, string>> = {
    section: `(?<![一二三四五六七八九十])${chinese}\\s*(?:[、.．]|是)`,
    bracketed: `(?<!第\\s*)[(（]\\s*${chinese}\\s*[)）]`,
    arabic: `(?<![\\d.．])${arabic}\\s*[.．、)）]`,
    arabicBracketed: `[(（]\\s*${arabic}\\s*[)）]`,
  };
  return new RegExp(forms[style], 'u').test(textAt(report, { start, end }));
}
