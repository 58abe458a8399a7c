import { toServiceDocument } from '../convert';
import type { NewReportAnswer, NewReportParams } from '../protocol';
import { newReportMethod } from '../protocol';
import type { Request } from '../request';

/** `gouji/newReport`: a report to be written, after last year's or from the form alone. */
export const newReport: Request<NewReportParams, NewReportAnswer | null> = {
  method: newReportMethod,
  advertises: { experimental: { [newReportMethod]: true } },
  nothing: null,
  answer({ service, settings }, document, { agency, year }) {
    const last = toServiceDocument(document);
    const { ambiguousAsWide } = settings.preferencesOf(document.uri);
    return { ...service.following(last), text: agency === undefined || year === undefined ? null : service.newReport(last, { agency, year }, ambiguousAsWide) };
  },
};
