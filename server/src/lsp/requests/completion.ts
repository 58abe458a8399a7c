import { CompletionItemKind, CompletionTriggerKind } from 'vscode-languageserver';
import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { figureTriggers } from '../../features/completion';
import type { Offer } from '../../features/offer';
import type { Bilingual } from '../../text/bilingual';
import { toOffset, toRange, toServiceDocument } from '../convert';
import type { Request } from '../request';
import type { Session } from '../session';

/** `textDocument/completion`: the tables' figures while a sentence about them is typed; totals, rows, headings, sections and tables where they belong. */
export const completion: Request<CompletionParams, CompletionItem[]> = {
  method: 'textDocument/completion',
  advertises: { completionProvider: { triggerCharacters: [...figureTriggers(), '|', '、'] } },
  nothing: [],
  answer(session, document, { position, context }) {
    // What opens by itself behind a figure must not put another in its place: Tab takes what is offered.
    const isAskedFor = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    const at = toOffset(document, position);
    const own = toServiceDocument(document);
    const { ambiguousAsWide } = session.settings.preferencesOf(document.uri);
    const figures = session.service.figureOffers(own, at).map(({ span, text, detail }): CompletionItem => ({
      label: text,
      kind: CompletionItemKind.Value,
      ...toDetail(session, detail),
      textEdit: { range: toRange(document, span), newText: text },
    }));
    const offers = session.service.offers(own, at, ambiguousAsWide).map((offer) => toItem(session, document, isAskedFor ? offer : { ...offer, isAnyway: false }, at));
    return [...figures, ...offers].map((item, index) => ({ ...item, sortText: String(index).padStart(2, '0') }));
  },
};

function toItem(session: Session, document: TextDocument, { kind, span, text, label, detail, isAnyway }: Offer, at: number): CompletionItem {
  return {
    label,
    kind: kinds[kind],
    ...toDetail(session, detail),
    filterText: isAnyway ? document.getText().slice(span.start, at) || text : label,
    textEdit: { range: toRange(document, span), newText: text },
  };
}

function toDetail({ client, locale }: Session, detail: Bilingual): Partial<CompletionItem> {
  return client.labelDetails ? { labelDetails: { description: detail[locale] } } : { detail: detail[locale] };
}

const kinds = {
  total: CompletionItemKind.Value,
  row: CompletionItemKind.Field,
  heading: CompletionItemKind.Text,
  section: CompletionItemKind.Module,
  table: CompletionItemKind.Struct,
} as const;
