import type { CellRef } from '../../forms/form';
import type { RelatedFigure, RelatedReport } from '../../report/related';
import { cellName } from '../../report/summary';
import type { Bilingual } from '../../text/bilingual';
import { formatDecimal } from '../../text/decimal';
import type { CheckContext, Related } from '../check';
import { needsTable } from '../needs';

/** A report of the year before or after, with which this one is compared. */
export interface OtherYear {
  readonly other: RelatedReport;
  readonly is: 'before' | 'after';
}

/** Those to compare with. What is wrong between two years is told once: on the newer report, or on the older one where the newer is not looked at. */
export function otherYears({ related: { lastYear, nextYear } }: Pick<CheckContext, 'related'>): OtherYear[] {
  return [
    ...(lastYear === null ? [] : [{ other: lastYear, is: 'before' as const }]),
    ...(nextYear === null || nextYear.isShown ? [] : [{ other: nextYear, is: 'after' as const }]),
  ];
}

/** Why there is no report of another year to compare with; null when there is one. */
export function needsOtherYear(context: CheckContext): Bilingual | null {
  return needsTable(context) ?? (otherYears(context).length > 0 ? null : context.related.why);
}

/** Whether there simply is no report of another year. */
export function hasNoOtherYear(context: CheckContext): boolean {
  return otherYears(context).length === 0 && context.related.why?.isGap === false;
}

/** `2023 年报告` */
export function nameOfYear({ other, is }: OtherYear): Bilingual {
  if (other.year === null) return is === 'before' ? { zh: '上年报告', en: 'last year’s report' } : { zh: '次年报告', en: 'next year’s report' };
  return { zh: `${other.year} 年报告`, en: `the report for ${other.year}` };
}

/** The other report's figure in a cell; null where there is none. */
export function figureIn({ other }: OtherYear, ref: CellRef): RelatedFigure | null {
  return other.figures.get(cellName(ref)) ?? null;
}

/** Where the other report has a figure, and which; nothing where it has none. */
export function relatedIn(year: OtherYear, ref: CellRef, name: string): Related[] {
  const figure = figureIn(year, ref);
  if (figure === null) return [];
  const [of, value] = [nameOfYear(year), formatDecimal(figure.value)];
  return [{
    span: figure.span,
    cell: ref,
    other: { place: year.other.place, range: figure.range },
    message: { zh: `${of.zh}${name}：${value}`, en: `${of.en}, ${name}: ${value}` },
  }];
}
