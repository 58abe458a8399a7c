/**
 * Marks inside a test's text say what is expected where: `⟦row-total:680⟧` is a finding of `row-total` on `680`,
 * `⟦missing-row:⟧` one of zero length, `⟦section-title/information:概述⟧` one with that severity,
 * `⟦row-total column-total:680⟧` two on the same place. Marks nest. `⟦` and `⟧` occur in no report.
 */
export interface Mark {
  readonly check: string;
  /** As written in the mark; null where the mark does not say. */
  readonly severity: string | null;
  /** UTF-16 code units in the text without its marks, half-open. */
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Takes the marks out of a text. Throws on a mark that is not closed, not opened or not well formed. */
export function readMarks(marked: string): MarkedText {
  const token = /⟦([a-z-]+(?:\/[a-z]+)?(?: [a-z-]+(?:\/[a-z]+)?)*):|⟧|⟦/g;
  const open: { readonly ids: string; readonly start: number }[] = [];
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(token)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '⟦') throw new Error(`a mark without check id: ${marked.slice(match.index, match.index + 30)}`);
    if (match[1] !== undefined) {
      open.push({ ids: match[1], start: text.length });
      continue;
    }
    const opened = open.pop();
    if (opened === undefined) throw new Error(`⟧ closes nothing: ${marked.slice(Math.max(0, match.index - 30), match.index + 1)}`);
    for (const id of opened.ids.split(' ')) {
      const [check, severity] = id.split('/');
      marks.push({ check: check!, severity: severity ?? null, start: opened.start, end: text.length });
    }
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${open.at(-1)!.ids}`);
  return { text: text + marked.slice(from), marks: marks.sort(byPlace) };
}

/** The lines of a text that hold marks, with the marks in them, each after its number: what two sets of marks differ in. */
export function markedLines(text: string, marks: readonly Mark[]): string[] {
  const inserts = new Map<number, { opens: string; closes: string }>();
  const at = (offset: number): { opens: string; closes: string } => {
    const known = inserts.get(offset) ?? { opens: '', closes: '' };
    inserts.set(offset, known);
    return known;
  };
  for (const mark of [...marks].sort(byPlace)) {
    const id = mark.severity === null ? mark.check : `${mark.check}/${mark.severity}`;
    if (mark.start === mark.end) at(mark.start).opens += `⟦${id}:⟧`;
    else {
      at(mark.start).opens += `⟦${id}:`;
      at(mark.end).closes += '⟧';
    }
  }
  let out = '';
  let from = 0;
  for (const [offset, { opens, closes }] of [...inserts].sort((a, b) => a[0] - b[0])) {
    out += text.slice(from, offset) + closes + opens;
    from = offset;
  }
  out += text.slice(from);
  return out.split(/\r\n|\r|\n/).flatMap((line, number) => (/[⟦⟧]/.test(line) ? [`${number + 1}: ${line}`] : []));
}

function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0);
}
