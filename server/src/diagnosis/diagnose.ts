import type { ClaimResult } from '../report/claims';
import { noRelated } from '../report/related';
import type { RelatedReports } from '../report/related';
import type { RelationResult } from '../report/relations';
import type { Report } from '../report/report';
import { slipOfTwo } from './pairSlips';
import { slipOfOne } from './slips';
import type { Slip } from './slips';
import { explain } from './smallest';
import type { FindWide } from './smallest';
import type { Change, System } from './system';
import { votesFor } from './votes';
import { linesIntoBlank, slipsIntoBlank, unsureSlips, wideSlips } from './wide';

/** Relations that fail together, and what would make all of them hold. */
export interface Diagnosis {
  /** In the form's order. */
  readonly relations: readonly RelationResult[];
  /** The smallest sets of changes, the likeliest first; empty where neither two cells nor a known slip of more explain the relations. */
  readonly explanations: readonly Explanation[];
  /** Slips of more cells that nothing speaks for and nothing rules out, the likeliest first: they are offered behind the others. */
  readonly others: readonly Explanation[];
}

export interface Explanation {
  /** Of different cells. */
  readonly changes: readonly Change[];
  readonly slip: Slip | null;
  /** The claims that fail and would hold. */
  readonly mended: readonly ClaimResult[];
}

/** Explains the relations that fail. Every one of them is in exactly one diagnosis. */
export function diagnose(report: Report, system: System, relations: readonly RelationResult[], claims: readonly ClaimResult[], related: RelatedReports = noRelated): Diagnosis[] {
  const all = relations.filter(({ state }) => state === 'fails');
  const weigh = (own: readonly RelationResult[]) => ({ changes, slip }: Omit<Explanation, 'mended'>): Candidate => {
    const votes = votesFor(report, relations, claims, changes, related);
    return { changes, slip, mended: votes.mended, votes: votes.count, isTotal: own.some(({ total }) => total === changes[0]?.cell) };
  };
  const intoBlank = linesIntoBlank(report, system, all);
  const failing = all.filter((relation) => !intoBlank.some(({ relations: own }) => own.includes(relation)));
  const single = explain(system, failing, remembering((supposed, some, fewest = 3) => wideSlips(report, supposed, some, fewest))).map(({ relations: own, sets, wide }): Diagnosis => {
    const candidateOf = weigh(own);
    const moved = slipsIntoBlank(report, system, own).map(candidateOf);
    if (moved.length > 0) return { relations: own, explanations: ranked(moved), others: [] };
    const slips = sets.map((changes) => ({ changes, slip: slipOf(report, system, changes) }));
    const isPossible = possibleAmong(system, own, [...slips, ...wide]);
    const smallest = slips.filter(isPossible).map(candidateOf);
    const more = wide.filter(isPossible).map(candidateOf);
    const isOpen = own.length === 1 || smallest.length + more.length > 1;
    const unsure = isOpen ? unsureSlips(report, system, own).filter(isPossible).map(candidateOf) : [];
    const [only, other] = smallest;
    // A sentence may speak for one of the others.
    const isAlone = only !== undefined && other === undefined && more.every(({ votes }) => votes <= only.votes);
    return isAlone ? { relations: own, explanations: ranked(smallest), others: ranked([...more, ...unsure]) } : { relations: own, explanations: ranked([...smallest, ...more]), others: ranked(unsure) };
  });
  return [...intoBlank.map(({ relations: own, slips }) => ({ relations: own, explanations: ranked(slips.map(weigh(own))), others: [] })), ...single];
}

/** A figure that the form does not allow, one below 0, is wrong for certain: what leaves it as it is explains nothing, unless all of them do. */
function possibleAmong(system: System, relations: readonly RelationResult[], all: readonly Pick<Explanation, 'changes'>[]): (explanation: Pick<Explanation, 'changes'>) => boolean {
  const wrong = relations.flatMap((relation) => system.cells(relation)).filter((cell) => !system.isAllowed(cell));
  const mendsThem = ({ changes }: Pick<Explanation, 'changes'>): boolean => wrong.every((cell) => changes.some((change) => change.cell === cell));
  return all.some(mendsThem) ? mendsThem : () => true;
}

/** Some relations are looked at by themselves and again beside others. */
function remembering(find: FindWide): FindWide {
  const all = new WeakMap<System, Map<string, ReturnType<FindWide>>>();
  return (system, relations, fewest) => {
    const known = all.get(system) ?? new Map<string, ReturnType<FindWide>>();
    all.set(system, known);
    const name = [fewest, ...relations.map(({ relation }) => relation.id)].join();
    const found = known.get(name) ?? find(system, relations, fewest);
    known.set(name, found);
    return found;
  };
}

interface Candidate extends Explanation {
  readonly votes: number;
  readonly isTotal: boolean;
}

/** What sentences and the years beside say weighs most, then how likely the slip is; a sum is likelier wrong than a figure that was counted. */
function ranked(candidates: readonly Candidate[]): Explanation[] {
  const rank = ({ slip }: Candidate): number => slip?.rank ?? unknownSlip;
  return [...candidates].sort((a, b) => b.votes - a.votes || rank(a) - rank(b) || Number(b.isTotal) - Number(a.isTotal))
    .map(({ changes, slip, mended }) => ({ changes, slip, mended }));
}

const unknownSlip = 99;

function slipOf(report: Report, system: System, changes: readonly Change[]): Slip | null {
  const [one, other] = changes;
  if (one === undefined || changes.length > 2) return null;
  return other === undefined ? slipOfOne(report, system, one) : slipOfTwo(report, system, one, other);
}
