import { allLabels } from '../../forms/vocabulary';
import { gluedLines } from './gluedLines';
import type { Layout } from './layout';
import { cellBetween, rowOf, tableOf } from './layout';

/**
 * A whole table on one line without any separator: labels and digits stand side by side, labels may be torn. The table is
 * one cell; which digits are which figure is found from the form's labels and sums later.
 */
export const glued: Layout = {
  id: 'glued',
  claim(lines, at) {
    const start = lines.start(at);
    const end = lines.end(at);
    if (end - start < shortestTable || !/[\d０-９]/.test(lines.text.slice(start, end))) return null;
    const from = firstGluedLabels(lines.text, start, end);
    if (from === null || !/[\d０-９]/.test(lines.text.slice(from, end))) return null;
    return { end: at + 1, table: tableOf(glued.id, true, [rowOf([cellBetween(lines.text, from, end)])]) };
  },
};

/** Whether digits of a table of a layout may stand side by side that only sums part. */
export function isGlued(layout: string): boolean {
  return layout === glued.id || layout === gluedLines.id;
}

const shortestTable = 40;
const fewestLabels = 3;
const shortestFirst = 4;

/** Where labels of the forms first stand side by side with nothing between them, as they never do in a sentence. */
function firstGluedLabels(text: string, start: number, end: number): number | null {
  const line = text.slice(start, end);
  const labels = allLabels().filter((label) => label.length > 1 && line.includes(label));
  let best: number | null = null;
  for (const label of labels) {
    if (label.length < shortestFirst) continue;
    for (let at = line.indexOf(label); at >= 0; at = line.indexOf(label, at + 1)) {
      if (best !== null && at >= best) break;
      if (chain(line, at, labels) >= fewestLabels) best = at;
    }
  }
  return best === null ? null : start + best;
}

/** How many labels follow each other without a gap from `at` on. */
function chain(line: string, at: number, labels: readonly string[]): number {
  let count = 0;
  for (let next = at; count < fewestLabels;) {
    const label = labels.find((candidate) => line.startsWith(candidate, next));
    if (label === undefined) break;
    count++;
    next += label.length;
  }
  return count;
}
