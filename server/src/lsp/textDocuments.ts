import { TextDocuments } from 'vscode-languageserver';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The open documents, kept up to date by incremental changes. */
export function createTextDocuments(): TextDocuments<TextDocument> {
  return new TextDocuments({ create: TextDocument.create, update: applyChanges });
}

/**
 * Applies changes one after the other, each in the text that the ones before it left. Positions outside the text mean the
 * nearest place inside: the library finds the right offsets for them, but would then keep wrong line starts.
 */
export function applyChanges(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
  for (const change of changes) TextDocument.update(document, [inside(document, change)], version);
  return document;
}

function inside(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const { start, end } = change.range;
  if (end.line < document.lineCount && start.line < document.lineCount) return change;
  return { ...change, range: { start: document.positionAt(document.offsetAt(start)), end: document.positionAt(document.offsetAt(end)) } };
}
