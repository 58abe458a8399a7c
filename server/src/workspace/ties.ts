import type { Settings } from '../checks/settings';
import { agencyKey, namesOf } from '../report/agencyKey';
import type { Candidate, Candidates } from './candidates';
import { fileNamesFrom } from './fileNames';
import { matcherOf } from './members';

/**
 * The places of the reports that may be compared with a report because `gouji.json` ties them to it: by `lastYear`, by `members`,
 * and by `renames`. They are to be compared anew when it has changed.
 *
 * @param settings those of the report, with how it is called there
 */
export function tiedTo(own: Candidate, candidates: Candidates, settings: Settings): string[] {
  const tied = new Set([...byLinks(own, candidates, settings), ...byNames(own, candidates, settings)]);
  tied.delete(own.place);
  return [...tied];
}

function byLinks(own: Candidate, candidates: Candidates, { file, lastYear = {}, members = {} }: Settings): string[] {
  const names = fileNamesFrom(own.place, file);
  if (names === null) return [];
  const linked = Object.entries(lastYear).flatMap(([name, last]) => (last === names.own ? [name] : name === names.own && last !== null ? [last] : []));
  const declared = members[names.own];
  const isTied = declared !== undefined || Object.values(members).some((each) => matcherOf(each)(names.own));
  // Those of other years too: who was a member last year is looked for this year.
  const parents = isTied ? Object.keys(members) : [];
  const isMember = declared === undefined ? () => false : matcherOf(declared);
  const below = declared === undefined ? [] : candidates.all().flatMap(({ place }) => (isMember(names.nameOf(place) ?? '') ? [place] : []));
  return [...below, ...[...linked, ...parents].map((name) => names.placeOf(name))];
}

function byNames({ summary: { agency, year } }: Candidate, candidates: Candidates, { renames = {} }: Settings): string[] {
  if (agency === null || year === null) return [];
  const keys = new Set(namesOf(agency, renames).slice(1).map((name) => agencyKey(name).key));
  return [...keys].flatMap((key) => [-1, 0, 1].flatMap((step) => candidates.of(year + step, key).map(({ place }) => place)));
}
