import type { RelationResult } from '../report/relations';
import { equalDecimals, formatDecimal, zero } from '../text/decimal';
import { unlikely } from './grid';
import type { Explained } from './smallest';
import { neededBy, supposing } from './system';
import type { Change, System } from './system';
import type { WideSlip } from './wide';

/** What explains relations beside a cell that is supposed to be wrong by itself. */
export type ExplainLeft = (system: System, left: readonly RelationResult[]) => Pick<Explained, 'sets' | 'wide'>;

/**
 * Two mistakes at once in sums that have to do with each other: one cell, and beside it two that belong together, or a slip of more.
 * Each cell whose sums all fail is supposed to hold what one of them asks for, and what then fails must be explained.
 *
 * @returns both by themselves, or what they may be together where neither is certain; null where nothing explains the relations
 */
export function cellBesideSlip(system: System, relations: readonly RelationResult[], explainLeft: ExplainLeft): Explained[] | null {
  if (relations.length < fewestSums) return null;
  const ways = supposed(system, relations).flatMap((change): Way[] => {
    const then = supposing(system, change);
    const left = relations.filter((relation) => !equalDecimals(then.excess(relation), zero));
    if (left.length === relations.length) return [];
    const { sets, wide } = explainLeft(then, left);
    const isApart = ({ changes }: Pick<WideSlip, 'changes'>): boolean => changes.every(({ cell }) => cell !== change.cell);
    const likely = wide.filter((slip) => slip.slip.rank < unlikely && isApart(slip));
    return likely.length > 0 ? [{ change, left, sets: [], wide: likely }] : [{ change, left, sets: sets.filter((changes) => isApart({ changes })), wide: [] }];
  });
  const best = ways.some(({ wide }) => wide.length > 0) ? ways.filter(({ wide }) => wide.length > 0) : ways.filter(({ sets }) => sets.length > 0);
  return best.length === 0 ? null : parted(relations, best);
}

/** A cell that is wrong breaks two sums at least, and so do two that belong together; one of them may be the same. */
const fewestSums = 3;

/** A cell, and what explains all that fails still when it is mended. */
interface Way extends Pick<Explained, 'sets' | 'wide'> {
  readonly change: Change;
  readonly left: readonly RelationResult[];
}

/** The cells of which every sum fails, with what one of the sums asks for. */
function supposed(system: System, relations: readonly RelationResult[]): Change[] {
  const failing = new Set(relations);
  const changes = new Map<string, Change>();
  for (const relation of [...relations].sort((a, b) => system.cells(a).length - system.cells(b).length)) {
    for (const cell of system.cells(relation)) {
      const standing = system.standing(cell);
      if (standing.length < 2 || !standing.every((each) => failing.has(each.relation))) continue;
      const change = system.change(cell, neededBy(system, standing.find((each) => each.relation === relation)!));
      if (change !== null) changes.set(nameOf(change), change);
    }
  }
  return [...changes.values()].slice(0, mostSupposed);
}

const mostSupposed = 120;

function parted(relations: readonly RelationResult[], ways: readonly Way[]): Explained[] {
  const [{ change, left, sets, wide }, other] = ways as readonly [Way, ...Way[]];
  if (other === undefined) return [{ relations: relations.filter((relation) => !left.includes(relation)), sets: [[change]], wide: [] }, { relations: left, sets, wide }];
  const also = { zh: '，另有一格有误', en: ', and another cell is wrong' };
  return [{
    relations,
    sets: ways.flatMap((way) => way.sets.map((changes) => [...changes, way.change])),
    wide: ways.flatMap((way) => way.wide.map(({ changes, slip }): WideSlip => ({ changes: [...changes, way.change], slip: { rank: slip.rank, name: { zh: slip.name.zh + also.zh, en: slip.name.en + also.en } } }))),
  }];
}

function nameOf({ cell: { ref }, value }: Change): string {
  return `${ref.table} ${ref.row} ${ref.column} ${formatDecimal(value)}`;
}
