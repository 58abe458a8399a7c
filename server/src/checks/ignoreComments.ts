import type { Span } from '../text/span';

/** A comment that lets findings stand (`<!-- gouji-ignore row-total balance: 理由 -->`), as Markdown and HTML may have. */
export interface IgnoreComment {
  readonly span: Span;
  readonly checks: readonly string[];
  /** Empty where none is given: then the comment does nothing. */
  readonly reason: string;
  /** Where the findings begin that it is about. */
  readonly scope: Span;
}

/**
 * The comments of a text, in its order. One that stands in a line with other text is about that line; one by itself is about
 * what follows: an element of a web page, else all up to the next blank line. `gouji-ignore-file` is about the whole text.
 */
export function ignoreComments(text: string): IgnoreComment[] {
  const comments: Unscoped[] = [];
  for (let start = text.indexOf(opening); start >= 0;) {
    const close = text.indexOf(closing, start);
    if (close < 0) break;
    const span = { start, end: close + closing.length };
    const [, ofFile, checks, reason] = wording.exec(text.slice(start + opening.length, close)) ?? [];
    if (checks !== undefined) comments.push({ span, ofFile: ofFile !== undefined, checks: checks.split(/[\s,，、]+/).filter((id) => id !== ''), reason: reason?.trim() ?? '' });
    start = text.indexOf(opening, span.end);
  }
  return withScopes(text, comments);
}

type Unscoped = Omit<IgnoreComment, 'scope'> & { readonly ofFile: boolean };

/** Several comments one below the other are about the same. */
function withScopes(text: string, comments: readonly Unscoped[]): IgnoreComment[] {
  const scoped: IgnoreComment[] = [];
  let next: { readonly start: number; readonly scope: Span } | null = null;
  for (const { ofFile, ...comment } of comments.toReversed()) {
    const { start, end } = comment.span;
    const own: Span = next !== null && /[\r\n]/.test(text.slice(end, next.start)) && text.slice(end, next.start).trim() === '' ? next.scope : scopeOf(text, comment.span);
    scoped.push({ ...comment, scope: ofFile ? { start: 0, end: text.length } : own });
    next = { start, scope: own };
  }
  return scoped.reverse();
}

const opening = '<!--';
const closing = '-->';
const wording = /^\s*gouji-ignore(-file)?\s+([a-z\-\s,，、]+?)\s*(?:[:：]([^]*))?$/;

function scopeOf(text: string, { start, end }: Span): Span {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(end))![0];
  if (text.slice(lineStart, start).trim() !== '' || (line.trim() !== '' && !line.trim().startsWith('<'))) return { start: lineStart, end: end + line.length };
  const from = end + /^\s*/.exec(text.slice(end))![0].length;
  const tag = /^<([a-z][a-z0-9]*)/i.exec(text.slice(from, from + longestTag))?.[1];
  return { start: from, end: tag === undefined ? blankLineFrom(text, from) : endOfElement(text, from, tag) };
}

const longestTag = 20;

function blankLineFrom(text: string, from: number): number {
  const blank = /\r?\n[^\S\n]*\r?\n/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}

/** Behind the tag that closes the element, or the end of the line where none does. */
function endOfElement(text: string, from: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'gi');
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return tags.lastIndex;
  }
  return from + /^[^\r\n]*/.exec(text.slice(from))![0].length;
}
