/** How many columns of a page written in a fixed width the text takes: two for an East Asian wide character, none for a mark. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += unseen.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** Unicode Standard Annex 11: wide and full-width characters; those of ambiguous width (“”, ─) are as narrow as programs write them. */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const unseen = /[\p{Mn}\p{Me}\u200b-\u200d\ufeff]/u;
