import { previewStyle } from '../../features/previewPage';
import { toServiceDocument } from '../convert';
import type { CompareAnswer } from '../protocol';
import { compareMethod } from '../protocol';
import type { DocumentParams, Request } from '../request';

/** `gouji/compare`: the report beside that of the year before, as HTML whose parts say where they stand in which text. */
export const compare: Request<DocumentParams, CompareAnswer | null> = {
  method: compareMethod,
  advertises: { experimental: { [compareMethod]: true } },
  nothing: null,
  answer({ service, locale }, document) {
    const { version } = document;
    const comparison = service.comparison(toServiceDocument(document), { locale, links: true });
    return 'body' in comparison ? { version, page: { ...comparison, style: previewStyle }, reason: null } : { version, page: null, reason: comparison[locale] };
  },
};
