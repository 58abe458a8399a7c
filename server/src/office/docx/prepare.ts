import type { Bilingual } from '../../text/bilingual';
import { applyEdits, insertion } from '../../text/edits';
import type { Edit } from '../../text/edits';
import { createCounter } from './numbering';
import type { NumberedParagraph, Numbering } from './numbering';
import { isOn, walkXml } from './xml';
import type { OpenElement } from './xml';

/** The body of a document as the converter can take it, and what had to be left. */
export interface Prepared {
  readonly xml: string;
  readonly notes: readonly Bilingual[];
}

interface OpenParagraph {
  list: string | null;
  level: number | null;
  style: string | null;
}

/**
 * Writes into the text of a Word document what is in no text of it but is read in Word: the numbers of lists, the words in fields
 * and formulas, the cells that a row leaves out at its beginning; marks what cannot be taken over where it stands, and takes out what
 * Word hides.
 *
 * @param xml the part `word/document.xml`
 */
export function prepare(xml: string, numbering: Numbering): Prepared {
  const edits: Edit[] = [];
  const counts: Record<Counted, number> = { numbers: 0, inserted: 0, deleted: 0, hidden: 0, images: 0, objects: 0, formulas: 0, comments: 0 };
  const numberOf = createCounter(numbering);
  const paragraphs: OpenParagraph[] = [];
  const boxes: OpenElement[] = [];
  let [hidden, deletedCell, formula, gap]: [boolean, boolean, string, number] = [false, false, '', 0];
  const replace = (start: number, end: number, text: string): unknown => edits.push({ span: { start, end }, text });
  const remove = (start: number, end: number): unknown => replace(start, end, '');
  // Of two ways to draw the same the converter takes the second, which older programs know.
  const isDrawnAgain = (at: number, parents: readonly OpenElement[]): boolean => parents.some(({ name }) => name === 'mc:Choice') && hasFallback(xml, at);

  walkXml(xml, {
    open(element, parents) {
      const { name, attributes, start, inner } = element;
      const paragraph = paragraphs.at(-1);
      const isOwn = parents.at(-1)?.name === 'w:pPr' || parents.at(-1)?.name === 'w:numPr';
      if (unwrapped.has(name)) remove(start, inner);
      if (name === 'w:p') paragraphs.push({ list: null, level: null, style: null });
      else if (name === 'w:pStyle' && isOwn && paragraph !== undefined) paragraph.style = attributes['w:val'] ?? null;
      else if (name === 'w:numId' && isOwn && paragraph !== undefined) paragraph.list = attributes['w:val'] ?? null;
      else if (name === 'w:ilvl' && isOwn && paragraph !== undefined) paragraph.level = Number(attributes['w:val'] ?? 0);
      else if (name === 'w:r') hidden = false;
      else if (name === 'w:vanish' && parents.at(-2)?.name === 'w:r') hidden = isOn(attributes);
      else if (name === 'm:oMath') formula = '';
      else if (name === 'w:gridBefore') gap = Number(attributes['w:val'] ?? 0);
      else if (name === 'w:cellDel') deletedCell = true;
      else if (name === 'w:ins' || name === 'w:moveTo') counts.inserted++;
      else if (name === 'w:del' || name === 'w:moveFrom') counts.deleted++;
      else if (name === 'w:commentReference') counts.comments++;
    },
    text(text, parents) {
      if (parents.at(-1)?.name === 'm:t') formula += text;
    },
    close(element, end, parents) {
      const { name, start, inner } = element;
      if (unwrapped.has(name) && end > inner) remove(xml.lastIndexOf('<', end - 1), end);
      if (alternatives.has(name) && !hasFallback(xml, name === 'mc:Choice' ? end : start)) {
        remove(start, inner);
        remove(xml.lastIndexOf('<', end - 1), end);
      } else if (name === 'w:txbxContent' && parents.at(-1)?.name === 'wps:txbx') boxes.push({ ...element, inner: end });
      else if (name === 'w:drawing' && boxes.length > 0) {
        const own = boxes.splice(0);
        if (!isDrawnAgain(end, parents)) textBoxes(own, start, end);
      } else if (name === 'w:tc' && deletedCell) {
        counts.deleted++;
        deletedCell = false;
        remove(start, end);
      }
      if (name === 'w:pPr' && parents.at(-1)?.name === 'w:p') number(paragraphs.at(-1)!, end);
      else if (name === 'w:p') {
        const paragraph = paragraphs.pop();
        if (paragraph !== undefined && !xml.startsWith('<w:pPr', inner)) number(paragraph, inner);
      } else if (name === 'w:rt') remove(start, end);
      else if (name === 'w:r' && hidden) {
        counts.hidden++;
        hidden = false;
        remove(start, end);
      } else if (name === 'm:oMath') {
        counts.formulas++;
        edits.push({ span: { start, end }, text: run(formula) });
      } else if (name === 'w:trPr' && gap > 0) {
        edits.push(insertion(end, emptyCell(gap)));
        gap = 0;
      } else if (pictures.has(name) && !isDrawnAgain(end, parents) && !parents.some((parent) => pictures.has(parent.name))) {
        picture(xml.slice(start, end), end);
      }
    },
  });
  return { xml: withoutImages(applyEdits(xml, withoutInner(edits))), notes: notesOf(counts) };

  function number(paragraph: NumberedParagraph, at: number): void {
    const label = numberOf(paragraph);
    if (label === '') return;
    counts.numbers++;
    edits.push(insertion(at, run(label)));
  }

  /** Text boxes that only newer programs know, as the converter knows them. */
  function textBoxes(own: readonly OpenElement[], start: number, end: number): void {
    const [open, close] = ['<w:pict><v:shape><v:textbox>', '</v:textbox></v:shape></w:pict>'];
    own.forEach((box, at) => replace(at === 0 ? start : own[at - 1]!.inner, box.start, (at === 0 ? '' : close) + open));
    replace(own.at(-1)!.inner, end, close);
  }

  function picture(source: string, end: number): void {
    const kind = source.startsWith('<w:object') || source.includes('<o:OLEObject') ? 'objects' : /<(?:c:chart|dgm:relIds|cx:chart)\b/.test(source) ? 'objects' : /<(?:pic:pic|v:imagedata|a:blip)\b/.test(source) ? 'images' : null;
    if (kind === null) return;
    counts[kind]++;
    edits.push(insertion(end, `<w:t>${marks[kind]}</w:t>`));
  }
}

