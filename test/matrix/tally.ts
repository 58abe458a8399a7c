import type { Outcome } from './matrix';

/** Figures of some reports by what became of them, and what else was found. */
export interface Tally {
  readonly reports: number;
  readonly right: number;
  /** Not read although they are there to be read. */
  readonly missing: number;
  /** Not read where the text has lost what tells them. */
  readonly lost: number;
  readonly wrong: number;
  readonly misplaced: number;
  /** Form, year, agency, sections or units that were not read right. */
  readonly other: number;
  /** Findings on figures in which nothing is wrong. */
  readonly alarms: number;
}

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const reports = outcomes.flatMap((outcome) => outcome.reports);
  const count = (kinds: readonly string[]): number => reports.flatMap(({ faults }) => faults).filter(({ kind }) => kinds.includes(kind)).length;
  return {
    reports: reports.length,
    right: reports.reduce((sum, report) => sum + report.right, 0),
    missing: count(['missing']),
    lost: count(['lost']),
    wrong: count(['wrong']),
    misplaced: count(['misplaced']),
    other: count(['form', 'year', 'agency', 'sections', 'units']),
    alarms: reports.reduce((sum, { alarms }) => sum + alarms.length, 0),
  };
}

export function isClean(tally: Tally): boolean {
  return tally.missing + tally.wrong + tally.misplaced + tally.other + tally.alarms === 0;
}

/** The outcomes with the same layout, or the same noise, together. */
export function byKey(outcomes: readonly Outcome[], key: 'layout' | 'noise'): { readonly id: string; readonly about: string; readonly tally: Tally }[] {
  const ids = [...new Set(outcomes.map((outcome) => outcome[key].id))];
  return ids.map((id) => {
    const own = outcomes.filter((outcome) => outcome[key].id === id);
    const first = own[0]!;
    return { id, about: key === 'layout' ? first.layout.model : first.noise.about, tally: tallyOf(own) };
  });
}
