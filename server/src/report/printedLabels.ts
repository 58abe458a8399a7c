import { foldLabel, withoutBrackets } from '../text/fold';
import { readOrdinal } from '../text/numerals';

/**
 * What of a label of the form is looked for in a text that was folded with `foldLabel`: no ordinal, no instructions in
 * brackets. Null where so little is left (行政许可, 自然人) that it is a word of ordinary sentences and tells nothing.
 */
export function telling(label: string): string | null {
  const folded = foldLabel(withoutBrackets(label.slice(readOrdinal(label)?.length ?? 0)));
  return folded.length < shortestTelling ? null : folded;
}

const shortestTelling = 5;

/** Whether a label says that its row is the sum of others and is not called as rows of the form are (（七）总计). */
export function namesSum(label: string): boolean {
  const ordinal = readOrdinal(label);
  const sum = /^.{0,12}(小计|合计|总计|共计)数?$/u.exec(foldLabel(withoutBrackets(label.slice(ordinal?.length ?? 0))))?.[1];
  return sum === '小计' || (sum !== undefined && ordinal === null);
}

/** The lines of a text that are no sentences, folded, without anything between them: labels may be broken over lines. */
export function foldedCells(text: string): string {
  return foldLabel(text.split(/[\r\n]+/).filter((line) => !isSentence(line)).join('\n'));
}

/** Whether a line is, or ends, a sentence: what it names is spoken of and no label. */
export function isSentence(line: string): boolean {
  return /[。；！？]["”’]?\s*$/u.test(line);
}
