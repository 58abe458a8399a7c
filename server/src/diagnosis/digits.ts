/** How one number in digits may have become another. */
export type DigitSlip = 'swapped' | 'zero added' | 'zero lost' | 'doubled' | 'added' | 'lost' | 'mistyped';

/**
 * The slip of the pen by which `meant` became `written`; null where no single one does. Both are plain whole numbers, no sign.
 */
export function digitSlip(written: string, meant: string): DigitSlip | null {
  if (written === meant) return null;
  if (written.length === meant.length) {
    const places = [...meant].flatMap((digit, at) => (digit === written[at] ? [] : [at]));
    const [first, second] = [places[0]!, places.at(-1)!];
    if (places.length === 2 && written[first] === meant[second] && written[second] === meant[first]) return 'swapped';
    return places.length === 1 && meant.length > 1 ? 'mistyped' : null;
  }
  if (written === `${meant}0` && meant !== '0') return 'zero added';
  if (meant === `${written}0` && written !== '0') return 'zero lost';
  // The first digit lost before a zero leaves a number that is a digit shorter still: 107 becomes 7.
  if (withoutOne(meant).some(({ rest }) => rest === written)) return 'lost';
  const added = withoutOne(written).filter(({ rest }) => rest === meant);
  if (added.length === 0) return null;
  return added.some(({ at }) => written[at] === written[at - 1] || written[at] === written[at + 1]) ? 'doubled' : 'added';
}

function withoutOne(digits: string): { readonly at: number; readonly rest: string }[] {
  if (digits.length < 2) return [];
  return [...digits].map((_, at) => ({ at, rest: (digits.slice(0, at) + digits.slice(at + 1)).replace(/^0+(?=\d)/, '') }));
}
