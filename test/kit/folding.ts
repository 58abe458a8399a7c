import assert from 'node:assert/strict';
import { lineStarts, positionAt } from '../../server/src/text/lines';
import { readMarks } from './marks';
import { documentOf, quietService } from './service';

/** Asserts that exactly the stretches from the first to the last line of each mark `⟦fold:…⟧` fold. */
export function expectFolding(marked: string): void {
  const { text, marks } = readMarks(marked);
  const starts = lineStarts(text);
  const lines = text.split(/\r\n|\r|\n/);
  const show = (startLine: number, endLine: number): string => `${startLine} ${lines[startLine]} … ${endLine} ${lines[endLine]}`;
  const expected = marks.map((mark) => show(positionAt(starts, mark.start).line, positionAt(starts, mark.end).line));
  const actual = quietService().folding(documentOf(text)).map(({ startLine, endLine }) => show(startLine, endLine));
  assert.deepEqual(actual, expected);
}
