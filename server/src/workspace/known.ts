import { likenessOf } from '../report/agencyKey';
import type { ReportSummary } from '../report/summary';
import { inOrder } from './candidates';
import type { Candidate, Candidates } from './candidates';

/** The reports of a workspace as candidates for each other, kept up to date one by one. */
export interface KnownReports extends Candidates {
  /**
   * Puts a report in the place of what was known there, or takes it away (null).
   *
   * @returns the places of those that may be compared with it, before or now; null where it says what it said
   */
  put(place: string, known: Omit<Candidate, 'place'> | null): readonly string[] | null;
  /** What tells whether reports that were found for a report are the same as before: places, and how often each has changed. */
  fingerprint(related: object): string;
}

export function createKnownReports(): KnownReports {
  const known = new Map<string, { readonly candidate: Candidate; readonly revision: number }>();
  const byName = new Map<string, Set<string>>();
  /** Those of a name, in order, as far as they have been asked for. */
  const lists = new Map<string, readonly Candidate[]>();
  let sorted: readonly Candidate[] | null = null;
  let revisions = 0;

  const at = (place: string): Candidate | null => known.get(place)?.candidate ?? null;
  const named = (name: string): readonly Candidate[] => {
    const list = lists.get(name) ?? inOrder([...byName.get(name) ?? []].flatMap((place) => at(place) ?? []));
    lists.set(name, list);
    return list;
  };
  const neighbours = (place: string, summary: ReportSummary | undefined): string[] => {
    if (summary === undefined || summary.agencyKey === null || summary.year === null) return [];
    const { agencyKey: key, year } = summary;
    const likenesses = [-1, 0, 1].flatMap((step) => named(nameOf(key.key, year + step))).flatMap((other) => (other.place === place ? [] : [{ place: other.place, likeness: likenessOf(key, other.summary.agencyKey!) }]));
    // One that leaves its city out may be of another city as well, and then it is no more the other one's.
    const concernsAll = likenesses.some(({ likeness }) => likeness?.isSamePlace === false);
    return likenesses.flatMap((other) => (concernsAll || other.likeness !== null ? [other.place] : []));
  };

  return {
    at,
    of: (year, key) => named(nameOf(key, year)),
    all: () => (sorted ??= inOrder([...known.values()].map(({ candidate }) => candidate))),
    put(place, next) {
      const before = at(place);
      if (before === null ? next === null : next !== null && isSame(before, next)) return null;
      const name = (summary: ReportSummary | undefined): string | null => (summary === undefined || summary.agencyKey === null || summary.year === null ? null : nameOf(summary.agencyKey.key, summary.year));
      const [old, own] = [name(before?.summary), name(next?.summary)];
      if (old !== null) byName.get(old)?.delete(place);
      if (own !== null) byName.set(own, (byName.get(own) ?? new Set()).add(place));
      for (const changed of [old, own]) if (changed !== null) lists.delete(changed);
      sorted = null;
      if (next === null) known.delete(place);
      else known.set(place, { candidate: { place, ...next }, revision: ++revisions });
      return [...new Set([...neighbours(place, before?.summary), ...neighbours(place, next?.summary)])];
    },
    fingerprint: (related) => JSON.stringify(related, (_key, value: unknown) => (isCandidate(value) ? `${value.place} ${known.get(value.place)?.revision ?? 0}` : value)),
  };
}

function nameOf(key: string, year: number): string {
  return `${year} ${key}`;
}

function isCandidate(value: unknown): value is Candidate {
  return typeof value === 'object' && value !== null && 'place' in value && 'summary' in value;
}

function isSame(a: Omit<Candidate, 'place'>, b: Omit<Candidate, 'place'>): boolean {
  const written = ({ summary }: Omit<Candidate, 'place'>): string => JSON.stringify(summary, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return a.isShown === b.isShown && (a.summary === b.summary || written(a) === written(b));
}

