import { forms } from '../../forms/registry';
import type { ReportSummary } from '../../report/summary';
import type { Locale } from '../../text/bilingual';
import type { Verdict } from '../../workspace/analyst';
import { canonicalUri } from '../../workspace/uris';
import { toServiceDocument } from '../convert';
import { overviewMethod } from '../protocol';
import type { OverviewAnswer, OverviewReport } from '../protocol';
import type { WholeRequest } from '../request';

/** `gouji/overview`: the reports of the workspace, and those that are open, with what was found in each. Whoever asks has them read. */
export const overview: WholeRequest<object, OverviewAnswer> = {
  method: overviewMethod,
  advertises: { experimental: { [overviewMethod]: true } },
  nothing: { reports: [], unreadable: [], progress: { done: 0, total: 0, state: 'idle' }, isCut: false },
  whole({ background: { index, start }, service, documents, locale }) {
    start();
    index.wantFindings();
    const open = documents.all().flatMap((document): OverviewReport[] => {
      const known = toServiceDocument(document);
      const summary = service.summary(known);
      return summary === null ? [] : [reportOf(document.uri, summary, service.verdict(known, locale), locale)];
    });
    const isOpen = new Set(documents.all().map(({ uri }) => canonicalUri(uri)));
    const files = index.files().filter(({ uri }) => !isOpen.has(uri));
    const { done, total, state, isCut } = index.progress;
    return {
      reports: [...open, ...files.flatMap(({ uri, summary, verdict }) => (summary === null ? [] : [reportOf(uri, summary, verdict, locale)]))],
      unreadable: files.flatMap(({ uri, reason }) => (reason === null ? [] : [{ uri, reason: reason[locale] }])),
      progress: { done, total, state },
      isCut,
    };
  },
};

function reportOf(uri: string, { agency, year, form }: ReportSummary, verdict: Verdict | null, locale: Locale): OverviewReport {
  const checked = verdict === null ? null : { findings: verdict.counts, relations: verdict.relations, claims: verdict.claims };
  return { uri, agency, year, form: forms.find(({ id }) => id === form)?.name[locale] ?? null, checked };
}
