import { isHtml } from '../syntax/html';
import { lineAround } from './separators';

/**
 * Where something may be written before what begins at an offset: at the start of its line if nothing but marks stand before
 * it there; in a page in HTML before the tags that it stands in. Amid a line it is the offset itself.
 */
export function startOfBlock(text: string, offset: number): number {
  if (isHtml(text)) return offset - /(?:<[a-z][^<>]*>\s*)*$/i.exec(text.slice(0, offset))![0].length;
  const { start } = lineAround(text, offset);
  return isMarks(text.slice(start, offset).replace(openingBar, '')) ? start : offset;
}

/**
 * Where something may be written behind what ends at an offset: at the end of its line if nothing but marks stand behind it
 * there; in a page in HTML behind the tags that it stands in, with what shares them with it. Null where no such place is found.
 */
export function endOfBlock(text: string, offset: number): number | null {
  if (!isHtml(text)) {
    const { end } = lineAround(text, offset);
    return isMarks(text.slice(offset, end)) ? end : offset;
  }
  const block = /<\/(?:p|div|h[1-6]|li|section)\s*>|<(?:br|p|div|table)\b[^<>]*>|$/i.exec(text.slice(offset))!;
  if (block[0] === '') return /^\s*$/.test(text.slice(offset)) ? text.length : null;
  const at = offset + block.index;
  return /^<(?:\/|br)/i.test(block[0]) ? at + block[0].length : at;
}

/** Before the first cell of a row. */
const openingBar = /[|｜│]/u;

/** What stands around headings and belongs to no text: blanks, `#`, `**`, brackets of web pages. */
export function isMarks(text: string): boolean {
  return /^[\s#*＃　【】_=]*$/u.test(text);
}

/** The line ends, with blanks among them, right before an offset (not the blanks that end the line before, which may be its cells); right behind it. */
export function gapBefore(text: string, offset: number): string {
  return /(?:(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))*)?$/.exec(text.slice(0, offset))![0];
}

export function gapBehind(text: string, offset: number): string {
  return /^(?:[^\S\r\n]*(?:\r\n|\r|\n))*/.exec(text.slice(offset))![0];
}
