/** What takes the place of each code unit; 0 where it stays, so that only the parts that are asked for need memory. */
export type UnitTable = Readonly<Uint16Array>;

/** A table in which every unit stays but these. */
export function tableOf(replaced: Iterable<readonly [from: number, to: number]>): UnitTable {
  const table = new Uint16Array(0x10000);
  for (const [from, to] of replaced) table[from] = to;
  return table;
}

/** The text with one code unit for another, so that offsets stay. */
export function mapped(text: string, table: UnitTable): string {
  let first = 0;
  while (first < text.length && table[text.charCodeAt(first)] === 0) first++;
  if (first === text.length) return text;
  let out = text.slice(0, first);
  if (text.length - first <= shortPiece) {
    const units: number[] = [];
    for (let at = first; at < text.length; at++) {
      const code = text.charCodeAt(at);
      units.push(table[code]! || code);
    }
    return out + String.fromCharCode.apply(null, units);
  }
  const units = new Uint16Array(Math.min(longestPiece, text.length - first));
  for (let from = first; from < text.length; from += longestPiece) {
    const count = Math.min(longestPiece, text.length - from);
    for (let at = 0; at < count; at++) {
      const code = text.charCodeAt(from + at);
      units[at] = table[code]! || code;
    }
    out += String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  }
  return out;
}

/** So many units are arguments of one call. */
const longestPiece = 8192;
/** Up to here an array is made sooner than memory of its own. */
const shortPiece = 64;
