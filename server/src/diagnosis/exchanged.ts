import { nameOfColumn, nameOfRow, quoted } from '../report/names';
import { termsOf } from '../report/relations';
import type { RelationResult } from '../report/relations';
import type { Report, ReportCell } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { addDecimals, equalDecimals, negateDecimal, subtractDecimals, weighted, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { columnsOf, holdSame } from './grid';
import type { Candidate, Grid } from './grid';
import type { System } from './system';

/** Two rows with each other's figures, or two columns, all the way down or over some rows that follow each other. */
export function* exchanged(report: Report, system: System, grid: Grid, failing: readonly RelationResult[]): Iterable<Candidate> {
  if (grid.lines.length < 2) return;
  for (const [one, other] of pairsOf(grid.lines)) {
    const places = placesThatDiffer(one, other);
    if (mends(system, one, other, failing)(places)) yield candidate(one, other, places, 5, () => rowWords(report, one[0]!, other[0]!));
  }
  for (const [one, other] of pairsOf(columnsOf(grid))) {
    // Where both hold the same it makes no difference whether the exchange goes as far.
    const rows = placesThatDiffer(one, other);
    const isMended = mends(system, one, other, failing);
    for (let from = 0; from < rows.length; from++) {
      for (let to = from + 1; to < rows.length; to++) {
        const own = rows.slice(from, to + 1);
        if (!isMended(own)) continue;
        const isWhole = own.length === rows.length;
        yield candidate(one, other, own, isWhole ? 5 : 6, () => columnWords(report, own.map((at) => one[at]!), own.map((at) => other[at]!), isWhole));
      }
    }
  }
}

function placesThatDiffer(one: readonly ReportCell[], other: readonly ReportCell[]): number[] {
  return one.flatMap((cell, at) => (cell.value !== null && other[at]!.value !== null && holdSame(cell, other[at]) ? [] : [at]));
}

/** Whether the exchange of the figures at some places makes the relations hold, of which all figures were read: told before anything is made of the many that do not. */
function mends(system: System, one: readonly ReportCell[], other: readonly ReportCell[], failing: readonly RelationResult[]): (places: readonly number[]) => boolean {
  const own = new Set([...one, ...other]);
  if (!failing.every((relation) => system.cells(relation).some((cell) => own.has(cell)))) return () => false;
  const sums = failing.map((relation) => {
    const weights = new Map(termsOf(relation).map(({ cell, weight }) => [cell, weight]));
    return {
      needed: negateDecimal(system.excess(relation)),
      by: one.map((cell, at) => {
        const more = subtractDecimals(other[at]!.value ?? zero, cell.value ?? zero);
        const [ofOne, ofOther] = [weights.get(cell), weights.get(other[at]!)];
        return addDecimals(ofOne === undefined ? zero : weighted(more, ofOne), ofOther === undefined ? zero : weighted(negateDecimal(more), ofOther));
      }),
    };
  });
  return (places) => sums.every(({ needed, by }) => equalDecimals(places.reduce((sum, at) => addDecimals(sum, by[at]!), zero), needed));
}

function candidate(one: readonly ReportCell[], other: readonly ReportCell[], places: readonly number[], rank: number, name: Candidate['name']): Candidate {
  const assumption = new Map<ReportCell, Decimal>();
  for (const at of places) {
    const [first, second] = [one[at]!.value, other[at]!.value];
    // What was not read cannot be said to have changed places.
    if (first === null || second === null) return { assumption: new Map(), rank, untold: rank, name };
    assumption.set(one[at]!, second);
    assumption.set(other[at]!, first);
  }
  return { assumption, rank, untold: rank, name };
}

function rowWords(report: Report, one: ReportCell, other: ReportCell): Bilingual {
  const [first, second] = [one, other].map(({ ref }) => quoted(nameOfRow(report, ref)));
  return { zh: `${first}与${second}两行的数互换了`, en: `rows ${first} and ${second} have changed places` };
}

function columnWords(report: Report, one: readonly ReportCell[], other: readonly ReportCell[], isWhole: boolean): Bilingual {
  const [first, second] = [one, other].map(([cell]) => quoted(nameOfColumn(report, cell!.ref)));
  const [from, to] = [one[0]!, one.at(-1)!].map(({ ref }) => quoted(nameOfRow(report, ref)));
  if (isWhole) return { zh: `${first}与${second}两列的数互换了`, en: `columns ${first} and ${second} have changed places` };
  return { zh: `从${from}到${to}，${first}与${second}两列的数互换了`, en: `from ${from} to ${to} columns ${first} and ${second} have changed places` };
}

function pairsOf<T>(things: readonly T[]): (readonly [T, T])[] {
  return things.flatMap((one, at) => things.slice(at + 1).map((other) => [one, other] as const));
}
