import type { ReportSummary } from '../report/summary';
import { decodedSegment } from '../text/fileName';

/** A report that others may be related to. */
export interface Candidate {
  /** Its uri, or its path; no other has the same. */
  readonly place: string;
  /** How it is called in findings of others; its place unless given. */
  readonly name?: string;
  readonly summary: ReportSummary;
  /** Whether its own findings are shown too: it is open, or among the files that are checked. */
  readonly isShown: boolean;
}

/** All reports that are known. */
export interface Candidates {
  /** Those of a year whose agency has the key (`agencyKey`), in the order of their places. */
  of(year: number, key: string): readonly Candidate[];
  at(place: string): Candidate | null;
  /** In the order of their places (`inOrder`). */
  all(): readonly Candidate[];
}

/** By their places as they are read, in UTF-16 code units: the same by uris and by paths. */
export function inOrder(given: Iterable<Candidate>): Candidate[] {
  const read = [...given].map((candidate) => ({ candidate, place: decodedSegment(candidate.place) }));
  return read.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)).map(({ candidate }) => candidate);
}

/** @param given in any order, each place once */
export function createCandidates(given: Iterable<Candidate>): Candidates {
  const all = inOrder(given);
  const places = new Map(all.map((candidate) => [candidate.place, candidate]));
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of all) {
    const { agencyKey, year } = candidate.summary;
    if (agencyKey === null || year === null) continue;
    const name = `${year} ${agencyKey.key}`;
    byKey.set(name, [...byKey.get(name) ?? [], candidate]);
  }
  return {
    of: (year, key) => byKey.get(`${year} ${key}`) ?? [],
    at: (place) => places.get(place) ?? null,
    all: () => all,
  };
}
