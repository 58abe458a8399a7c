import type { Hover, HoverParams } from 'vscode-languageserver';
import { toOffset, toRange, toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `textDocument/hover`: null where there is nothing to say. */
export const hover: Request<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  advertises: { hoverProvider: true },
  nothing: null,
  answer(session, document, params) {
    const content = session.service.hover(toServiceDocument(document), toOffset(document, params.position));
    if (content === null) return null;
    const value = content.markdown[session.locale];
    return { contents: { kind: session.client.markdown ? 'markdown' : 'plaintext', value }, range: toRange(document, content.span) };
  },
};
