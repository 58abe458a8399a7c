import type { ReportTable } from '../../report/report';

/**
 * Whether labels and figures of a table have come apart in the text, so that what a row seems to lack may stand elsewhere:
 * cells were glued together, or one label has the figures of several rows behind it while others have too few. That the
 * sums of such a table were not checked is said by the coverage; its rows are not blamed one by one.
 */
export function isTorn(table: ReportTable): boolean {
  if (table.layouts.includes('glued')) return true;
  const rows = table.blocks.flatMap((block) => block.rows);
  const heaped = rows.some(({ width }) => width !== null && width.found >= 2 * width.expected);
  const odd = rows.filter((row) => row.width !== null || row.cells.every((cell) => cell.state === 'blank'));
  return heaped && odd.length >= fewestOdd;
}

/** A label that was lost makes one row too long; a table that is torn has more. */
const fewestOdd = 3;
