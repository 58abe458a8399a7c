import type { Location, ReferenceParams } from 'vscode-languageserver';
import { toOffset, toRange, toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `textDocument/references`: every sentence that states a figure of the tables, every total that counts it, and the same figure of the years beside; the cells themselves are its declaration. */
export const references: Request<ReferenceParams, Location[]> = {
  method: 'textDocument/references',
  advertises: { referencesProvider: true },
  nothing: [],
  answer({ service }, document, { position, context }) {
    const found = service.mentions(toServiceDocument(document), toOffset(document, position));
    if (found === null) return [];
    const spans = [...(context.includeDeclaration ? found.cells : []), ...found.statements, ...found.totals];
    return [...spans.sort((a, b) => a.start - b.start).map((span) => ({ uri: document.uri, range: toRange(document, span) })), ...found.others.map(({ place, range }) => ({ uri: place, range }))];
  },
};
