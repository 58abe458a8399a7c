import { eastAsianWidth } from 'get-east-asian-width';

/**
 * How many columns of a page written in a fixed width the text takes: two for an East Asian wide character, none for a mark
 * (Unicode Standard Annex 11).
 *
 * @param ambiguousAsWide whether signs that Chinese fonts draw wide and Latin ones narrow (“ ” — … ① ×) take two
 */
export function widthOf(text: string, ambiguousAsWide = false): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 0x20 && code < 0x7f) width++;
    else if (!unseen.test(character)) width += eastAsianWidth(code, { ambiguousAsWide });
  }
  return width;
}

const unseen = /[\p{Mn}\p{Me}\u200b-\u200d\ufeff]/u;
