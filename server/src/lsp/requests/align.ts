import type { TextDocumentPositionParams } from 'vscode-languageserver';
import { toOffset, toRange, toServiceDocument } from '../convert';
import type { AlignAnswer } from '../protocol';
import { alignMethod } from '../protocol';
import type { Request } from '../request';

/** `gouji/align`: the blanks that put the cells of a table under each other again, after a figure was typed into one. */
export const align: Request<TextDocumentPositionParams, AlignAnswer | null> = {
  method: alignMethod,
  advertises: { experimental: { [alignMethod]: true } },
  nothing: null,
  answer({ service, settings }, document, { position }) {
    const { ambiguousAsWide } = settings.preferencesOf(document.uri);
    const edits = service.align(toServiceDocument(document), toOffset(document, position), ambiguousAsWide);
    return { version: document.version, edits: edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text })) };
  },
};
