import { longestLabelAt } from '../../forms/vocabulary';
import { simplify } from '../../text/simplified';

const fewestLabels = 3;
const shortestFirst = 4;

/** The offset where labels of the forms first stand side by side with nothing between them, as they never do in a sentence; null where they do not. */
export function firstGluedLabels(text: string, start: number, end: number): number | null {
  const line = simplify(text.slice(start, end));
  for (let at = 0; at < line.length; at++) {
    const label = longestLabelAt(line, at);
    if (label !== null && label.length >= shortestFirst && isChain(line, at)) return start + at;
  }
  return null;
}

/** Whether enough labels follow each other without a gap from `at` on. */
function isChain(line: string, at: number): boolean {
  let next = at;
  for (let count = 0; count < fewestLabels; count++) {
    const label = longestLabelAt(line, next);
    if (label === null) return false;
    next += label.length;
  }
  return true;
}
