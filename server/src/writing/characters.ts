import { halfWidth } from '../text/fold';

/** How often each character occurs. */
export type Characters = Map<string, number>;

/** The characters of a text that are neither blanks nor what parts cells and rows in any layout of plain text. */
export function charactersOf(text: string): Characters {
  const characters: Characters = new Map();
  add(characters, text, 1);
  return characters;
}

/** Those of one text that another does not have; null where it has some that the first has not. */
export function without(all: Characters, text: string): Characters | null {
  const left = new Map(all);
  add(left, text, -1);
  return [...left.values()].some((count) => count < 0) ? null : new Map([...left].filter(([, count]) => count > 0));
}

/**
 * Takes a label out of the characters of a text, in the writing that they allow: full-width or half-width punctuation, or none.
 *
 * @returns the label so written; null, with nothing taken, where a letter or digit of it is not there
 */
export function takeFrom(all: Characters, label: string): string | null {
  const left = new Map(all);
  let taken = '';
  for (const character of label) {
    const found = (left.get(character) ?? 0) > 0 ? character : [...left].find(([other, count]) => count > 0 && isSameMark(other, character))?.[0];
    if (found === undefined && isLetter.test(character)) return null;
    if (found === undefined) continue;
    left.set(found, left.get(found)! - 1);
    taken += found;
  }
  all.clear();
  for (const [character, count] of left) if (count > 0) all.set(character, count);
  return taken;
}

function isSameMark(a: string, b: string): boolean {
  return !isLetter.test(a) && (halfWidth(a) === halfWidth(b) || (quotes.test(a) && quotes.test(b)));
}

const isLetter = /[\p{L}\p{N}]/u;
const quotes = /["“”＂]/u;

function add(characters: Characters, text: string, by: number): void {
  for (const character of text.replace(rules, '').replace(separators, '')) characters.set(character, (characters.get(character) ?? 0) + by);
}

const rules = /^[|｜│\s:+-]*-{3}[|｜│\s:+-]*$/gmu;
const separators = /[\s|｜│\u2500-\u257f]/gu;
