import type { Span } from './span';

/** What stands in the place of a stretch of text; a zero-length one inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

/** The text with edits made, none of which overlaps another; those that insert at one place stand in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let from = 0;
  for (const { span, text: put } of inOrder(edits)) {
    out += text.slice(from, span.start) + put;
    from = span.end;
  }
  return out + text.slice(from);
}

/** Whether two edits share a character or a place: made together, what comes of them would hang on their order. */
export function collide(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** A text that is edited again and again, and how it differs from what it was at first. */
export interface EditedText {
  readonly text: string;
  /** In the order of the first text, with something of it between any two. */
  edits(): Edit[];
  /** With edits of the text as it is now; none may overlap another. */
  with(edits: readonly Edit[]): EditedText;
}

export function unedited(text: string): EditedText {
  return editedText(text, text, [{ start: 0, end: text.length, text: null }]);
}

/** A stretch of the first text that is still there, or text that was put in: then the span is empty and says nothing. */
interface Piece extends Span {
  readonly text: string | null;
}

function editedText(first: string, text: string, pieces: readonly Piece[]): EditedText {
  return {
    text,
    edits: () => editsOf(pieces, first),
    with: (edits) => editedText(first, applyEdits(text, edits), edited(pieces, inOrder(edits))),
  };
}

function edited(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const out: Piece[] = [];
  const rest = [...pieces].reverse();
  let at = 0;
  /** Moves or drops the pieces up to a place of the text that they make. */
  const upTo = (end: number, kept: boolean): void => {
    while (at < end && rest.length > 0) {
      const piece = rest.pop()!;
      const length = lengthOf(piece);
      const [first, second] = length <= end - at ? [piece, null] : split(piece, end - at);
      if (second !== null) rest.push(second);
      if (kept) out.push(first);
      at += lengthOf(first);
    }
  };
  for (const { span, text } of edits) {
    upTo(span.start, true);
    upTo(span.end, false);
    out.push({ start: 0, end: 0, text });
  }
  return [...out, ...rest.reverse()];
}

function lengthOf({ start, end, text }: Piece): number {
  return text === null ? end - start : text.length;
}

function split({ start, end, text }: Piece, at: number): [Piece, Piece] {
  if (text !== null) return [{ start, end, text: text.slice(0, at) }, { start, end, text: text.slice(at) }];
  return [{ start, end: start + at, text }, { start: start + at, end, text }];
}

function editsOf(pieces: readonly Piece[], first: string): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let put = '';
  const close = (to: number): void => {
    if (put !== first.slice(from, to)) edits.push({ span: { start: from, end: to }, text: put });
  };
  for (const { start, end, text } of pieces) {
    if (text !== null) {
      put += text;
      continue;
    }
    close(start);
    from = end;
    put = '';
  }
  close(first.length);
  return edits;
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
