import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OutlineItem } from '../../features/outline';
import type { Locale } from '../../text/bilingual';
import { toRange, toServiceDocument } from '../convert';
import { lastOffsets } from '../lastOffsets';
import type { Request } from '../request';

/** `textDocument/documentSymbol`: a tree, or a flat list for clients that know no tree. */
export const documentSymbol: Request<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]> = {
  method: 'textDocument/documentSymbol',
  advertises: { documentSymbolProvider: true },
  nothing: [],
  answer(session, document) {
    const outline = session.service.outline(toServiceDocument(document));
    const ends = lastOffsets(document, outline, Infinity);
    return session.client.nestedSymbols
      ? outline.map((item, at) => toSymbol(document, session.locale, item, ends[at]!))
      : outline.flatMap((item, at) => toList(document, item, ends[at]!, null));
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

/** `end`: the last offset that is still its own, see `lastOffsets`. */
function toSymbol(document: TextDocument, locale: Locale, item: OutlineItem, end: number): DocumentSymbol {
  const ends = lastOffsets(document, item.children, end);
  return {
    name: item.name,
    ...(item.detail === null ? {} : { detail: item.detail[locale] }),
    kind: kinds[item.kind],
    range: toRange(document, { start: item.span.start, end }),
    selectionRange: toRange(document, { start: Math.min(item.selection.start, end), end: Math.min(item.selection.end, end) }),
    children: item.children.map((child, at) => toSymbol(document, locale, child, ends[at]!)),
  };
}

function toList(document: TextDocument, item: OutlineItem, end: number, container: string | null): SymbolInformation[] {
  const own: SymbolInformation = {
    name: item.name,
    kind: kinds[item.kind],
    location: { uri: document.uri, range: toRange(document, { start: item.span.start, end }) },
    ...(container === null ? {} : { containerName: container }),
  };
  const ends = lastOffsets(document, item.children, end);
  return [own, ...item.children.flatMap((child, at) => toList(document, child, ends[at]!, item.name))];
}
