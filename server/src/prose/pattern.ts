import { addTo } from '../text/grouped';

/**
 * The wordings of a vocabulary as one machine that reads a text character by character. A pattern holds letters, groups `(a|b)`
 * and `?` behind a letter or a group; nothing else of regular expressions is known.
 */
export interface Machine<T> {
  /** Where reading begins. */
  readonly start: State<T>;
  /** Where it stands behind a further code unit; null when no wording goes on so. */
  step(state: State<T>, code: number): State<T> | null;
}

export interface State<T> {
  /** What the wordings that end here mean. */
  readonly values: readonly T[];
  /** Where a further code unit leads. */
  readonly edges: ReadonlyMap<number, readonly Node<T>[]>;
  /** What of that has been asked for. */
  readonly next: Map<number, State<T>>;
}

/** A place in the patterns, before what is read next. */
interface Node<T> {
  readonly id: number;
  readonly edges: { unit: string; to: Node<T> }[];
  /** Nodes reached without reading anything. */
  readonly jumps: Node<T>[];
  readonly values: T[];
}

/** @throws where a pattern is malformed, which a test of the vocabulary finds */
export function machineOf<T>(patterns: readonly { readonly words: string; readonly means: T }[]): Machine<T> {
  let count = 0;
  const node = (): Node<T> => ({ id: count++, edges: [], jumps: [], values: [] });
  const start = node();
  for (const { words, means } of patterns) {
    const end = node();
    const behind = alternatives(words, 0, start, end, node);
    if (behind !== words.length) throw new Error(`malformed pattern: ${words}`);
    end.values.push(means);
  }
  // Sets of nodes are made when a text first leads to them.
  const states = new Map<string, State<T>>();
  const stateOf = (nodes: readonly Node<T>[]): State<T> => {
    const reached = closure(nodes).filter(({ edges, values }) => edges.length > 0 || values.length > 0);
    const key = reached.map(({ id }) => id).join();
    const known = states.get(key);
    if (known !== undefined) return known;
    const state: State<T> = { values: [...new Set(reached.flatMap(({ values }) => values))], edges: edgesOf(reached), next: new Map() };
    states.set(key, state);
    return state;
  };
  return {
    start: stateOf([start]),
    step(state, code) {
      const known = state.next.get(code);
      if (known !== undefined) return known;
      const targets = state.edges.get(code);
      if (targets === undefined) return null;
      const next = stateOf(targets);
      state.next.set(code, next);
      return next;
    },
  };
}

/** The characters with which texts that the patterns stand for may end, each once. */
export function lastUnits(patterns: readonly string[]): string[] {
  const found = new Set<string>();
  for (const words of patterns) {
    let count = 0;
    const nodes: Node<never>[] = [];
    const node = (): Node<never> => {
      const made: Node<never> = { id: count++, edges: [], jumps: [], values: [] };
      nodes.push(made);
      return made;
    };
    const [start, end] = [node(), node()];
    alternatives(words, 0, start, end, node);
    for (const { edges } of nodes) for (const { unit, to } of edges) if (closure([to]).includes(end)) found.add(unit);
  }
  return [...found];
}

function edgesOf<T>(nodes: readonly Node<T>[]): Map<number, Node<T>[]> {
  const edges = new Map<number, Node<T>[]>();
  for (const { edges: own } of nodes) for (const { unit, to } of own) addTo(edges, unit.charCodeAt(0), to);
  return edges;
}

function closure<T>(nodes: readonly Node<T>[]): Node<T>[] {
  const reached = new Set(nodes);
  for (const { jumps } of reached) for (const node of jumps) reached.add(node);
  return [...reached].sort((a, b) => a.id - b.id);
}

/** Reads `a|b|c` from `at` on, each between the two nodes; returns where it ends. */
function alternatives<T>(pattern: string, at: number, from: Node<T>, to: Node<T>, node: () => Node<T>): number {
  for (;;) {
    at = sequence(pattern, at, from, to, node);
    if (pattern[at] !== '|') return at;
    at++;
  }
}

function sequence<T>(pattern: string, at: number, from: Node<T>, to: Node<T>, node: () => Node<T>): number {
  let last = from;
  while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
    const behind = node();
    if (pattern[at] === '(') {
      at = alternatives(pattern, at + 1, last, behind, node);
      if (pattern[at] !== ')') throw new Error(`malformed pattern: ${pattern}`);
    } else {
      last.edges.push({ unit: pattern[at]!, to: behind });
    }
    at++;
    if (pattern[at] === '?') {
      last.jumps.push(behind);
      at++;
    }
    last = behind;
  }
  last.jumps.push(to);
  return at;
}
