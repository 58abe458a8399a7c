import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OutlineItem } from '../../features/outline';
import type { Locale } from '../../text/bilingual';
import { toRange, toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `textDocument/documentSymbol`: a tree, or a flat list for clients that know no tree. */
export const documentSymbol: Request<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]> = {
  method: 'textDocument/documentSymbol',
  advertises: { documentSymbolProvider: true },
  nothing: [],
  answer(session, document) {
    const outline = session.service.outline(toServiceDocument(document));
    return session.client.nestedSymbols
      ? outline.map((item) => toSymbol(document, session.locale, item))
      : outline.flatMap((item) => toList(document, item, null));
  },
};

const kinds: Record<OutlineItem['kind'], SymbolKind> = {
  'report': SymbolKind.File,
  'section': SymbolKind.Module,
  'subheading': SymbolKind.String,
  'table': SymbolKind.Struct,
  'row-group': SymbolKind.Object,
  'row': SymbolKind.Field,
};

function toSymbol(document: TextDocument, locale: Locale, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name,
    ...(item.detail === null ? {} : { detail: item.detail[locale] }),
    kind: kinds[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.selection),
    children: item.children.map((child) => toSymbol(document, locale, child)),
  };
}

function toList(document: TextDocument, item: OutlineItem, container: string | null): SymbolInformation[] {
  const own: SymbolInformation = {
    name: item.name,
    kind: kinds[item.kind],
    location: { uri: document.uri, range: toRange(document, item.span) },
    ...(container === null ? {} : { containerName: container }),
  };
  return [own, ...item.children.flatMap((child) => toList(document, child, item.name))];
}
