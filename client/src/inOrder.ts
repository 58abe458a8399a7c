import type { Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

type InOrder = Required<Pick<Middleware, 'didOpen' | 'didChange' | 'didClose' | 'sendRequest'>>;

/**
 * Middleware that keeps in order what the server is told and asked about a document: opened, changed, then asked. The
 * library alone does not: what is asked while the server starts goes out before the documents that were open by then, and a
 * document in a tab waits for all documents without one, but what is asked about it does not. Of a document that it has not
 * been sent the server knows nothing: no findings, no outline, no sections.
 */
export function inOrder(): InOrder {
  /** Of every open document the last notification, pending or sent. */
  const last = new Map<string, Promise<void>>();
  const after = (uri: Uri, send: () => Promise<void>): Promise<void> => {
    const before = last.get(uri.toString());
    // Where one could not be sent, the client says so; the next is tried all the same.
    const sent = before === undefined ? send() : before.then(send, send);
    last.set(uri.toString(), sent);
    return sent;
  };
  return {
    didOpen: (document, next) => after(document.uri, () => next(document)),
    didChange: (event, next) => after(event.document.uri, () => next(event)),
    didClose: (document, next) => {
      const closed = after(document.uri, () => next(document));
      last.delete(document.uri.toString());
      return closed;
    },
    sendRequest: async (type, param, token, next) => {
      await last.get(uriIn(param) ?? '')?.catch(() => undefined);
      return next(type, param, token);
    },
  };
}

/** The document that a request is about, if it is about one. */
function uriIn(param: unknown): string | undefined {
  return (param as { textDocument?: { uri?: string } } | undefined)?.textDocument?.uri;
}
