/** Half-open, UTF-16 code units. */
export type Place = readonly [start: number, end: number];

/**
 * Encloses a part of a text in two private characters, so that it is found again wherever a layout has put it. A pin has no
 * width and means nothing; reports hold none of these characters.
 *
 * @param index from 0 to 3199
 */
export function pinned(index: number, content: string): string {
  return String.fromCharCode(first + 2 * index) + content + String.fromCharCode(first + 2 * index + 1);
}

/**
 * Takes the pins out.
 *
 * @returns the text without them, and where each pinned part stands, once for each time it was printed
 */
export function unpinned(text: string): { readonly text: string; readonly places: ReadonlyMap<number, readonly Place[]> } {
  const places = new Map<number, Place[]>();
  const open = new Map<number, number>();
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (const { 0: pin, index: at } of text.matchAll(everyPin)) {
    parts.push(text.slice(from, at));
    length += at - from;
    from = at + 1;
    const code = pin.charCodeAt(0) - first;
    const index = code >> 1;
    if (code % 2 === 0) open.set(index, length);
    else places.set(index, [...places.get(index) ?? [], [open.get(index)!, length]]);
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), places };
}

/** The indices of the pins in a text. */
export function pinsIn(text: string): number[] {
  return [...new Set([...text.matchAll(everyPin)].map(({ 0: pin }) => (pin.charCodeAt(0) - first) >> 1))];
}

export function withoutPins(text: string): string {
  return text.replace(everyPin, '');
}

/** The text with its line ends before the pins that they came behind: a part begins on its own line. */
export function partsBegun(text: string): string {
  return text.replace(/([\ue000-\uf8ff])\n/g, (all, pin: string) => ((pin.charCodeAt(0) - first) % 2 === 0 ? `\n${pin}` : all));
}

/** Whether a figure stands in a cell (if a blank one); labels and heads have no pins. */
export function hasPin(text: string): boolean {
  return text.search(everyPin) >= 0;
}

const first = 0xe000;
const everyPin = /[\ue000-\uf8ff]/g;
