import type { PageRule, PageText } from './pdf';

/** A cell of a table on a page: what stands in it, over how many columns and rows. */
export interface PageCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** A table with lines between its cells, in columns of one width; texts stand in the middle of their cells, those of several lines under each other. */
export function tableOnPage(rows: readonly (readonly PageCell[])[], { x = 60, y = 100, width = 80, height = 40 } = {}): { readonly texts: PageText[]; readonly rules: PageRule[] } {
  const texts: PageText[] = [];
  const rules: PageRule[] = [];
  const taken = new Set<string>();
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { text, columns = 1, rows: high = 1 } of cells) {
      while (taken.has(`${row} ${column}`)) column++;
      for (let down = 0; down < high; down++) for (let across = 0; across < columns; across++) taken.add(`${row + down} ${column + across}`);
      const [left, top, right, bottom] = [x + column * width, y + row * height, x + (column + columns) * width, y + (row + high) * height];
      rules.push({ from: [left, top], to: [right, top] }, { from: [left, bottom], to: [right, bottom] }, { from: [left, top], to: [left, bottom] }, { from: [right, top], to: [right, bottom] });
      const lines = text === '' ? [] : text.split('\n');
      lines.forEach((line, at) => texts.push({ x: left + 4, y: (top + bottom) / 2 + (at - (lines.length - 1) / 2) * 12 + 4, size: 10, text: line }));
      column += columns;
    }
  });
  return { texts, rules };
}
