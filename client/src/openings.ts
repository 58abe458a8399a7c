import type { TextDocument } from 'vscode';

/** Which documents the server has been told of. */
export interface Openings {
  /** Every document passes here on its way to the server: part of the client's middleware. */
  readonly middleware: {
    didOpen(document: TextDocument, next: (document: TextDocument) => Promise<void>): Promise<void>;
    didClose(document: TextDocument, next: (document: TextDocument) => Promise<void>): Promise<void>;
  };
  /**
   * For a client that runs: resolves when the document has been sent, at once when it never is. A server knows nothing
   * about a document that it has not been sent; and of what waits while it starts, requests go before the documents.
   */
  sent(document: TextDocument): Promise<void>;
}

export function createOpenings(): Openings {
  const openings = new Map<string, Promise<void>>();
  return {
    middleware: {
      didOpen(document, next) {
        const opening = next(document);
        openings.set(document.uri.toString(), opening);
        return opening;
      },
      didClose(document, next) {
        openings.delete(document.uri.toString());
        return next(document);
      },
    },
    sent: (document) => openings.get(document.uri.toString()) ?? Promise.resolve(),
  };
}
