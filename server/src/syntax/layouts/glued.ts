import { Sign } from '../../text/signs';
import { gluedLines } from './gluedLines';
import { gluedWrapped } from './gluedWrapped';
import { firstGluedLabels } from './labelChain';
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
    if (end - start < shortestTable || !lines.has(at, Sign.digit)) return null;
    const from = firstGluedLabels(lines.text, start, end);
    if (from === null || !/[\d０-９]/.test(lines.text.slice(from, end))) return null;
    return { end: at + 1, table: tableOf(glued.id, true, [rowOf([cellBetween(lines.text, from, end)])]) };
  },
};

/** Whether digits of a table of a layout may stand side by side that only sums part. */
export function isGlued(layout: string): boolean {
  return isRunOn(layout) || layout === gluedLines.id;
}

/** Whether a table of a layout is one row, whose text runs on from cell to cell with all its labels and digits in it. */
export function isRunOn(layout: string): boolean {
  return layout === glued.id || layout === gluedWrapped.id;
}

const shortestTable = 40;
