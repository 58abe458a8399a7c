import type { Reading } from './claim';

/** What is the same of readings of the same rows and columns, and of no others. */
export function keyOfReading({ rows, columns }: Reading): string {
  return `${rows.join('+')}.${columns.join('+')}`;
}

export function isSameReading(a: Reading, b: Reading): boolean {
  return keyOfReading(a) === keyOfReading(b);
}

/** Each reading once, where it stands first. */
export function distinctReadings(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map((reading) => [keyOfReading(reading), reading])).values()];
}
