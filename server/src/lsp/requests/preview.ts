import { previewStyle } from '../../features/previewPage';
import { toServiceDocument } from '../convert';
import type { PreviewAnswer } from '../protocol';
import { previewMethod } from '../protocol';
import type { DocumentParams, Request } from '../request';

/** `gouji/preview`: the report as it will be published, as HTML whose parts say where they stand in the text. */
export const preview: Request<DocumentParams, PreviewAnswer | null> = {
  method: previewMethod,
  advertises: { experimental: { [previewMethod]: true } },
  nothing: null,
  answer({ service, locale }, document) {
    return { version: document.version, ...service.preview(toServiceDocument(document), { locale, links: true }), style: previewStyle };
  },
};
