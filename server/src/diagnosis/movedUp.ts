import type { ClaimResult } from '../report/claims';
import type { RelatedReports } from '../report/related';
import type { RelationResult } from '../report/relations';
import type { Report, ReportCell } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { addDecimals, equalDecimals, formatDecimal } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import type { Diagnosis, Explanation } from './diagnose';
import { allGrids } from './grid';
import { solve } from './solve';
import type { Change, System } from './system';
import { votesFor } from './votes';
import { movesInto } from './wide';

/** A blank cell at the end of its line, where it may have been left out itself, or another before it and the figures behind that moved up. */
export interface MovedUp {
  readonly cell: ReportCell;
  /** All that make the sums hold, the likeliest first: that of the cell alone, which changes no other, and one move at least. */
  readonly ways: readonly Explanation[];
}

/** Of blank cells that no diagnosis tells of. Where only the cell itself may have been left out there is none. */
export function movedUp(report: Report, system: System, relations: readonly RelationResult[], claims: readonly ClaimResult[], diagnoses: readonly Diagnosis[], related: RelatedReports): MovedUp[] {
  const explained = new Set(diagnoses.flatMap(({ explanations }) => explanations.flatMap(({ changes }) => changes.map(({ cell }) => cell))));
  return allGrids(system).flatMap(({ lines }) => lines).flatMap((line): MovedUp[] => {
    const [before, cell] = line.slice(-2);
    const isOnly = line.every((each) => (each.state === 'blank') === (each === cell));
    if (before === undefined || cell === undefined || !isOnly || explained.has(cell)) return [];
    const alone = solve(system, new Map([[cell, null]]), new Set())?.changes ?? [];
    const moves = movesInto(report, system, line);
    if (alone.length === 0 || moves.length === 0) return [];
    const isSumAlready = holdsTwice(alone[0]!, before.value!);
    const ways = [{ changes: alone, slip: null, rank: isSumAlready ? 1 : 0 }, ...moves.map((move) => ({ ...move, rank: isSumAlready ? 0 : 1 }))]
      .map(({ rank, ...way }) => ({ ...way, rank, votes: votesFor(report, relations, claims, way.changes, related) }));
    return [{ cell, ways: ways.sort((a, b) => b.votes.count - a.votes.count || a.rank - b.rank).map(({ changes, slip, votes }) => ({ changes, slip, mended: votes.mended })) }];
  });
}

/** `只漏填了这一格的，应为 982；也可能是漏填了…，后面的数前移了一格。` */
export function writeMovedUp({ ways }: MovedUp): Bilingual {
  const isMove = ({ slip }: Explanation): boolean => slip !== null;
  const figure = formatDecimal(ways.find((way) => !isMove(way))!.changes[0]!.value);
  const move = ways.find(isMove)!.slip!.name;
  if (isMove(ways[0]!)) return { zh: `可能是${move.zh}；只漏填了这一格的，则应为 ${figure}。`, en: `It may be that ${move.en}; if only this cell was left out, it should be ${figure}.` };
  return { zh: `只漏填了这一格的，按合计推算应为 ${figure}；也可能是${move.zh}。`, en: `If only this cell was left out, by the sums it should be ${figure}; or else ${move.en}.` };
}

/** Where the figure before the blank cell is the sum of those before it, it hardly ever is one of them. */
function holdsTwice({ value }: Change, before: Decimal): boolean {
  return equalDecimals(value, addDecimals(before, before));
}
