import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { toOffset, toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `textDocument/inlayHint`: what a figure should be, behind it; by the setting nothing, only where it differs, or also where it holds. */
export const inlayHint: Request<InlayHintParams, InlayHint[]> = {
  method: 'textDocument/inlayHint',
  advertises: { inlayHintProvider: true },
  nothing: [],
  answer({ service, settings, locale }, document, { range }) {
    const { inlayHints } = settings.preferencesOf(document.uri);
    if (inlayHints === 'off') return [];
    const stretch = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    return service.hints(toServiceDocument(document), stretch, inlayHints).map(({ offset, text, tooltip }): InlayHint => ({
      position: document.positionAt(offset),
      label: text[locale],
      paddingLeft: true,
      ...(tooltip === null ? {} : { tooltip: tooltip[locale] }),
    }));
  },
};
