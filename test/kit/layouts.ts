import { someOf } from './effort';
import { above, left } from './grid';
import type { Grid, GridCell } from './grid';

/**
 * Ways in which published reports have their tables as text, each with the noise of the text it is modelled on. They are
 * written from that text and share nothing with what reads it.
 */
export type LayoutId = keyof typeof layouts;

export const layouts = {
  /** `规章 | 0 | 0 | 1 |`, merged cells empty. */
  bars: (grid: Grid): string => grid.map((row) => row.map(barred).join('').trimStart()).join('\n'),

  /** A Markdown table, merged cells empty. */
  markdown: (grid: Grid): string => {
    const [head, ...rows] = grid.map((row) => `|${row.map(barred).join('')}`);
    return [head, `|${'---|'.repeat(grid[0]!.length)}`, ...rows].join('\n');
  },

  /** Tabs; of the label columns merged cells are partly lost, and the last row under a merged label loses that one too. */
  tabs: (grid: Grid): string => grid.map((row, at) => `${ragged(row, grid[at + 1]).join('\t')}\t`).join('\n'),

  /** `规章 |⏎0 |⏎0 |`: merged cells are gone, or bars behind the last cell of the row. */
  barCells: (grid: Grid): string => grid.map((row) => {
    const merged = row.filter((cell) => cell === left).length;
    return texts(row).map((text) => `${text} |`).join('\n') + (merged === 0 ? '' : ` ${'|'.repeat(merged)}`);
  }).join('\n'),

  /** A cell a line, blank lines between; merged and empty cells leave no trace. */
  cellLines: (grid: Grid): string => grid.flatMap(texts).join('\n\n'),
} as const;

export const layoutIds = Object.keys(layouts) as readonly LayoutId[];

/** For what must be so in any layout, where reading the layouts is not what is tried. */
export const layoutsToTry = someOf(layoutIds);

function barred(cell: GridCell): string {
  return isEmpty(cell) ? `${text(cell)} |` : ` ${text(cell)} |`;
}

function ragged(row: readonly GridCell[], next: readonly GridCell[] | undefined): string[] {
  const last = row[0] === above && next !== undefined && next[0] !== above;
  const labels = row.length > 1 && (row[1] === left || row[2] === left) && row.some((cell, at) => at > 2 && typeof cell === 'string');
  const lost = labels ? row.findIndex((cell, at) => at > 0 && cell === left) : -1;
  return row.filter((_, at) => at !== lost && !(last && at === 0)).map(text);
}

function texts(row: readonly GridCell[]): string[] {
  return row.filter((cell) => typeof cell === 'string');
}

function text(cell: GridCell): string {
  return typeof cell === 'string' ? cell : '';
}

/** Whether nothing but marks stands in the cell. */
function isEmpty(cell: GridCell): boolean {
  return text(cell).replace(/⟦[^:]*:|⟧/g, '').trim() === '';
}
