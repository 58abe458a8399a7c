/** The argument by which this program knows that it is a thread of itself. */
export const threadMark = 'as-a-thread-of-gouji';

/** What is written when nothing but the version is asked for. */
export function versionLine(version: string): string {
  return `gouji ${version}\n`;
}
