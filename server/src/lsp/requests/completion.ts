import { CompletionItemKind, CompletionTriggerKind } from 'vscode-languageserver';
import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { figureTriggers } from '../../features/completion';
import { toOffset, toRange, toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `textDocument/completion`: the tables' figures while a sentence about them is typed; nothing elsewhere. */
export const completion: Request<CompletionParams, CompletionItem[]> = {
  method: 'textDocument/completion',
  advertises: { completionProvider: { triggerCharacters: [...figureTriggers()] } },
  nothing: [],
  answer({ service, locale }, document, { position, context }) {
    const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    return service.figureOffers(toServiceDocument(document), toOffset(document, position), isAsked).map(({ span, text, detail }, at) => ({
      label: text,
      kind: CompletionItemKind.Value,
      detail: detail[locale],
      sortText: String(at).padStart(2, '0'),
      textEdit: { range: toRange(document, span), newText: text },
    }));
  },
};
