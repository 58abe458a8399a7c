import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServiceDocument } from '../workspace/documents';
import type { Span } from '../text/span';

/** The span as lines and characters. Both sides count UTF-16 code units, so nothing but lines has to be found. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The position as an offset; positions outside the text give the nearest place inside. */
export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** The document at this moment, as the service knows it. The text is the document's own string, not a copy. */
export function toServiceDocument(document: TextDocument): ServiceDocument {
  return { uri: document.uri, version: document.version, text: document.getText() };
}
