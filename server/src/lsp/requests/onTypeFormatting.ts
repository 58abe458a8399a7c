import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import { toOffset, toRange, toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `textDocument/onTypeFormatting`: Enter behind a row of a table begins the next one, its bars under those above. */
export const onTypeFormatting: Request<DocumentOnTypeFormattingParams, TextEdit[]> = {
  method: 'textDocument/onTypeFormatting',
  advertises: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
  nothing: [],
  answer({ service, settings }, document, { position }) {
    const { ambiguousAsWide } = settings.preferencesOf(document.uri);
    return service.nextRow(toServiceDocument(document), toOffset(document, position), ambiguousAsWide)
      .map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
  },
};
