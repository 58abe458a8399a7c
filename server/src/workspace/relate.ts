import type { Settings } from '../checks/settings';
import { agencyKey, likenessOf, namesOf } from '../report/agencyKey';
import type { Likeness, Renames } from '../report/agencyKey';
import { mostTwins, openSummary } from '../report/related';
import type { RelatedReport, RelatedReports, Why } from '../report/related';
import { fileNameOf } from '../text/fileName';
import type { Candidate, Candidates } from './candidates';
import { fileNamesFrom } from './fileNames';
import { membersOf, parentsOf } from './members';
import { isDocument, stemOf } from './reportNames';

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
  return only(sameAgency(own, year - 1, candidates, settings), year - 1);
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
  const next = only(sameAgency(own, year + 1, candidates, settings), year + 1).lastYear;
  const isLinkedElsewhere = next !== null && names !== null && Object.keys(settings.lastYear ?? {}).some((name) => candidates.at(names.placeOf(name))?.summary.year === year + 1 && candidates.at(names.placeOf(name))?.summary.agency === next.summary.agency);
  return isLinkedElsewhere ? null : next;
}

/** Reports that may be of an agency, and those that may as well be of another. */
interface SameAgency {
  readonly found: readonly Candidate[];
  readonly doubtful: readonly { readonly candidate: Candidate; readonly rival: Candidate }[];
}

/**
 * The reports of an agency and a year that are the surest. Names with the same city, or both without, belong together first; what is
 * left of either year may be one agency as well (云川市城厢区, 城厢区), but not where that would do for two cities. Then those that
 * name an office belong together, and those that do not.
 */
function sameAgency(own: Candidate, year: number, candidates: Candidates, { renames = {} }: Settings): SameAgency {
  const likeOnes = (of: Candidate, other: number): Alike[] => surestPlaces(alikeIn(of, other, candidates, renames));
  const free: Alike[] = [];
  const doubtful: { candidate: Candidate; rival: Candidate }[] = [];
  for (const alike of likeOnes(own, year)) {
    const rival = likeOnes(alike.candidate, own.summary.year!).find((other) => {
      if (other.candidate.place === own.place || (!other.isSamePlace && likeOnes(other.candidate, year)[0]?.isSamePlace === true)) return false;
      return (other.isSamePlace && !alike.isSamePlace) || (other.isSameKind && !alike.isSameKind) || (!other.isSamePlace && !isOfOneCity([own, other.candidate]));
    });
    if (rival === undefined) free.push(alike);
    else doubtful.push({ candidate: alike.candidate, rival: rival.candidate });
  }
  const ofKind = isOfOneCity(free.map(({ candidate }) => candidate)) ? free.filter(({ isSameKind }) => isSameKind) : [];
  return { found: (ofKind.length > 0 ? ofKind : free).map(({ candidate }) => candidate), doubtful };
}

interface Alike extends Likeness {
  readonly candidate: Candidate;
}

/** Other reports of a year whose agency may be the same under one of its names. */
function alikeIn(own: Candidate, year: number, candidates: Candidates, renames: Renames): Alike[] {
  const found = new Map<Candidate, Alike>();
  for (const key of namesOf(own.summary.agency!, renames).map(agencyKey)) {
    for (const candidate of candidates.of(year, key.key)) {
      const likeness = candidate.place === own.place ? null : likenessOf(key, candidate.summary.agencyKey!);
      if (likeness !== null && found.get(candidate)?.isSamePlace !== true) found.set(candidate, { candidate, ...likeness });
    }
  }
  return [...found.values()];
}

function surestPlaces(alike: readonly Alike[]): Alike[] {
  const sure = alike.filter(({ isSamePlace }) => isSamePlace);
  return sure.length > 0 ? sure : [...alike];
}

function isOfOneCity(all: readonly Candidate[]): boolean {
  return new Set(all.flatMap(({ summary }) => summary.agencyKey!.city ?? [])).size <= 1;
}

/** The one report of several that say the same; none where they differ. */
function only({ found, doubtful: [doubt] }: SameAgency, year: number): Found {
  const [first, ...others] = found;
  if (first === undefined && doubt !== undefined) return { lastYear: null, why: doubtReason(doubt, year) };
  if (first === undefined) return { lastYear: null, why: { isGap: false, zh: `没有找到本单位 ${year} 年的报告`, en: `no report of this agency for ${year} was found` } };
  if (others.every((other) => isSameText(first, other))) return { lastYear: found.find(({ isShown, place }) => isShown && !isDocument(place)) ?? found.find(({ place }) => !isDocument(place)) ?? first, why: null };
  return { lastYear: null, why: severalReason(found, year) };
}

function doubtReason({ candidate, rival }: SameAgency['doubtful'][number], year: number): Why {
  const [last, other] = [nameOfFile(candidate), nameOfFile(rival)];
  return {
    isGap: true,
    zh: `${year} 年的“${last}”可能是本单位的报告，也可能是“${other}”的上年报告，不能确定；可在 gouji.json 的 lastYear 中指定`,
    en: `${last} for ${year} may be of this agency, or last year’s report of ${other}: name it under lastYear in gouji.json`,
  };
}

function nameOfFile({ place, name = place }: Candidate): string {
  return fileNameOf(name);
}

function severalReason(found: readonly Candidate[], year: number): Why {
  const names = found.map(nameOfFile);
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
  const { agencyKey: key, year } = own.summary;
  if (key === null || year === null) return [];
  return candidates.of(year, key.key).filter((other) =>
    other.place !== own.place && stemOf(other.place) !== stemOf(own.place) && likenessOf(key, other.summary.agencyKey!)?.isSameKind === true).slice(0, mostTwins);
}
