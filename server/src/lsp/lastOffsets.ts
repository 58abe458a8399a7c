import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OutlineItem } from '../features/outline';

/**
 * Where the range of each item ends. Editors count a caret at the very end of a range as inside, and of two items that meet
 * they take the first: with the caret before a heading, the breadcrumbs would show the section before. So a range ends
 * before what comes next, and where that is a line, at the end of the line before it.
 *
 * @param limit where the range of what holds the items ends
 */
export function lastOffsets(document: TextDocument, items: readonly OutlineItem[], limit: number): number[] {
  const length = document.offsetAt({ line: document.lineCount, character: 0 });
  return items.map(({ span }, at) => {
    const next = items[at + 1]?.span.start ?? Infinity;
    const behindLine = span.end > 0 && span.end < length && document.positionAt(span.end).character === 0;
    const own = span.end >= next || behindLine ? Math.min(span.end, next) - 1 : span.end;
    return Math.max(span.start, Math.min(own, limit));
  });
}
