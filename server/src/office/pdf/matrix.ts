/** Scale, turn and place: `[a, b, c, d, e, f]` as PDF has it. */
export type Matrix = readonly number[];

/** The second one first, then the first. */
export function multiplied(m: Matrix, n: Matrix): [number, number, number, number, number, number] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = n as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
