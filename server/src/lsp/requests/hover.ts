import type { Hover, HoverParams, MarkupContent } from 'vscode-languageserver';
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
    return { contents: toMarkup(content.markdown[session.locale], session.client.markdown), range: toRange(document, content.span) };
  },
};

/** For a client that shows plain text only, the Markdown without its marks. */
function toMarkup(markdown: string, shown: boolean): MarkupContent {
  if (shown) return { kind: 'markdown', value: markdown };
  return { kind: 'plaintext', value: markdown.replaceAll('**', '').replace(/\\(?=[^\p{L}\p{N}\s])/gu, '').replace(/(?<! ) +$/gm, '') };
}
