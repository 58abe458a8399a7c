import type { Rule } from './rules';

/** Cells between lines that are drawn on a page. */
export interface Grid {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** From the top down, from left to right. */
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** The first of the rows that it covers, and how many. */
  readonly row: number;
  readonly rows: number;
}

/**
 * The grids that the lines of a page make, with merged cells as the lines leave them; the sides of a grid need not be drawn. Frames of
 * one column and what has grids within its cells are none, nor is what its lines do not part into rectangles.
 */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const across = joined(rules.filter(({ y }) => y[0] === y[1]).map(({ x, y }) => ({ at: y[0], from: x[0], to: x[1] })));
  const down = joined(rules.filter(({ x, y }) => x[0] === x[1] && y[0] !== y[1]).map(({ x, y }) => ({ at: x[0], from: y[0], to: y[1] })));
  const grids = touching(across, down).flatMap((own) => gridOf(own) ?? []);
  return grids.filter((grid) => !grids.some((other) => other !== grid && isWithin(other, grid)));
}

/** A line across (`at` is its y) or down (its x). */
interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Lines {
  readonly across: readonly Line[];
  readonly down: readonly Line[];
}

/** Edges drawn twice, and bits of one line, stand so near to each other, in points; a line of text is thrice as high. */
const near = 3;

/** Lines on each other and behind each other are one. */
function joined(lines: readonly Line[]): Line[] {
  const places = placesOf(lines.map(({ at }) => at));
  const byPlace = new Map<number, Line[]>();
  for (const line of lines) {
    const at = nearest(places, line.at);
    byPlace.set(at, [...byPlace.get(at) ?? [], line]);
  }
  return [...byPlace].flatMap(([at, own]) => {
    const whole: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of own.toSorted((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last !== undefined && from - last.to <= near) last.to = Math.max(last.to, to);
      else whole.push({ at, from, to });
    }
    return whole;
  });
}

/** Numbers that lie near each other as one, in order. */
export function placesOf(numbers: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && number - group[0]! <= near) group.push(number);
    else groups.push([number]);
  }
  return groups.map((group) => group.reduce((sum, number) => sum + number, 0) / group.length);
}

export function nearest(places: readonly number[], number: number): number {
  return places.reduce((best, place) => (Math.abs(place - number) < Math.abs(best - number) ? place : best), places[0] ?? number);
}

/** Lines that hang together. */
function touching(across: readonly Line[], down: readonly Line[]): Lines[] {
  const groups: Lines[] = [];
  const left = new Set<Line>(across);
  for (const first of across) {
    if (!left.delete(first)) continue;
    const own: Lines & { across: Line[]; down: Line[] } = { across: [first], down: [] };
    const seen = new Set<Line>();
    for (const line of own.across) {
      for (const other of down) {
        if (seen.has(other) || !cross(line, other)) continue;
        seen.add(other);
        own.down.push(other);
        for (const more of left) if (cross(more, other)) {
          left.delete(more);
          own.across.push(more);
        }
      }
    }
    groups.push(own);
  }
  return groups;
}

function cross(across: Line, down: Line): boolean {
  return down.at >= across.from - near && down.at <= across.to + near && across.at >= down.from - near && across.at <= down.to + near;
}

function gridOf({ across, down }: Lines): Grid | null {
  const ys = placesOf([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const xs = placesOf([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 2 || rows * columns > mostCells) return null;
  const isParted = (lines: readonly Line[], at: number, from: number, to: number): boolean => lines.some((line) =>
    Math.abs(line.at - at) <= near && Math.min(line.to, to) - Math.max(line.from, from) > 0.6 * (to - from));
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) {
    if (taken[row]![column]!) continue;
    let [right, bottom] = [column + 1, row + 1];
    while (right < columns && !isParted(down, xs[right]!, ys[row]!, ys[row + 1]!)) right++;
    while (bottom < rows && !isParted(across, ys[bottom]!, xs[column]!, xs[column + 1]!)) bottom++;
    // All of it must be free, and no line in it, else it is no rectangle.
    for (let y = row; y < bottom; y++) for (let x = column; x < right; x++) {
      if (taken[y]![x]! || (x > column && isParted(down, xs[x]!, ys[y]!, ys[y + 1]!)) || (y > row && isParted(across, ys[y]!, xs[x]!, xs[x + 1]!))) return null;
      taken[y]![x] = true;
    }
    cells.push({ x: [xs[column]!, xs[right]!], y: [ys[row]!, ys[bottom]!], row, rows: bottom - row });
  }
  const bounds = { x: [xs[0]!, xs.at(-1)!], y: [ys[0]!, ys.at(-1)!] } as const;
  return cells.every(({ x }) => x[0] === bounds.x[0] && x[1] === bounds.x[1]) ? null : { ...bounds, cells };
}

/** A drawing of lines is no table. */
const mostCells = 20_000;

function isWithin(inner: Grid, outer: Grid): boolean {
  return inner.x[0] > outer.x[0] - near && inner.x[1] < outer.x[1] + near && inner.y[0] > outer.y[0] - near && inner.y[1] < outer.y[1] + near;
}
