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
  /** What the wordings that end here mean, in the order of the vocabulary. */
  readonly values: readonly T[];
  /** By code unit the letters of patterns that are it, as places in all patterns written one behind the other. */
  readonly letters: ReadonlyMap<number, readonly number[]>;
  /** Where a further code unit leads, as far as it has been asked for. */
  readonly next: Map<number, State<T>>;
}

/** What may be read next at a place of a pattern. */
interface Ahead {
  /** Letters, as offsets in the pattern. */
  readonly letters: number[];
  /** Whether the pattern may end there. */
  ends: boolean;
}

/** The patterns are read as far as texts lead into them: a report uses few of its wordings. */
export function machineOf<T>(patterns: readonly { readonly words: string; readonly means: T }[]): Machine<T> {
  const all = patterns.map(({ words }) => words).join('');
  // Of each letter of all patterns which of them it is in, and of each pattern where it begins.
  const owners = new Uint16Array(all.length);
  const origins = new Uint32Array(patterns.length);
  let written = 0;
  patterns.forEach(({ words }, at) => {
    origins[at] = written;
    owners.fill(at, written, written += words.length);
  });
  const states = new Map<string, State<T>>();
  const stateOf = (places: readonly number[], ended: readonly number[]): State<T> => {
    const key = `${places.join()} ${ended.join()}`;
    const known = states.get(key);
    if (known !== undefined) return known;
    const letters = new Map<number, number[]>();
    for (const place of places) addTo(letters, all.charCodeAt(place), place);
    const state: State<T> = { values: [...new Set(ended.map((at) => patterns[at]!.means))], letters, next: new Map() };
    states.set(key, state);
    return state;
  };
  const behind = (places: readonly number[]): State<T> => {
    const [reached, ended] = [new Set<number>(), new Set<number>()];
    for (const place of places) {
      const owner = owners[place]!;
      const origin = origins[owner]!;
      const { letters, ends } = aheadOf(patterns[owner]!.words, place - origin + 1);
      for (const letter of letters) reached.add(origin + letter);
      if (ends) ended.add(owner);
    }
    return stateOf([...reached].sort((a, b) => a - b), [...ended].sort((a, b) => a - b));
  };
  return {
    start: stateOf(patterns.flatMap(({ words }, at) => firstLetters(words).map((letter) => origins[at]! + letter)), []),
    step(state, code) {
      const known = state.next.get(code);
      if (known !== undefined) return known;
      const places = state.letters.get(code);
      if (places === undefined) return null;
      const next = behind(places);
      state.next.set(code, next);
      return next;
    },
  };
}

/** The characters with which texts that the patterns stand for may end, each once. */
export function lastUnits(patterns: readonly string[]): string[] {
  const found = new Set<string>();
  for (const words of patterns) {
    for (let at = 0; at < words.length; at++) if (!'(|)?'.includes(words[at]!) && aheadOf(words, at + 1).ends) found.add(words[at]!);
  }
  return [...found];
}

// Signs are compared by their codes: a Chinese character by itself would be a string made for it.
const [opens, closes, bar, optional] = [0x28, 0x29, 0x7c, 0x3f];

function firstLetters(pattern: string): number[] {
  if (pattern.charCodeAt(0) !== opens && pattern.charCodeAt(1) !== optional && !pattern.includes('|')) return [0];
  const ahead: Ahead = { letters: [], ends: false };
  lookIntoGroup(pattern, 0, ahead);
  return ahead.letters;
}

/** What may be read at a place right behind a letter. */
function aheadOf(pattern: string, at: number): Ahead {
  const ahead: Ahead = { letters: [], ends: false };
  look(pattern, pattern.charCodeAt(at) === optional ? at + 1 : at, ahead);
  return ahead;
}

/** Adds what may be read from a place on that is between two letters or groups. */
function look(pattern: string, from: number, ahead: Ahead): void {
  for (let at = from; ;) {
    if (at >= pattern.length) {
      ahead.ends = true;
      return;
    }
    const sign = pattern.charCodeAt(at);
    if (sign === bar) {
      at = endOfGroup(pattern, at);
      continue;
    }
    if (sign === opens) lookIntoGroup(pattern, at + 1, ahead);
    else if (sign !== closes) ahead.letters.push(at);
    const end = sign === opens ? endOfGroup(pattern, at + 1) : at;
    const mayLack = pattern.charCodeAt(end + 1) === optional;
    if (sign !== closes && !mayLack) return;
    at = end + (mayLack ? 2 : 1);
  }
}

/** The same for each way to go on at the beginning of a group, or of the pattern. */
function lookIntoGroup(pattern: string, from: number, ahead: Ahead): void {
  look(pattern, from, ahead);
  if (!pattern.includes('|', from)) return;
  let depth = 0;
  for (let at = from; at < pattern.length && depth >= 0; at++) {
    const sign = pattern.charCodeAt(at);
    if (sign === opens) depth++;
    else if (sign === closes) depth--;
    else if (sign === bar && depth === 0) look(pattern, at + 1, ahead);
  }
}

/** Where the bracket stands that closes the group which a place is in; the length of the pattern where it is in none. */
function endOfGroup(pattern: string, from: number): number {
  let depth = 0;
  for (let at = from; at < pattern.length; at++) {
    const sign = pattern.charCodeAt(at);
    if (sign === opens) depth++;
    else if (sign === closes && depth-- === 0) return at;
  }
  return pattern.length;
}
