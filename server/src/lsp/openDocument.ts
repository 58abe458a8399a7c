import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edited } from '../text/edited';
import { edited, furtherEdited, unedited } from '../text/edited';
import { lineStarts } from '../text/lines';
import { firstIndexWhere } from '../text/sorted';

/**
 * A document that is open, as `vscode-languageserver-textdocument` has them; of its text only the stretch that changed since it was
 * last asked for as a whole is written, and of its lines only those in that stretch are looked for, so that a key takes the same in
 * a text of any size. Offsets are UTF-16 code units; positions outside of the text mean the nearest place inside.
 */
export class OpenDocument implements TextDocument {
  /** Told from the text that was asked for last. */
  #text: Edited;
  #lines: Lines;

  constructor(readonly uri: string, readonly languageId: string, public version: number, text: string) {
    this.#text = unedited(text);
    this.#lines = unchangedLines(lineStarts(text));
  }

  get lineCount(): number {
    return this.#lines.count;
  }

  getText(range?: Range): string {
    if (range === undefined) return this.#text.text;
    const [start, end] = this.#offsetsOf(range);
    return this.#text.slice(start, end);
  }

  /** All of the text; what changes from now on is told from this. */
  settledText(): string {
    const { text } = this.#text;
    this.#text = unedited(text);
    this.#lines = unchangedLines(startsOf(this.#lines));
    return text;
  }

  /** The text told from that one; null when it is known only from another. */
  editedFrom(text: string): Edited | null {
    return this.#text.before === text ? this.#text : null;
  }

  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lines.at(inside);
    const start = this.#lines.start(line);
    return { line, character: this.#beforeBreak(inside, start) - start };
  }

  offsetAt({ line, character }: Position): number {
    if (line >= this.lineCount) return this.#text.length;
    if (line < 0) return 0;
    const start = this.#lines.start(line);
    if (character <= 0) return start;
    return this.#beforeBreak(Math.min(start + character, this.#endOf(line)), start);
  }

  getLineRange(line: number): Range {
    const at = Math.max(0, Math.min(line, this.lineCount - 1));
    const start = this.#lines.start(at);
    const end = line < 0 ? 0 : this.#beforeBreak(this.#endOf(at), start) - start;
    return { start: { line: at, character: 0 }, end: { line: at, character: end } };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    const end = this.#endOf(line);
    return this.#text.slice(this.#beforeBreak(end, this.#lines.start(line)), end);
  }

  /** Makes changes one after the other, each in the text that the ones before it left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const [start, end] = 'range' in change ? this.#offsetsOf(change.range) : [0, this.#text.length];
      this.#replace(start, end, change.text);
    }
    this.version = version;
  }

  #replace(start: number, end: number, text: string): void {
    this.#text = start === 0 && end === this.#text.length ? edited(this.#text.before, 0, this.#text.before.length, text) : furtherEdited(this.#text, start, end, text);
    this.#lines = linesOf(this.#lines.starts, this.#text);
    const { change } = this.#text;
    if (change.end - change.start + change.by > longestStretch) this.settledText();
  }

  /** Where a line ends, its line break included. */
  #endOf(line: number): number {
    return line + 1 < this.lineCount ? this.#lines.start(line + 1) : this.#text.length;
  }

  #offsetsOf({ start, end }: Range): [number, number] {
    const [from, to] = [this.offsetAt(start), this.offsetAt(end)];
    return from <= to ? [from, to] : [to, from];
  }

  /** An offset between the characters of a line break, or behind them, is before them. */
  #beforeBreak(offset: number, start: number): number {
    let at = offset;
    while (at > start && /[\r\n]/.test(this.#text.slice(at - 1, at))) at--;
    return at;
  }
}

/** A stretch that is longer is no place where somebody types: it would be copied with every key. */
const longestStretch = 1 << 16;

/** Where the lines of an edited text begin. */
interface Lines {
  /** Those of the text before. */
  readonly starts: readonly number[];
  readonly count: number;
  start(line: number): number;
  /** The line that holds an offset. */
  at(offset: number): number;
}

function unchangedLines(starts: readonly number[]): Lines {
  return { starts, count: starts.length, start: (line) => starts[line]!, at: (offset) => firstIndexWhere(starts, (start) => start > offset) - 1 };
}

/** Whether a line begins at an offset is told by the units on its both sides: those of the stretch, and the one before and behind it. */
function linesOf(starts: readonly number[], { change: { start, end, by }, length, slice }: Edited): Lines {
  const [from, to] = [Math.max(0, start - 1), end + by];
  const own = lineStarts(slice(from, Math.min(length, to + 1))).slice(1).map((at) => at + from).filter((at) => at >= start && at <= to);
  const first = Math.max(1, firstIndexWhere(starts, (each) => each >= start));
  const next = Math.max(first, firstIndexWhere(starts, (each) => each > end));
  const behind = first + own.length;
  return {
    starts,
    count: behind + starts.length - next,
    start: (line) => (line < first ? starts[line]! : line < behind ? own[line - first]! : starts[line - behind + next]! + by),
    at(offset) {
      if (offset < start) return firstIndexWhere(starts, (each) => each > offset) - 1;
      if (offset <= to) return first - 1 + firstIndexWhere(own, (each) => each > offset);
      return behind - next - 1 + firstIndexWhere(starts, (each) => each + by > offset && each > end);
    },
  };
}

function startsOf({ count, start }: Lines): number[] {
  return Array.from({ length: count }, (_, line) => start(line));
}
