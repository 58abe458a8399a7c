import type { PrintedLine } from '../../forms/printed';

/** The widths of the columns of a table: more for those with long labels, all together `total`. */
export function columnWidths(lines: readonly PrintedLine[], total: number): number[] {
  const weights = weightsOf(lines);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const widths = weights.map((weight) => Math.floor((total * weight) / sum));
  return [...widths.slice(0, -1), total - widths.slice(0, -1).reduce((all, width) => all + width, 0)];
}

/** In characters: heads that stand over rows may be broken often, labels into a few lines, figures not at all. */
function weightsOf(lines: readonly PrintedLine[]): number[] {
  const count = lines[0]!.reduce((sum, { columns }) => sum + columns, 0);
  const weights = Array.from({ length: count }, () => 0);
  const taken = lines.map(() => Array.from({ length: count }, () => false));
  lines.forEach((line, row) => {
    let column = 0;
    for (const { text, columns, rows, figure } of line) {
      while (taken[row]![column] === true) column++;
      for (let below = row; below < Math.min(lines.length, row + rows); below++) taken[below]!.fill(true, column, column + columns);
      if (columns === 1 && column < count) weights[column] = Math.max(weights[column]!, figure === undefined ? widthOfLabel(text, rows) : Math.max(2.6, text.length * 0.6 + 1.2));
      column += columns;
    }
  });
  const known = weights.filter((weight) => weight > 0);
  const usual = known.length === 0 ? 1 : known.reduce((sum, weight) => sum + weight, 0) / known.length;
  const isEven = lines.every((line) => line.every(({ text, figure }) => figure !== undefined || text.length < 24)) && count > 12;
  return weights.map((weight) => (isEven ? 1 : weight === 0 ? usual : weight));
}

/** A head over many rows is written downwards. */
function widthOfLabel({ length }: string, rows: number): number {
  return Math.min(length, rows > 8 ? 1.5 : rows > 2 ? 4.5 : 10);
}
