/** What the name of a draft ends in: files that end so are reports in every editor. */
export const draftEnding = '.nianbao';

/** Names for a draft beside a file, the best first: `年报.docx` → `年报.nianbao`, `年报-2.nianbao`, …; the first that is free is taken. */
export function draftNames(original: string): string[] {
  const stem = original.replace(/(?<=[^/\\])\.[^./\\]*$/, '');
  return Array.from({ length: mostNames }, (_, at) => (at === 0 ? stem : `${stem}-${at + 1}`) + draftEnding);
}

/** Nobody has so many drafts of one document. */
const mostNames = 100;
