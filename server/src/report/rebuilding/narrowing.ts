/** What a line of digits may hold: its ways to be cut, each as the figures it yields. */
export type Options = readonly (readonly number[])[];

/** In each of its columns the figures of some lines, each times its weight, and what is known besides make 0. */
export interface Equation {
  readonly terms: readonly { readonly line: number; readonly weight: number }[];
  /** The columns in which it can be reckoned, with the sum of what is known there. */
  readonly columns: readonly { readonly at: number; readonly known: number }[];
}

/**
 * The options of each line that are left when an equation must hold: those that some choice of options of the other lines
 * completes to a solution. Complete, or null where that would take too many states.
 *
 * @param options those of every line; of lines that the equation does not count all are left
 */
export function narrowed(options: readonly Options[], { terms, columns }: Equation): readonly Options[] | null {
  if (terms.length === 0 || columns.length === 0) return options;
  const goal = columns.map(({ known }) => -known);
  const lines = terms.map(({ line, weight }) => vectorsOf(options[line]!, (figures) => columns.map(({ at }) => weight * figures[at]!)));
  if (!withinBounds(lines, goal)) return options.map((own, line) => (terms.some((term) => term.line === line) ? [] : own));
  // Lines with one vector left add nothing to the search; of the others both halves have about as many sums.
  const order = lines.map((_, at) => at).sort((a, b) => lines[a]!.size - lines[b]!.size);
  const halves = [order.filter((_, at) => at % 2 === 0), order.filter((_, at) => at % 2 === 1)] as const;
  const [first, second] = halves.map((half) => sumsOf(half.map((at) => lines[at]!), goal.length));
  if (first === null || second === null) return null;
  const meets = (sums: Layer): Layer => new Map([...first!.at(-1)!].filter(([, sum]) => sums.has(keyOf(goal.map((value, at) => value - sum[at]!)))));
  const met = meets(second!.at(-1)!);
  const other: Layer = new Map([...met.values()].map((sum) => goal.map((value, at) => value - sum[at]!)).map((sum) => [keyOf(sum), sum]));
  keepUsed(halves[0].map((at) => lines[at]!), first!, met);
  keepUsed(halves[1].map((at) => lines[at]!), second!, other);
  return options.map((own, line) => {
    const at = terms.findIndex((term) => term.line === line);
    return at < 0 ? own : [...lines[at]!.values()].flatMap(({ from }) => from);
  });
}

/** A vector of weighted figures in the equation's columns, with the options that have it. */
interface Vector {
  readonly figures: readonly number[];
  readonly from: (readonly number[])[];
}

type Vectors = Map<string, Vector>;

/** Sums of vectors by their names. */
type Layer = ReadonlyMap<string, readonly number[]>;

/** States of one half of a search. */
const budget = 60_000;

function vectorsOf(options: Options, project: (figures: readonly number[]) => readonly number[]): Vectors {
  const vectors: Vectors = new Map();
  for (const option of options) {
    const figures = project(option);
    const known = vectors.get(keyOf(figures));
    if (known === undefined) vectors.set(keyOf(figures), { figures, from: [option] });
    else known.from.push(option);
  }
  return vectors;
}

/** Takes out, again and again, vectors that the least and the most of all other lines cannot complete; false when a line has none left. */
function withinBounds(lines: readonly Vectors[], goal: readonly number[]): boolean {
  for (let changed = true; changed;) {
    changed = false;
    if (lines.some((vectors) => vectors.size === 0)) return false;
    const bounds = lines.map((vectors) => goal.map((_, at) => {
      const values = [...vectors.values()].map(({ figures }) => figures[at]!);
      return { least: values.reduce((a, b) => Math.min(a, b)), most: values.reduce((a, b) => Math.max(a, b)) };
    }));
    const least = goal.map((_, at) => bounds.reduce((sum, own) => sum + own[at]!.least, 0));
    const most = goal.map((_, at) => bounds.reduce((sum, own) => sum + own[at]!.most, 0));
    lines.forEach((vectors, line) => {
      for (const [key, { figures }] of vectors) {
        const fits = goal.every((value, at) => least[at]! - bounds[line]![at]!.least + figures[at]! <= value && value <= most[at]! - bounds[line]![at]!.most + figures[at]!);
        if (fits) continue;
        vectors.delete(key);
        changed = true;
      }
    });
  }
  return true;
}

/** What the vectors of the first so many lines may add up to, from none of them to all; null when these are too many. */
function sumsOf(lines: readonly Vectors[], width: number): Layer[] | null {
  const none = Array.from({ length: width }, () => 0);
  const layers: Layer[] = [new Map([[keyOf(none), none]])];
  let states = 0;
  for (const vectors of lines) {
    const next = new Map<string, readonly number[]>();
    for (const sum of layers.at(-1)!.values()) {
      for (const { figures } of vectors.values()) {
        if (++states > budget) return null;
        const added = sum.map((value, at) => value + figures[at]!);
        next.set(keyOf(added), added);
      }
    }
    layers.push(next);
  }
  return layers;
}

/** Takes out of the lines the vectors that no way to one of the last sums uses. */
function keepUsed(lines: readonly Vectors[], layers: readonly Layer[], last: Layer): void {
  let wanted = last;
  for (let at = lines.length - 1; at >= 0; at--) {
    const before = new Map<string, readonly number[]>();
    for (const [key, { figures }] of lines[at]!) {
      let isUsed = false;
      for (const sum of wanted.values()) {
        const earlier = sum.map((value, column) => value - figures[column]!);
        if (!layers[at]!.has(keyOf(earlier))) continue;
        isUsed = true;
        before.set(keyOf(earlier), earlier);
      }
      if (!isUsed) lines[at]!.delete(key);
    }
    wanted = before;
  }
}

function keyOf(sum: readonly number[]): string {
  return sum.join();
}
