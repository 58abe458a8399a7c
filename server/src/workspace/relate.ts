import type { Settings } from '../checks/settings';
import { agencyKey, likenessOf, namesOf } from '../report/agencyKey';
import { mostTwins, openSummary } from '../report/related';
import type { RelatedReport, RelatedReports, Why } from '../report/related';
import type { Candidate, Candidates } from './candidates';
import { fileNamesFrom } from './fileNames';
import { membersOf, parentsOf } from './members';

/** `RelatedReports` as plain data, which may be handed to another thread: nothing of it has been opened. */
export interface RelatedSummaries {
  readonly lastYear: Candidate | null;
  readonly nextYear: Candidate | null;
  readonly why: Why | null;
  readonly twins: readonly Candidate[];
  readonly members: { readonly found: readonly Candidate[]; readonly missing: readonly string[]; readonly otherYears: readonly Candidate[] } | null;
  readonly parents: readonly Candidate[];
}

/** Makes it readable. */
export function openRelated({ lastYear, nextYear, why, twins, members, parents }: RelatedSummaries): RelatedReports {
  return {
    lastYear: lastYear === null ? null : opened(lastYear),
    nextYear: nextYear === null ? null : opened(nextYear),
    why,
    twins: twins.map(opened),
    members: members === null ? null : { found: members.found.map(opened), missing: members.missing, otherYears: members.otherYears.map(opened) },
    parents: parents.map(opened),
  };
}

function opened({ name, place, summary, isShown }: Candidate): RelatedReport {
  return openSummary(name ?? place, summary, isShown);
}

/**
 * The reports that a report is compared with: those of the same agency and of the years beside its own, or those that the settings
 * name; its members and those of which it is one, as the settings declare. Where several may be meant none is taken.
 *
 * @param settings those of the report, with how it is called there
 */
export function relate(own: Candidate, candidates: Candidates, settings: Settings): RelatedSummaries {
  const { lastYear, why } = lastYearOf(own, candidates, settings);
  return {
    lastYear,
    why,
    nextYear: nextYearOf(own, candidates, settings),
    twins: twinsOf(own, candidates),
    members: membersOf(own, candidates, settings, lastYear),
    parents: parentsOf(own, candidates, settings),
  };
}

/** What stands in the place of last year's report: it, or why there is none. */
type Found = Pick<RelatedSummaries, 'lastYear' | 'why'>;

function lastYearOf(own: Candidate, candidates: Candidates, settings: Settings): Found {
  const { year, agency } = own.summary;
  const names = fileNamesFrom(own.place, settings.file);
  const linked = names === null ? undefined : settings.lastYear?.[names.own];
  if (linked === null) return { lastYear: null, why: { isGap: false, zh: '设置中写明没有上年的报告', en: 'the settings say that there is none of the year before' } };
  if (linked !== undefined) {
    const candidate = candidates.at(names!.placeOf(linked));
    if (candidate !== null) return { lastYear: candidate, why: null };
    return { lastYear: null, why: { isGap: true, zh: `设置中写的上年报告“${linked}”没有找到，或不是年度报告`, en: `last year’s report in the settings, ${linked}, was not found or is none` } };
  }
  if (agency === null || year === null) return { lastYear: null, why: { isGap: false, zh: '没有读出单位和年度，不能找上年的报告', en: 'agency and year were not read, so last year’s report cannot be looked for' } };
  return only(sameAgency(own, agency, year - 1, candidates, settings), year - 1);
}

function nextYearOf(own: Candidate, candidates: Candidates, settings: Settings): Candidate | null {
  const names = fileNamesFrom(own.place, settings.file);
  const linking = names === null ? [] : Object.entries(settings.lastYear ?? {}).filter(([, last]) => last === names.own);
  if (linking.length > 0) {
    const candidate = linking.length === 1 ? candidates.at(names!.placeOf(linking[0]![0])) : null;
    return candidate;
  }
  const { year, agency } = own.summary;
  if (agency === null || year === null) return null;
  const next = only(sameAgency(own, agency, year + 1, candidates, settings), year + 1).lastYear;
  const isLinkedElsewhere = next !== null && names !== null && Object.keys(settings.lastYear ?? {}).some((name) => candidates.at(names.placeOf(name))?.summary.year === year + 1 && candidates.at(names.placeOf(name))?.summary.agency === next.summary.agency);
  return isLinkedElsewhere ? null : next;
}

/** The reports of an agency and a year that are the surest: of the same name, else with an office or without. */
function sameAgency(own: Candidate, agency: string, year: number, candidates: Candidates, { renames = {} }: Settings): readonly Candidate[] {
  const keys = namesOf(agency, renames).map(agencyKey);
  const found = new Map<Candidate, number>();
  for (const key of keys) {
    for (const candidate of candidates.of(year, key.key)) {
      const likeness = candidate.place === own.place ? 0 : likenessOf(key, agencyKey(candidate.summary.agency!));
      if (likeness > 0) found.set(candidate, Math.max(found.get(candidate) ?? 0, likeness));
    }
  }
  const best = Math.max(0, ...found.values());
  return [...found].flatMap(([candidate, likeness]) => (likeness === best ? [candidate] : []));
}

/** The one report of several that say the same; none where they differ. */
function only(found: readonly Candidate[], year: number): Found {
  const [first, ...others] = found;
  if (first === undefined) return { lastYear: null, why: { isGap: false, zh: `没有找到本单位 ${year} 年的报告`, en: `no report of this agency for ${year} was found` } };
  if (others.every((other) => isSameText(first, other))) return { lastYear: found.find(({ isShown }) => isShown) ?? first, why: null };
  return { lastYear: null, why: severalReason(found, year) };
}

function severalReason(found: readonly Candidate[], year: number): Why {
  const names = found.map(({ place, name }) => (name ?? place).slice((name ?? place).lastIndexOf('/') + 1));
  return {
    isGap: true,
    zh: `本单位 ${year} 年的报告有 ${found.length} 份（${names.join('、')}），数据不同，不能确定对照哪一份；可在 gouji.json 的 lastYear 中指定`,
    en: `there are ${found.length} reports of this agency for ${year} (${names.join(', ')}) with different figures; name one under lastYear in gouji.json`,
  };
}

/** The same report twice: the same figures, or the same file in another format. */
function isSameText(a: Candidate, b: Candidate): boolean {
  return a.summary.figures === b.summary.figures || stemOf(a.place) === stemOf(b.place);
}

/** Other reports of the same agency and year, without those that are the same file in another format. */
function twinsOf(own: Candidate, candidates: Candidates): readonly Candidate[] {
  const { agency, year } = own.summary;
  if (agency === null || year === null) return [];
  const key = agencyKey(agency);
  return candidates.of(year, key.key).filter((other) =>
    other.place !== own.place && stemOf(other.place) !== stemOf(own.place) && likenessOf(key, agencyKey(other.summary.agency!)) === 2).slice(0, mostTwins);
}

/** The place without what says in which format the file is. */
function stemOf(place: string): string {
  return place.replace(/\.[^./]*$/u, '');
}
