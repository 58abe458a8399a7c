import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServiceDocument } from '../workspace/documents';
import type { Span } from '../text/span';
import { OpenDocument } from './openDocument';

/** The span as lines and characters. Both sides count UTF-16 code units, so nothing but lines has to be found. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The position as an offset; positions outside the text give the nearest place inside. */
export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** The document at this moment, as the service knows it. */
export function toServiceDocument(document: TextDocument): ServiceDocument {
  const { uri, version } = document;
  if (!(document instanceof OpenDocument)) return { uri, version, text: document.getText() };
  return { uri, version, get text() { return document.settledText(); }, editedFrom: (text) => document.editedFrom(text) };
}
