import { nameOfCell, nameOfColumn, nameOfRow, quoted } from '../report/names';
import type { RelationResult } from '../report/relations';
import type { Report, ReportCell } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { assumptionOf, columnsOf, holdSame, isNothing, touchedByAll } from './grid';
import type { Candidate, Grid } from './grid';
import type { System } from './system';

/**
 * Figures that stand a cell beside their own: in a row, in a column, or whole rows. One was lost, and those behind it moved up, the
 * last place blank, 0 or doubled; or there was one too many, and the last one fell out.
 */
export function* shifted(report: Report, system: System, grid: Grid, failing: readonly RelationResult[]): Iterable<Candidate> {
  for (const line of touchedByAll(system, grid.lines, failing)) yield* inVector(line.map((cell) => [cell]), (lost, extra) => inLine(report, lost[0]!, extra[0]!));
  const columns = columnsOf(grid);
  for (const column of touchedByAll(system, columns, failing)) yield* inVector(column.map((cell) => [cell]), (lost, extra) => inColumn(report, lost[0]!, extra[0]!));
  if (grid.lines.length > 1) yield* inVector(grid.lines, (lost, extra) => ofLines(report, lost[0]!, extra[0]!));
}

/** Takes out what is too much at one place and puts in what is lost at another, wherever these may be. */
function* inVector(places: readonly (readonly ReportCell[])[], told: (lost: readonly ReportCell[], extra: readonly ReportCell[]) => (movedUp: boolean) => Bilingual): Iterable<Candidate> {
  for (const [extra, cells] of places.entries()) {
    const isFiller = cells.every(isNothing) || [extra - 1, extra + 1].some((beside) => cells.every((cell, at) => holdSame(cell, places[beside]?.[at])));
    if (!isFiller) continue;
    for (const [lost, missing] of places.entries()) {
      if (Math.abs(lost - extra) < 2) continue;
      const order = places.map((_, at) => at).toSpliced(extra, 1).toSpliced(lost, 0, -1);
      const moved = order.map((from, at) => ({ from, at })).filter(({ from, at }) => from !== at);
      // What has moved must have been read; what is lost is for the sums to tell.
      if (moved.some(({ from }) => from >= 0 && places[from]!.some(({ value }) => value === null))) continue;
      const assumption = new Map(moved.flatMap(({ from, at }) => [...assumptionOf(places[at]!, places[at]!.map((_, column) => (from < 0 ? null : places[from]![column]!.value)))]));
      yield { assumption, rank: 4, name: () => told(missing, cells)(lost < extra), isToldByFigures: false };
    }
  }
}

function inLine(report: Report, lost: ReportCell, extra: ReportCell): (movedUp: boolean) => Bilingual {
  const name = (cell: ReportCell): Bilingual => (cell.ref.table === 'legal' ? nameOfCell(report, cell.ref) : same(quoted(nameOfColumn(report, cell.ref))));
  return (movedUp) => (movedUp
    ? { zh: `漏填了${name(lost).zh}，后面的数前移了一格`, en: `${name(lost).en} was left out and the figures behind it moved up` }
    : { zh: `${name(extra).zh}处多填了一格，后面的数后移了一格`, en: `there is one too many at ${name(extra).en} and the figures behind it moved down` });
}

function inColumn(report: Report, lost: ReportCell, extra: ReportCell): (movedUp: boolean) => Bilingual {
  const name = (cell: ReportCell): string => quoted(nameOfRow(report, cell.ref));
  return (movedUp) => (movedUp
    ? { zh: `漏填了${name(lost)}，下面的数上移了一格`, en: `${name(lost)} was left out and the figures below moved up` }
    : { zh: `${name(extra)}处多填了一格，下面的数下移了一格`, en: `there is one too many at ${name(extra)} and the figures below moved down` });
}

function ofLines(report: Report, lost: ReportCell, extra: ReportCell): (movedUp: boolean) => Bilingual {
  const name = (cell: ReportCell): string => quoted(nameOfRow(report, cell.ref));
  return (movedUp) => (movedUp
    ? { zh: `漏填了${name(lost)}这一行，到${name(extra)}为止各行的数上移了一行`, en: `row ${name(lost)} was left out and the figures of the rows down to ${name(extra)} moved up` }
    : { zh: `${name(extra)}处多填了一行，到${name(lost)}为止各行的数下移了一行`, en: `there is a row too many at ${name(extra)} and the figures of the rows down to ${name(lost)} moved down` });
}

function same(words: string): Bilingual {
  return { zh: words, en: words };
}
