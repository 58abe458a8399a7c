import { CompletionItemKind } from 'vscode-languageserver';
import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { figureTriggers } from '../../features/completion';
import { toOffset, toRange, toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `textDocument/completion`: the tables' figures while a sentence about them is typed; nothing elsewhere. */
export const completion: Request<CompletionParams, CompletionItem[]> = {
  method: 'textDocument/completion',
  advertises: { completionProvider: { triggerCharacters: [...figureTriggers()] } },
  nothing: [],
  answer({ service, locale, client }, document, { position }) {
    return service.figureOffers(toServiceDocument(document), toOffset(document, position)).map(({ span, text, detail }, at) => ({
      label: text,
      kind: CompletionItemKind.Value,
      ...(client.labelDetails ? { labelDetails: { description: detail[locale] } } : { detail: detail[locale] }),
      sortText: String(at).padStart(2, '0'),
      textEdit: { range: toRange(document, span), newText: text },
    }));
  },
};