type Counted = 'numbers' | 'inserted' | 'deleted' | 'hidden' | 'images' | 'objects' | 'formulas' | 'comments';

/** What the converter passes over with all that is in it. */
const unwrapped = new Set(['w:fldSimple', 'w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase']);
const alternatives = new Set(['mc:AlternateContent', 'mc:Choice']);
const pictures = new Set(['w:drawing', 'w:pict', 'w:object']);

/** In words that `template-leftover` finds until they are dealt with. */
const marks = { images: '（此处有图片，没有导入）', objects: '（此处有图表或嵌入的对象，没有导入）' };

/** The converter would look for their files, which are left packed. */
function withoutImages(xml: string): string {
  return xml.replace(/ r:(?:embed|link)="[^"]*"|<v:imagedata\b[^>]*>/g, '');
}

/** Whether what is open at a place has another way to be drawn behind it. */
function hasFallback(xml: string, at: number): boolean {
  const fallback = xml.indexOf('<mc:Fallback', at);
  return fallback >= 0 && fallback < xml.indexOf('</mc:AlternateContent>', at);
}

function run(text: string): string {
  return text === '' ? '' : `<w:r><w:t xml:space="preserve">${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</w:t></w:r>`;
}

function emptyCell(columns: number): string {
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p/></w:tc>`;
}

/** What is taken out takes the edits within it along. */
function withoutInner(edits: readonly Edit[]): Edit[] {
  return edits.filter((edit) => !edits.some((outer) => outer !== edit && outer.span.start <= edit.span.start && edit.span.end <= outer.span.end
    && outer.span.end - outer.span.start > edit.span.end - edit.span.start && !(edit.span.start === edit.span.end && (edit.span.start === outer.span.start || edit.span.end === outer.span.end))));
}

function notesOf(counts: Readonly<Record<Counted, number>>): Bilingual[] {
  return (Object.keys(counts) as Counted[]).flatMap((what) => (counts[what] === 0 ? [] : [words[what](counts[what])]));
}

const words: Readonly<Record<Counted, (count: number) => Bilingual>> = {
  numbers: (count) => ({ zh: `${count} 个自动编号已写成文字`, en: `automatic numbers written out: ${count}` }),
  inserted: (count) => ({ zh: `有 ${count} 处修订尚未接受：新增的内容按已接受导入`, en: `insertions not yet accepted, taken as accepted: ${count}` }),
  deleted: (count) => ({ zh: `有 ${count} 处修订尚未接受：删除的内容没有导入`, en: `deletions not yet accepted, left out: ${count}` }),
  hidden: (count) => ({ zh: `有 ${count} 处隐藏文字没有导入`, en: `hidden text left out: ${count}` }),
  images: (count) => ({ zh: `有 ${count} 幅图片没有导入，已在原处注明；如果是表格，请重新录入`, en: `images left out and marked where they stand: ${count}; figures in them must be typed` }),
  objects: (count) => ({ zh: `有 ${count} 个图表或嵌入的对象没有导入，已在原处注明`, en: `charts and embedded objects left out and marked where they stand: ${count}` }),
  formulas: (count) => ({ zh: `有 ${count} 个公式只导入了其中的文字`, en: `formulas of which only the text was taken: ${count}` }),
  comments: (count) => ({ zh: `有 ${count} 条批注没有导入`, en: `comments left out: ${count}` }),
};
