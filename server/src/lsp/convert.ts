import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServiceDocument } from '../workspace/documents';
import type { Span } from '../text/span';
import { OpenDocument } from './openDocument';

/** The span as lines and characters. Both sides count UTF-16 code units, so nothing but lines has to be found. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Where a finding is shown: one on a blank cell with the blanks between its bars, so that it is seen, and is found from anywhere there. */
export function shownSpan(document: TextDocument, span: Span): Span {
  if (span.start < span.end) return span;
  const text = document.getText();
  let { start, end } = span;
  while (isBlank(text[start - 1])) start--;
  while (isBlank(text[end])) end++;
  return isBar(text[start - 1]) && isBar(text[end]) ? { start, end } : span;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\u3000';
}

function isBar(character: string | undefined): boolean {
  return character === '|' || character === '｜' || character === '│';
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
