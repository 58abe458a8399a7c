import type { TextView } from './view';

/**
 * The text without the characters that are not seen (soft hyphens, blanks of no width, controls), with a line break for each
 * character that breaks a line but begins none for editors (U+2028, a form feed amid a line); null when it has none of them.
 */
export function seenView(source: string): TextView | null {
  if (!odd.test(source)) return null;
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const add = (units: string, start: number, end: number): void => {
    text += units;
    starts.push(start);
    ends.push(end);
  };
  for (const { 0: unit, index: at } of source.matchAll(everyOdd)) {
    for (let kept = from; kept < at; kept++) {
      starts.push(kept);
      ends.push(kept + 1);
    }
    text += source.slice(from, at);
    from = at + 1;
    if (isUnseen(unit)) continue;
    add('\n', at, unit === '\f' ? at : at + 1);
    if (unit === '\f') add(unit, at, at + 1);
  }
  for (let kept = from; kept < source.length; kept++) {
    starts.push(kept);
    ends.push(kept + 1);
  }
  starts.push(source.length);
  ends.push(source.length);
  return { text: text + source.slice(from), starts, ends };
}

/** Whether a code unit has no width and means nothing: soft hyphen, blanks of no width, marks of direction, variation selectors, controls. */
export function isUnseen(unit: string): boolean {
  return unseen.test(unit);
}

const unseen = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/;
const breaks = /[\v\u0085\u2028\u2029]/;
const odd = new RegExp(`${unseen.source}|${breaks.source}|(?<=[^\\r\\n\\f])\\f`);
const everyOdd = new RegExp(odd, 'g');
