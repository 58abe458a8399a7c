/** What the name of a draft ends in: files that end so are reports in every editor. */
export const draftEnding = '.nianbao';

/** Names for a draft beside a file, the best first: `年报.docx` → `年报.nianbao`, `年报-2.nianbao`, … Without end: the first that is free is taken. */
export function* draftNames(original: string): Generator<string> {
  const stem = original.replace(/(?<=[^/\\])\.[^./\\]*$/, '');
  yield stem + draftEnding;
  for (let number = 2; ; number++) yield `${stem}-${number}${draftEnding}`;
}
