import type { Settings } from '../checks/settings';
import { openSummary } from '../report/related';
import type { RelatedReports } from '../report/related';
import type { ReportSummary } from '../report/summary';
import { foldLabel } from '../text/fold';

/** A report that others may be related to. */
export interface Candidate {
  /** Its uri, or its name as given on the command line. */
  readonly place: string;
  readonly summary: ReportSummary;
}

/** All reports that are known. */
export interface Candidates {
  /** In the order of their places, by UTF-16 code units. */
  ofYear(year: number): readonly Candidate[];
  at(place: string): Candidate | null;
}

/**
 * The reports that a report is compared with: those of the same agency and of the years beside its own.
 *
 * @param settings those of the report
 */
export function relate(own: Candidate, candidates: Candidates, _settings: Settings): RelatedReports {
  const { agency, year } = own.summary;
  if (agency === null || year === null) return { lastYear: null, nextYear: null, twins: [], members: null, parents: [] };
  const same = (of: number): readonly Candidate[] => candidates.ofYear(of).filter(({ place, summary }) =>
    place !== own.place && summary.agency !== null && foldLabel(summary.agency) === foldLabel(agency));
  const open = ({ place, summary }: Candidate): ReturnType<typeof openSummary> => openSummary(place, summary);
  const only = (all: readonly Candidate[]): ReturnType<typeof openSummary> | null => (all.length === 1 ? open(all[0]!) : null);
  return { lastYear: only(same(year - 1)), nextYear: only(same(year + 1)), twins: same(year).map(open), members: null, parents: [] };
}
