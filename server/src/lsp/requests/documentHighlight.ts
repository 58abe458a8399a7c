import { DocumentHighlightKind } from 'vscode-languageserver';
import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { toOffset, toRange, toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `textDocument/documentHighlight`: the figure as what is written, sentences as what reads it, parts of its sum and totals that count it as mere text. */
export const documentHighlight: Request<DocumentHighlightParams, DocumentHighlight[]> = {
  method: 'textDocument/documentHighlight',
  advertises: { documentHighlightProvider: true },
  nothing: [],
  answer({ service }, document, { position }) {
    return service.highlights(toServiceDocument(document), toOffset(document, position))
      .map(({ span, kind }) => ({ range: toRange(document, span), kind: kinds[kind] }));
  },
};

const kinds = { cell: DocumentHighlightKind.Write, statement: DocumentHighlightKind.Read, part: DocumentHighlightKind.Text, total: DocumentHighlightKind.Text } as const;
