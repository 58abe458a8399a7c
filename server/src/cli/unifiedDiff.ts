import type { Edit } from '../text/edits';
import { lineStarts, positionAt } from '../text/lines';

/**
 * How a text differs from what edits make of it, as `diff -u` writes it. Empty when it does not.
 *
 * @param edits in the order of the text, none touching another
 */
export function unifiedDiff(name: string, text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  const hunks = hunksOf(changesOf(text, lines, edits));
  if (hunks.length === 0) return '';
  let shift = 0;
  const parts = hunks.map((changes) => {
    const from = Math.max(0, changes[0]!.from - context);
    const to = Math.min(lines.length, changes.at(-1)!.to + context);
    const body = bodyOf(lines, changes, from, to);
    const added = changes.reduce((sum, change) => sum + change.lines.length - (change.to - change.from), 0);
    const head = `@@ -${rangeOf(from, to - from)} +${rangeOf(from + shift, to - from + added)} @@\n`;
    shift += added;
    return head + body;
  });
  return `--- ${name}\n+++ ${name}\n${parts.join('')}`;
}

/** Lines that are shown around a change. */
const context = 3;

/** Lines of the text and those that stand in their place; line ends belong to lines. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesOf(text: string, lines: readonly string[], edits: readonly Edit[]): Change[] {
  // Lines end where a diff's do: a lone CR does not.
  const starts = lineStarts(text.replaceAll('\r', ' '));
  const lineAt = (offset: number): number => Math.min(positionAt(starts, offset).line, Math.max(lines.length - 1, 0));
  const groups: { from: number; to: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const [from, to] = [lineAt(edit.span.start), lineAt(edit.span.end) + 1];
    const last = groups.at(-1);
    if (last !== undefined && from < last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups.map(({ from, to, edits: own }) => {
    const [start, end] = [starts[from]!, starts[to] ?? text.length];
    let put = '';
    let at = start;
    for (const { span, text: instead } of own) {
      put += text.slice(at, span.start) + instead;
      at = span.end;
    }
    return trimmed(lines, { from, to: Math.min(to, lines.length), lines: linesOf(put + text.slice(at, end)) });
  });
}

/** Without the lines at its ends that stay as they are. */
function trimmed(old: readonly string[], { from, to, lines }: Change): Change {
  let first = 0;
  while (first < lines.length && from + first < to && old[from + first] === lines[first]) first++;
  let last = 0;
  while (last < lines.length - first && to - last > from + first && old[to - last - 1] === lines[lines.length - last - 1]) last++;
  return { from: from + first, to: to - last, lines: lines.slice(first, lines.length - last) };
}

/** Changes with so little between them that it is shown whole stand together. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    if (last !== undefined && change.from - last.at(-1)!.to <= 2 * context) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function bodyOf(lines: readonly string[], changes: readonly Change[], from: number, to: number): string {
  const out: string[] = [];
  const add = (mark: string, own: readonly string[]): void => {
    for (const line of own) out.push(mark + line + (line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'));
  };
  let at = from;
  for (const change of changes) {
    add(' ', lines.slice(at, change.from));
    add('-', lines.slice(change.from, change.to));
    add('+', change.lines);
    at = change.to;
  }
  add(' ', lines.slice(at, to));
  return out.join('');
}

/** `12,7`: seven lines from line 12 on; of no lines the line before them. */
function rangeOf(from: number, count: number): string {
  return count === 1 ? String(from + 1) : `${count === 0 ? from : from + 1},${count}`;
}
