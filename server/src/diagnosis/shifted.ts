import { nameOfCell, nameOfColumn, nameOfRow, quoted } from '../report/names';
import type { RelationResult } from '../report/relations';
import type { Report, ReportCell } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import type { Decimal } from '../text/decimal';
import { columnsOf, hardly, holdSame, isNothing, touchedByAll, unsure } from './grid';
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
  yield* shiftedLines(report, grid);
}

/** Whole rows: these keep their own sums, so that where they stood only the sums tell that count some of them otherwise. */
export function* shiftedLines(report: Report, { lines }: Grid): Iterable<Candidate> {
  if (lines.length > 1) yield* inVector(lines, (lost, extra) => ofLines(report, lost[0]!, extra[0]!), { ...usualMoves, untold: (lost, extra) => unsure + Math.abs(lost - extra) * (lost < extra ? 1 : 2) });
}

/**
 * The same within the figures of one sum, where no other is there to tell: those behind the place moved up or down, as far as the
 * total. That the figures allow it tells little, as it needs no more than a 0 or the same figure twice.
 */
export function* shiftedInSum(report: Report, system: System, { lines }: Grid, relation: RelationResult): Iterable<Candidate> {
  const own = new Set(system.cells(relation));
  const line = lines.find((cells) => cells.filter((cell) => own.has(cell)).length === own.size) ?? [];
  const [start, end] = [line.findIndex((cell) => own.has(cell)), line.findLastIndex((cell) => own.has(cell))];
  const rankOf = (lost: number, extra: number): number | null => {
    if (Math.min(lost, extra) < start || Math.max(lost, extra) !== end) return null;
    return extra === end ? unsure : isNothing(line[extra]!) ? hardly : unsure + 1;
  };
  yield* inVector(line.map((cell) => [cell]), (lost, extra) => inLine(report, lost[0]!, extra[0]!), { fewest: 1, rankOf, untold: rankOf });
}

/** Within rows that stand side by side: those behind the place moved up as far as a blank cell. */
export function* shiftedIntoBlank(report: Report, system: System, { lines }: Grid, failing: readonly RelationResult[]): Iterable<Candidate> {
  const rank = (line: readonly ReportCell[]) => (lost: number, extra: number): number | null => (lost < extra && line[extra]!.state === 'blank' ? 4 : null);
  for (const line of touchedByAll(system, lines, failing)) yield* inVector(line.map((cell) => [cell]), (lost, extra) => inLine(report, lost[0]!, extra[0]!), { fewest: 1, rankOf: rank(line), untold: rank(line) });
}

/** How the slip is told, from what is lost and what is too much. */
type Told = (lost: readonly ReportCell[], extra: readonly ReportCell[]) => (movedUp: boolean) => Bilingual;

interface Moves {
  /** How many places the figures moved past at least. */
  readonly fewest: number;
  /** How likely, from the places of what is lost and what is too much; null where it is not tried. */
  rankOf(lost: number, extra: number): number | null;
  /** The same where nothing confirms the place. */
  untold(lost: number, extra: number): number | null;
}

/** Two figures that have changed places are found as two cells. */
const usualMoves: Moves = { fewest: 2, rankOf: () => 4, untold: () => null };

/** Takes out what is too much at one place and puts in what is lost at another, wherever these may be. */
function* inVector(places: readonly (readonly ReportCell[])[], told: Told, { fewest, rankOf, untold }: Moves = usualMoves): Iterable<Candidate> {
  for (const [extra, cells] of places.entries()) {
    const isFiller = cells.every(isNothing) || [extra - 1, extra + 1].some((beside) => cells.every((cell, at) => holdSame(cell, places[beside]?.[at])));
    if (!isFiller) continue;
    for (const [lost, missing] of places.entries()) {
      const rank = Math.abs(lost - extra) < fewest ? null : rankOf(lost, extra);
      if (rank === null) continue;
      const assumption = moved(places, lost, extra);
      if (assumption === null) continue;
      yield { assumption, rank, untold: untold(lost, extra), name: () => told(missing, cells)(lost < extra) };
    }
  }
}

/** What the places between held when they had moved; null where one that has moved was not read. What is lost is for the sums to tell. */
function moved(places: readonly (readonly ReportCell[])[], lost: number, extra: number): Map<ReportCell, Decimal | null> | null {
  const step = lost < extra ? -1 : 1;
  const assumption = new Map<ReportCell, Decimal | null>();
  for (let at = Math.min(lost, extra); at <= Math.max(lost, extra); at++) {
    for (const [column, cell] of places[at]!.entries()) {
      const from = at === lost ? null : places[at + step]![column]!;
      if (from !== null && from.value === null) return null;
      if (from === null || !holdSame(cell, from)) assumption.set(cell, from === null ? null : from.value);
    }
  }
  return assumption;
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
