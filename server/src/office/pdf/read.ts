import type { Refused, TakenText } from '../../interchange/office';
import type { Bilingual } from '../../text/bilingual';
import { widthOf } from '../../text/width';
import { pagesOf } from './library';
import { withWholeLabels } from './labels';
import { linesOf, placedTexts } from './lines';
import type { PageLine } from './lines';

/**
 * The text of a PDF as it stands on its pages: lines from the top down, columns under each other by blanks, as the reader of reports
 * knows it; lines of one paragraph are put together again. Where cells end is a guess from the gaps between them.
 *
 * @returns why there is no text, where it is protected, damaged, or pictures of pages
 */
export async function readPdf(bytes: Uint8Array): Promise<TakenText | Refused> {
  const pages = await pagesOf(bytes);
  if (pages === 'password') return { reason: isProtected };
  if (pages === 'damaged') return { reason: isDamaged };
  const notes: Bilingual[] = [];
  const placed = pages.map(placedTexts);
  const lines = placed.map(({ upright }) => withWholeLabels(linesOf(upright)));
  const empty = lines.filter((own) => own.length === 0).length;
  if (empty === lines.length) return { reason: isScanned };
  if (empty > 0) notes.push({ zh: `有 ${empty} 页没有文字（可能是扫描的图片），没有导入`, en: `pages without text (scanned, perhaps), left out: ${empty}` });
  const turned = placed.reduce((sum, page) => sum + page.turned, 0);
  if (turned > 0) notes.push({ zh: `有 ${turned} 处斜排或竖转的文字（水印、印章）没有导入`, en: `turned texts (watermarks, seals) left out: ${turned}` });
  const garbled = lines.flat().some(({ parts }) => parts.some(({ text }) => /[\ue000-\uf8ff\ufffd]{2}/u.test(text)));
  if (garbled) notes.push({ zh: '有些字体没有说明字形对应的文字，这些字可能是乱码', en: 'some fonts do not tell which characters they draw: these may be garbled' });
  notes.push(byGaps);
  const content = lines.map(withoutPageNumbers);
  if (content.some((own, at) => own.length < lines[at]!.length)) notes.push({ zh: '页码没有导入', en: 'numbers of pages were left out' });
  const prose = content.flat().filter(({ parts }) => parts.length === 1);
  const edges = { left: Math.min(...prose.map(({ x }) => x)), right: Math.max(...prose.map(({ end }) => end)) };
  return { text: joinedText(content.map((page) => columnsOfPage(page, edges))), notes };
}

const isProtected: Bilingual = { zh: '这个 PDF 有打开密码，请先去掉密码再导入', en: 'this PDF is protected by a password; take it off first' };
const isDamaged: Bilingual = { zh: '这个 PDF 已损坏，无法读取', en: 'this PDF is damaged and cannot be read' };
const isScanned: Bilingual = { zh: '这个 PDF 里没有文字，可能是扫描件：请先用文字识别（OCR）软件转换', en: 'there is no text in this PDF, it may be scanned: put it through OCR first' };
const byGaps: Bilingual = { zh: '表格和段落按文字在页面上的位置分开，请与原文核对', en: 'tables and paragraphs were told by where the text stands: compare them' };

/** Without the lines at the top and the bottom that hold nothing but a number. */
function withoutPageNumbers(lines: readonly PageLine[]): PageLine[] {
  return lines.filter(({ parts }, at) => !((at === 0 || at >= lines.length - 2) && parts.length === 1 && pageNumber.test(parts[0]!.text)));
}

const pageNumber = /^(?:[-—–－―]\s*\d{1,3}\s*[-—–－―]|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;

interface TextLine {
  readonly text: string;
  /** Prose that reaches the right edge, or begins at the left one: a paragraph begins further in. */
  readonly isFull: boolean;
  readonly isFlush: boolean;
  readonly size: number;
}

function columnsOfPage(lines: readonly PageLine[], edges: { readonly left: number; readonly right: number }): TextLine[] {
  const unit = unitOf(lines);
  const left = Math.min(...lines.map(({ x }) => x));
  return lines.map((line) => {
    const { parts, x, end, size } = line;
    return { text: inColumns(line, left, unit), isFull: parts.length === 1 && edges.right - end < 1.6 * size, isFlush: parts.length === 1 && x - edges.left < 0.8 * size, size };
  });
}

/** Lines of one paragraph together, also where it goes on on the next page. */
function joinedText(pages: readonly (readonly TextLine[])[]): string {
  let text = '';
  let before: TextLine | null = null;
  for (const line of pages.flat()) {
    const goesOn = before !== null && before.isFull && line.isFlush && Math.abs(line.size - before.size) < 0.5;
    const own = line.text.trimStart();
    if (goesOn) text += (/\w$/.test(text) && /^\w/.test(own) ? ' ' : '') + own;
    else text += (before === null ? '' : '\n') + line.text;
    before = line;
  }
  return text;
}

/** How wide a half-width character is where cells stand side by side, so that their text finds room. */
function unitOf(lines: readonly PageLine[]): number {
  const all = lines.some(({ parts }) => parts.length > 2) ? lines.filter(({ parts }) => parts.length > 2) : lines;
  const widths = all.flatMap(({ parts }) => parts.map(({ text, x, end }) => (end - x) / Math.max(1, widthOf(text)))).filter((width) => width > 0).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 3)] ?? 5;
}

function inColumns({ parts }: PageLine, left: number, unit: number): string {
  let line = '';
  for (const { text, x } of parts) {
    const column = Math.round((x - left) / unit);
    line += ' '.repeat(Math.max(line === '' ? 0 : 2, column - widthOf(line))) + text;
  }
  return line;
}
