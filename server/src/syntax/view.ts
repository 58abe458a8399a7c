/**
 * A text as its reader sees it, with the way back to the source: `starts[i]` and `ends[i]` are where the code unit `i` of
 * `text` begins and ends there (`&nbsp;` is one unit and six in the source; what stands for something else, such as a line
 * break for a tag, is at its place).
 */
export interface TextView {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Begins every cell of a table in a view; a row is a line. It occurs in no text that people write. */
export const cellMark = '\u001F';
/** The same where cells that were merged are written as blank ones. */
export const looseCellMark = '\u001E';
