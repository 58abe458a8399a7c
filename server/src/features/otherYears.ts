/** The way from a figure to the same figure in the reports of the years beside. */
import type { CellRef, Continuity } from '../forms/form';
import { forms } from '../forms/registry';
import { nameOfRow, quoted } from '../report/names';
import type { Range, RelatedFigure, RelatedReport, RelatedReports } from '../report/related';
import type { Report, ReportCell } from '../report/report';
import { cellName } from '../report/summary';
import type { Bilingual } from '../text/bilingual';
import { equalDecimals, formatDecimal, subtractDecimals } from '../text/decimal';
import { signed } from './compare';
import { lines, literal } from './markdown';

/** A place in another report. */
export interface OtherPlace {
  readonly place: string;
  readonly range: Range;
}

interface OtherCell {
  readonly other: RelatedReport;
  readonly ref: CellRef;
  readonly figure: RelatedFigure;
  /** Whether both are the same by what goes on from one year to the next. */
  readonly goesOn: boolean;
}

/** Where the same figure, and the one that it goes on from or that goes on from it, stands in the reports of the years beside; last year's first. */
export function placesInOtherYears(related: RelatedReports, ref: CellRef): OtherPlace[] {
  return cellsOfOtherYears(related, ref).map(({ other, figure }) => ({ place: other.place, range: figure.range }));
}

/** The same only of last year's report: what goes on comes from there. */
export function placesInLastYear({ lastYear, ...others }: RelatedReports, ref: CellRef): OtherPlace[] {
  const all = cellsOfOtherYears({ ...others, lastYear, nextYear: null }, ref);
  const [before] = all.filter(({ goesOn }) => goesOn);
  return (before === undefined ? all : [before]).map(({ other, figure }) => ({ place: other.place, range: figure.range }));
}

/** What the years beside have in a cell, a line each; null where they have nothing. */
export function explainOtherYears(report: Report, { ref, value }: ReportCell, related: RelatedReports): Bilingual | null {
  const cells = cellsOfOtherYears(related, ref);
  if (cells.length === 0) return null;
  return lines(cells.map(({ other, ref: there, figure, goesOn }) => {
    const [year, printed] = [other.year === null ? '' : String(other.year), formatDecimal(figure.value) + (figure.unit ?? '')];
    const row = there.row === ref.row ? '' : quoted(literal(nameOfRow(report, there)));
    const isLast = other === related.lastYear;
    const how = value === null ? '' : goesOn ? (equalDecimals(value, figure.value) ? ' ✓' : ' ✗') : isLast && !equalDecimals(value, figure.value) ? ` (${signed(subtractDecimals(value, figure.value))})` : '';
    const name = { zh: year === '' ? (isLast ? '上年报告' : '次年报告') : `${year} 年报告`, en: year === '' ? (isLast ? 'Last year’s report' : 'Next year’s report') : `The report for ${year}` };
    return { zh: `- ${name.zh}${row}：${printed}${how}`, en: `- ${name.en}${row === '' ? '' : ` ${row}`}: ${printed}${how}` };
  }));
}

function cellsOfOtherYears({ lastYear, nextYear }: RelatedReports, ref: CellRef): OtherCell[] {
  const of = (other: RelatedReport | null, there: CellRef | undefined, goesOn: boolean): OtherCell[] => {
    const figure = there === undefined ? undefined : other?.figures.get(cellName(there));
    return other === null || figure === undefined ? [] : [{ other, ref: there!, figure, goesOn }];
  };
  const isAt = (other: CellRef): boolean => cellName(other) === cellName(ref);
  return [
    ...of(lastYear, single.find(({ now }) => isAt(now.at))?.before.at, true),
    ...of(lastYear, ref, false),
    ...of(nextYear, single.find(({ before }) => isAt(before.at))?.now.at, true),
    ...of(nextYear, ref, false),
  ];
}

/** What goes on cell by cell; sums are for their checks. */
const single: readonly Continuity[] = forms.flatMap(({ tables }) => tables.flatMap(({ continuities }) => continuities)).filter(({ now, before }) => now.parts.length === 1 && before.parts.length === 1);
