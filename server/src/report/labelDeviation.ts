import { foldLabel, withoutBrackets } from '../text/fold';
import type { Edit } from '../text/edits';
import { readOrdinal } from '../text/numerals';
import { simplify } from '../text/simplified';
import type { Span } from '../text/span';

/** How a printed label differs from the form's: the words in which they differ, with nothing of what both have around them. */
export interface Deviation {
  /** What the form has there; empty where words were only added. */
  readonly should: string;
  /** What is printed there; empty where words were only lost. */
  readonly printed: string;
}

/**
 * How a label deviates from the form's wording; null when it does not. Blanks, line breaks, punctuation, widths, pinyin,
 * traditional characters, ordinals and how they are written are no wording, nor are instructions, in brackets or behind the
 * whole label.
 *
 * @param frame a label that may stand before it as well (行政诉讼（未经复议直接起诉）)
 */
export function deviationOf(printed: string, label: string, frame = ''): Deviation | null {
  const [words, formWords] = [wordsOf(printed.replace(pinyin, '')), wordsOf(label)];
  const [bare, formBare] = [foldLabel(withoutBrackets(words)), foldLabel(withoutBrackets(formWords))];
  if (bare === formBare || foldLabel(words) === foldLabel(formWords)) return null;
  if (frame !== '' && foldLabel(words) === foldLabel(frame) + formBare) return null;
  if (bare.startsWith(formBare) && bare.length - formBare.length >= shortestInstruction) return null;
  let start = 0;
  while (start < Math.min(bare.length, formBare.length) && bare[start] === formBare[start]) start++;
  let end = 0;
  while (end < Math.min(bare.length, formBare.length) - start && bare.at(-1 - end) === formBare.at(-1 - end)) end++;
  return { should: formBare.slice(start, formBare.length - end), printed: bare.slice(start, bare.length - end) };
}

/**
 * What puts the form's words in the place of a label's; its ordinal and its instructions stay. Null where more than the words
 * would change: tags or separators stand within the label, or it is written in another script; and where nothing would, because
 * what differs is a figure behind the instructions.
 *
 * @param span where the label stands in the text
 */
export function relabelling(text: string, span: Span, printed: string, label: string): Edit | null {
  if (text.slice(span.start, span.end) !== printed || /[<&\r\n\t|｜│\p{Script=Latin}]/u.test(printed) || simplify(printed) !== printed) return null;
  const from = readOrdinal(printed)?.length ?? 0;
  const bracket = printed.slice(from).search(/(?<!\s)\s*[(（]/u);
  const to = bracket <= 0 ? printed.length : from + bracket;
  const words = withoutBrackets(wordsOf(label)).trim();
  return printed.slice(from, to) === words ? null : { span: { start: span.start + from, end: span.start + to }, text: words };
}

const pinyin = /[(（][\p{Script=Latin}\p{M}]+[)）]|[\p{Script=Latin}\p{M}]+/gu;
/** Words added behind a label are no instruction when they are fewer. */
const shortestInstruction = 6;

function wordsOf(label: string): string {
  return label.slice(readOrdinal(label)?.length ?? 0);
}
