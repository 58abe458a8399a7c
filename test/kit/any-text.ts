import fc from 'fast-check';
import { makeHtmlReport } from './html';
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

/** What becomes of a text on its way through programs and hands; `at` is so many thousandths into it. */
const mishaps: Readonly<Record<string, (text: string, at: number) => string>> = {
  'a line lost': (text, at) => text.split('\n').filter((_, line, all) => line !== Math.floor(at / 1000 * all.length)).join('\n'),
  'a line twice': (text, at) => text.split('\n').flatMap((line, index, all) => (index === Math.floor(at / 1000 * all.length) ? [line, line] : [line])).join('\n'),
  'two lines joined': (text, at) => text.replace(/\n/g, nth(text, '\n', at, '')),
  'columns swapped': (text, at) => text.split('\n').map((line, _, all) => (line === all[Math.floor(at / 1000 * all.length)] ? swapped(line) : line)).join('\n'),
  'a column lost everywhere': (text, at) => text.split('\n').map((line) => line.replace(/[|\t]/g, nth(line, line.includes('\t') ? '\t' : '|', at, ''))).join('\n'),
  'cut amid a character': (text, at) => `${text.slice(0, Math.floor(at / 1000 * text.length))}\ud842`,
  'begun amid a character': (text, at) => `\udfb7${text.slice(Math.floor(at / 1000 * text.length))}`,
  'another report behind it': (text, at) => text + text.slice(Math.floor(at / 1000 * text.length)),
  'another report amid it': (text, at) => text.slice(0, Math.floor(at / 1000 * text.length)) + text + text.slice(Math.floor(at / 1000 * text.length)),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old': (text) => text.replaceAll('\n', '\r'),
  'line separators': (text) => text.replaceAll('\n', '\u2028'),
  'no line ends': (text) => text.replaceAll('\n', ''),
  'a byte order mark': (text) => `\ufeff${text}`,
  'NUL in it': (text, at) => text.slice(0, Math.floor(at / 1000 * text.length)) + '\0'.repeat(at % 5) + text.slice(Math.floor(at / 1000 * text.length)),
  'rare characters': (text, at) => text.replaceAll(at % 2 === 0 ? '公' : '政', '𠮷').replaceAll('件', '👨‍👩‍👧件'),
  'wide digits': (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'all of it three times': (text) => text.repeat(3),
};

/** A report to which several of these happened, one after the other. */
export function mishandledReport(): fc.Arbitrary<string> {
  const clean = [...layoutIds.map((layout) => makeReport({ layout })), makeReport({ form: 'form2019', layout: 'tabs' }), makeHtmlReport({})];
  return fc.tuple(fc.constantFrom(...clean), fc.array(fc.tuple(fc.constantFrom(...Object.keys(mishaps)), fc.nat({ max: 999 })), { minLength: 1, maxLength: 4 }))
    .map(([text, all]) => all.reduce((now, [id, at]) => mishaps[id]!(now, at), text).slice(0, longest));
}

const longest = 20_000;

/** Replaces one of the places where a mark stands. */
function nth(text: string, mark: string, at: number, instead: string): (found: string) => string {
  const which = Math.floor(at / 1000 * (text.split(mark).length - 1));
  let seen = 0;
  return (found) => (found === mark && seen++ === which ? instead : found);
}

function swapped(line: string): string {
  const cells = line.split('|');
  return cells.length < 3 ? line : [cells[0], cells[2], cells[1], ...cells.slice(3)].join('|');
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
