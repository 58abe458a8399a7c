import type { DocumentLink } from 'vscode-languageserver';
import { toRange, toServiceDocument } from '../convert';
import type { DocumentParams, Request } from '../request';

/** `textDocument/documentLink`: from what is cited to its official page, which the user may open; nothing is fetched. */
export const documentLink: Request<DocumentParams, DocumentLink[]> = {
  method: 'textDocument/documentLink',
  advertises: { documentLinkProvider: {} },
  nothing: [],
  answer({ service, locale }, document) {
    return service.links(toServiceDocument(document)).map(({ span, target, tooltip }) => ({ range: toRange(document, span), target, tooltip: tooltip[locale] }));
  },
};
