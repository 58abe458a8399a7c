import fc from 'fast-check';
import { layoutIds } from './layouts';
import { makeReport } from './make-report';

/** A word that tears tables apart, or half of a character, or what only HTML and other alphabets have. */
const noise = fc.constantFrom(
  '|', '\t', '\n', '\r\n', '\r', '一、', '（六）', '0', '９', '𠀀', '😀', '\ud800', '\u2028', '\0', '\u001f', ' ', '总计', '四、结转下年度继续办理', '政府信息公开',
  '<p>', '<td>', '</tr>', '</table>', '<script>', '&nbsp;', '&#x1f600;', '<',
);

// Half surrogates too. fast-check's own unit of this kind takes half a second to build.
const anyCharacter = fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** No report: a few words and characters. */
export const scrap: fc.Arbitrary<string> = fc.array(fc.oneof(noise, fc.string({ unit: anyCharacter, maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join(''));

/** A report with a stretch replaced: lost, doubled, torn in the middle of a character, or sown with noise. */
export function brokenReport(): fc.Arbitrary<string> {
  const clean = layoutIds.map((layout) => makeReport({ layout }));
  return fc.tuple(fc.constantFrom(...clean), fc.nat(3000), fc.nat(200), scrap, fc.boolean())
    .map(([text, at, length, put, doubled]) => text.slice(0, at) + put + text.slice(doubled ? Math.max(0, at - length) : at + length));
}

/** Whether both ends lie in the text and neither stands in the middle of a character. */
export function isPlaceIn(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return start >= 0 && start <= end && end <= text.length && [start, end].every((at) => !(isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))));
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
