import { changedValues, hasChangedSo } from '../../report/changes';
import type { ClaimResult } from '../../report/claims';
import { cellsByName, figuresIn, valueOfReading } from '../../report/continuity';
import type { Report } from '../../report/report';
import { cellName } from '../../report/summary';
import { nameOfReading } from '../../report/quantityNames';
import { formatDecimal } from '../../text/decimal';
import type { Bilingual } from '../../text/bilingual';
import type { Check, CheckContext, Draft } from '../check';
import { nameOfYear, otherYears, relatedIn } from '../last-year/years';
import type { OtherYear } from '../last-year/years';
import { cellsOf, failingClaims, needsClaims } from './claims';

export const changeDiffers: Check = {
  id: 'change-differs',
  group: 'prose',
  severity: 'warning',
  title: { zh: '文中的增减幅度与上年报告不符，或推不出上年的整数', en: 'a change that is not the one since last year’s report, or from which no whole number of last year follows' },
  fix: null,
  cannotRun: (context) => (nextYearsChanges(context).length > 0 ? null : needsClaims(context, 'change')),
  *run(context): Iterable<Draft> {
    for (const result of failingClaims(context, 'change')) yield* result.lastYear === undefined ? impossible(context, result) : unlikeLastYear(context, result);
    for (const { year, change } of nextYearsChanges(context)) yield* unlikeNextYear(context.report, year, change);
  },
};

function directionOf({ direction }: Pick<ClaimResult['claim'], 'direction'>): Bilingual {
  return direction === 'up' ? { zh: '增加', en: 'up' } : { zh: '减少', en: 'down' };
}

function* impossible({ report, claims }: CheckContext, { claim, readings }: ClaimResult): Iterable<Draft> {
  const [value] = changedValues(claim, readings, claims);
  if (value === undefined) return;
  const way = directionOf(claim);
  yield {
    span: claim.span,
    severity: 'hint',
    message: {
      zh: `文中写${way.zh} ${claim.printed}，本年为 ${formatDecimal(value)}，按此推算上年不是整数。请对照上年的数核对增减幅度。`,
      en: `It says ${way.en} ${claim.printed}, but no whole number of last year leads to ${formatDecimal(value)}. Check it against last year’s figure.`,
    },
    related: cellsOf(report, readings),
  };
}

function* unlikeLastYear(context: CheckContext, { claim, readings, lastYear = [] }: ClaimResult): Iterable<Draft> {
  const { report } = context;
  const year = otherYears(context).find(({ is }) => is === 'before');
  const [pair] = lastYear;
  if (year === undefined || pair === undefined) return;
  const [way, of] = [directionOf(claim), nameOfYear(year)];
  const cells = [...new Set(readings.filter(({ reading }) => lastYear.some((each) => each.reading === reading)).flatMap((reading) => reading.cells))];
  yield {
    span: claim.span,
    message: {
      zh: `文中写${way.zh} ${claim.printed}，本年为 ${formatDecimal(pair.value)}，${of.zh}为 ${formatDecimal(pair.last)}，与此不符。请核对增减幅度。`,
      en: `It says ${way.en} ${claim.printed}, but it is ${formatDecimal(pair.value)} after ${formatDecimal(pair.last)} in ${of.en}. Check the change.`,
    },
    related: [...cellsOf(report, readings), ...cells.slice(0, mostCells).flatMap(({ ref }) => relatedIn(year, ref, nameOfReading(report, ref.table, { rows: [ref.row], columns: [ref.column] }).zh))],
  };
}

/** As many cells as help to see what was compared. */
const mostCells = 6;

type NextChange = OtherYear['other']['changes'][number];

function nextYearsChanges(context: CheckContext): { readonly year: OtherYear; readonly change: NextChange }[] {
  return otherYears(context).filter(({ is }) => is === 'after').flatMap((year) => year.other.changes.map((change) => ({ year, change })));
}

/** What next year's report says of the change from this year's figures. */
function* unlikeNextYear(report: Report, year: OtherYear, { table, readings, number, direction, stated, printed, span, range }: NextChange): Iterable<Draft> {
  const figureOf = figuresIn(report);
  const pairs = readings.flatMap(({ reading, value, unit }) => {
    const last = valueOfReading(report.form?.id ?? null, figureOf, table, reading);
    return last === null ? [] : [{ reading, value, last, unit }];
  });
  if (hasChangedSo({ number, direction }, pairs, stated) !== false) return;
  const { reading, value, last } = pairs[0]!;
  const cell = cellsByName(report).get(cellName({ table, row: reading.rows[0]!, column: reading.columns[0]! })) ?? [...cellsByName(report).values()].find(({ ref }) => ref.table === table && ref.column === reading.columns[0]!);
  if (cell?.span == null) return;
  const [of, name, way] = [nameOfYear(year), nameOfReading(report, table, reading), directionOf({ direction })];
  yield {
    span: cell.span,
    cell: cell.ref,
    message: {
      zh: `${name.zh}为 ${formatDecimal(last)}，${of.zh}为 ${formatDecimal(value)}，而其中写${way.zh} ${printed}，与此不符。请核对两年的数和增减幅度。`,
      en: `${name.en} is ${formatDecimal(last)} and ${formatDecimal(value)} in ${of.en}, which says ${way.en} ${printed}. Check the figures of both years and the change.`,
    },
    related: [{ span, cell: null, other: { place: year.other.place, range }, message: { zh: `${of.zh}：${printed}`, en: `${of.en}: ${printed}` } }],
  };
}
