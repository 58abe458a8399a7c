import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * Changes as the library makes them, one after the other. Positions outside of the text are brought inside first: the library finds
 * the right offsets for them, but would then keep wrong line starts.
 */
export function applyChanges(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
  for (const change of changes) TextDocument.update(document, [inside(document, change)], version);
}

function inside(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const { start, end } = change.range;
  if (end.line < document.lineCount && start.line < document.lineCount) return change;
  return { ...change, range: { start: document.positionAt(document.offsetAt(start)), end: document.positionAt(document.offsetAt(end)) } };
}
