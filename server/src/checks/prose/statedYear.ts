import type { Report } from '../../report/report';

/** The report's year as title and period state it; null where neither does, or they are of different years. */
export function statedYear({ title, period }: Report): number | null {
  const [inTitle, inPeriod] = [title?.year?.value ?? null, period?.from.year ?? null];
  return inTitle === null || inPeriod === null || inTitle === inPeriod ? inTitle ?? inPeriod : null;
}
