import picomatch from 'picomatch/posix';
import type { Settings } from '../checks/settings';
import { agencyKey } from '../report/agencyKey';
import type { Candidate, Candidates } from './candidates';
import { fileNamesFrom } from './fileNames';
import type { FileNames } from './fileNames';
import { isDocument, stemOf } from './reportNames';
import type { RelatedSummaries } from './relate';

/**
 * The reports that are declared members of a report, those of its year and those that are not there; null where none are declared.
 * Missing is what a name without wildcards stands for that is not there, and who was among the members of last year's report.
 *
 * @param lastYear the report of the year before
 */
export function membersOf(own: Candidate, candidates: Candidates, settings: Settings, lastYear: Candidate | null): RelatedSummaries['members'] {
  const names = fileNamesFrom(own.place, settings.file);
  const declared = names === null ? undefined : settings.members?.[names.own];
  if (names === null || declared === undefined) return null;
  const all = matching(own, declared, names, candidates);
  const found = all.filter(({ summary }) => summary.year === own.summary.year);
  const others = all.filter(({ summary }) => summary.year !== own.summary.year);
  const files = declared.filter((entry) => !picomatch.scan(entry).isGlob && candidates.at(names.placeOf(entry)) === null);
  const before = Object.entries(settings.members ?? {}).find(([name]) => lastYear !== null && candidates.at(names.placeOf(name)) === lastYear);
  const agencies = new Set(found.map(({ summary }) => summary.agency));
  // One whose file is missing is told by the file.
  const isNamed = (agency: string): boolean => files.some((file) => file.includes(agencyKey(agency).key));
  const gone = before === undefined ? [] : matching(own, before[1], names, candidates)
    .flatMap(({ summary }) => (summary.agency === null || summary.year !== lastYear!.summary.year || agencies.has(summary.agency) || isNamed(summary.agency) ? [] : [summary.agency]));
  return { found, missing: [...new Set([...files, ...gone])], otherYears: others };
}

/** The reports of which a report is declared a member. */
export function parentsOf(own: Candidate, candidates: Candidates, settings: Settings): Candidate[] {
  const names = fileNamesFrom(own.place, settings.file);
  if (names === null) return [];
  return Object.entries(settings.members ?? {}).flatMap(([name, declared]) => {
    const parent = candidates.at(names.placeOf(name));
    return parent === null || parent.place === own.place || parent.summary.year !== own.summary.year || !matcherOf(declared)(names.own) ? [] : [parent];
  });
}

function matching(own: Candidate, declared: readonly string[], names: FileNames, candidates: Candidates): Candidate[] {
  const isMember = matcherOf(declared);
  const found = candidates.all().filter(({ place }) => {
    const name = names.nameOf(place);
    return place !== own.place && name !== null && isMember(name);
  });
  // A Word document beside its draft is the same report, and it is the draft that is worked on.
  const texts = new Set(found.flatMap(({ place }) => (isDocument(place) ? [] : [stemOf(place)])));
  return found.filter(({ place }) => !isDocument(place) || !texts.has(stemOf(place)));
}

/** Whether a file, by its name from the folder of the settings, is among declared members. */
export function matcherOf(declared: readonly string[]): (name: string) => boolean {
  return picomatch([...declared]);
}
