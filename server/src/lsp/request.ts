import type { CancellationToken, ResponseError, ResultProgressReporter, ServerCapabilities, TextDocumentIdentifier } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from './session';

/** One method of the protocol that is asked about one open document, or about all of them: one file in `requests/`, one line in `requests.ts`. */
export interface Request<P extends object = object, R = unknown> {
  readonly method: string;
  /** The uri of the document, where the parameters do not say it in the usual way; empty when they do not say it at all. */
  uriOf?(params: P): string;
  /** The document, where the parameters bring it along and it need not be open; null where they do not after all. */
  documentOf?(params: P): TextDocument | null;
  /** What `initialize` says because this method is served. */
  readonly advertises: ServerCapabilities;
  /** The answer about a document that is not open, and when `answer` throws. */
  readonly nothing: R;
  /** What is known of one that is not open, by its uri; `nothing` unless given. */
  answerUnopened?(session: Session, uri: string): R;
  answer(session: Session, document: TextDocument, params: P): R;
  /** Makes one answer of those about all open documents; absent where it is asked about one. */
  together?(answers: readonly R[]): R;
}

/** One method that is asked about the workspace as a whole, whatever is open. */
export interface WholeRequest<P extends object = object, R = unknown> extends Pick<Request<P, R>, 'method' | 'advertises' | 'nothing'> {
  /** @param partial takes parts of the answer before it; undefined where the client wants all of it at once */
  whole(session: Session, params: P, token: CancellationToken, partial: ResultProgressReporter<R> | undefined): R | Promise<R | ResponseError<void>>;
}

/** Parameters that say their document in the usual way. */
export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}
