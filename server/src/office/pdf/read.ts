import type { Refused, TakenText } from '../../interchange/office';
import type { Bilingual } from '../../text/bilingual';
import { widthOf } from '../../text/width';
import { pagesOf } from './library';
import { withWholeLabels } from './labels';
import { linesOf, placedTexts } from './lines';
import type { PageLine } from './lines';
import { withoutMargins } from './margins';
import { goingOn, printedLines, ruledTables } from './tables';
import type { RuledTable } from './tables';

/**
 * The text of a PDF as it stands on its pages: tables by the lines between their cells; everything else in lines from the top down, columns
 * under each other by blanks, as the reader of reports knows it, where cells end being a guess from the gaps between them; lines of one
 * paragraph put together again.
 *
 * @returns why there is no text, where it is protected, damaged, or pictures of pages
 */
export async function readPdf(bytes: Uint8Array): Promise<TakenText | Refused> {
  const pages = await pagesOf(bytes);
  if (pages === 'password') return { reason: isProtected };
  if (pages === 'damaged') return { reason: isDamaged };
  const notes: Bilingual[] = [];
  const placed = pages.map(placedTexts);
  const empty = placed.filter(({ upright }) => upright.length === 0).length;
  if (empty === placed.length) return { reason: isScanned };
  const ruled = placed.map(({ upright }, at) => ruledTables(pages[at]!.rules, upright));
  const lines = ruled.map(({ others }) => withWholeLabels(linesOf(others)));
  if (empty > 0) notes.push({ zh: `有 ${empty} 页没有文字（可能是扫描的图片），没有导入`, en: `pages without text (scanned, perhaps), left out: ${empty}` });
  const turned = placed.reduce((sum, page) => sum + page.turned, 0);
  if (turned > 0) notes.push({ zh: `有 ${turned} 处斜排或竖转的文字（水印、印章）没有导入`, en: `turned texts (watermarks, seals) left out: ${turned}` });
  const garbled = placed.some(({ upright }) => upright.some(({ text }) => /[\ue000-\uf8ff\ufffd]{2}/u.test(text)));
  if (garbled) notes.push({ zh: '有些字体没有说明字形对应的文字，这些字可能是乱码', en: 'some fonts do not tell which characters they draw: these may be garbled' });
  notes.push(byGaps);
  const { pages: content, repeated, numbered } = withoutMargins(lines);
  if (numbered) notes.push({ zh: '页码没有导入', en: 'numbers of pages were left out' });
  for (const text of repeated) notes.push({ zh: `页眉或页脚没有导入：${text}`, en: `a header or footer was left out: ${text}` });
  const prose = content.flat().filter(({ parts }) => parts.length === 1);
  const edges = { left: Math.min(...prose.map(({ x }) => x)), right: Math.max(...prose.map(({ end }) => end)) };
  return { parts: partsOf(content.map((page, at) => inOrder(columnsOfPage(page, edges), ruled[at]!.tables))), notes };
}

const isProtected: Bilingual = { zh: '这个 PDF 有打开密码，请先去掉密码再导入', en: 'this PDF is protected by a password; take it off first' };
const isDamaged: Bilingual = { zh: '这个 PDF 已损坏，无法读取', en: 'this PDF is damaged and cannot be read' };
const isScanned: Bilingual = { zh: '这个 PDF 里没有文字，可能是扫描件：请先用文字识别（OCR）软件转换', en: 'there is no text in this PDF, it may be scanned: put it through OCR first' };
const byGaps: Bilingual = { zh: '表格和段落按文字在页面上的位置分开，请与原文核对', en: 'tables and paragraphs were told by where the text stands: compare them' };

interface TextLine {
  readonly text: string;
  /** Prose that reaches the right edge, or begins at the left one: a paragraph begins further in. */
  readonly isFull: boolean;
  readonly isFlush: boolean;
  readonly size: number;
  readonly y: number;
}

function columnsOfPage(lines: readonly PageLine[], edges: { readonly left: number; readonly right: number }): TextLine[] {
  const unit = unitOf(lines);
  const left = Math.min(...lines.map(({ x }) => x));
  return lines.map((line) => {
    const { parts, x, end, size, y } = line;
    return { text: inColumns(line, left, unit), isFull: parts.length === 1 && edges.right - end < 1.6 * size, isFlush: parts.length === 1 && x - edges.left < 0.8 * size, size, y };
  });
}

/** What stands on a page from the top down. */
function inOrder(lines: readonly TextLine[], tables: readonly RuledTable[]): (TextLine | RuledTable)[] {
  const placeOf = (each: TextLine | RuledTable): number => ('rows' in each ? each.top : each.y);
  return [...lines, ...tables].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Lines of one paragraph together, and the parts of one table, also where they go on on the next page. */
function partsOf(pages: readonly (readonly (TextLine | RuledTable)[])[]): TakenText['parts'] {
  const parts: (string | RuledTable)[] = [];
  let before: TextLine | RuledTable | null = null;
  for (const page of pages) for (const [at, each] of page.entries()) {
    const last = parts.at(-1);
    if ('rows' in each) {
      const whole = at === 0 && typeof last === 'object' ? goingOn(last, each) : null;
      if (whole === null) parts.push(each);
      else parts[parts.length - 1] = whole;
    } else if (typeof last !== 'string') parts.push(each.text);
    else parts[parts.length - 1] = last + joint(last, before, each);
    before = each;
  }
  return parts.map((part) => (typeof part === 'string' ? part : { kind: 'table', lines: printedLines(part) }));
}

/** A line, and what stands between it and the text before it. */
function joint(text: string, before: TextLine | RuledTable | null, line: TextLine): string {
  const goesOn = before !== null && !('rows' in before) && before.isFull && line.isFlush && Math.abs(line.size - before.size) < 0.5;
  const own = line.text.trimStart();
  return goesOn ? (/\w$/.test(text) && /^\w/.test(own) ? ' ' : '') + own : `\n${line.text}`;
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
