import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { paperOfPage } from '../../interchange/fromPage';
import type { Refused, Taken } from '../../interchange/office';
import type { Paper } from '../../interchange/paper';
import type { Bilingual } from '../../text/bilingual';
import { readNumbering } from './numbering';
import { prepare } from './prepare';
import { walkXml } from './xml';

/**
 * What is in a Word document: paragraphs, lists with their numbers, tables with their merged cells, text boxes, notes at its end.
 *
 * @returns why nothing can be had, where it is no such document, is damaged or protected
 */
export async function readDocx(bytes: Uint8Array): Promise<Taken | Refused> {
  if (bytes[0] === 0xd0) return { reason: includes(bytes, 'EncryptedPackage') ? isProtected : isOld };
  const parts = partsOf(bytes);
  if (parts === null) return { reason: isDamaged };
  const body = parts['word/document.xml'];
  if (body === undefined) return { reason: isNoDocument(parts) };
  const { xml, notes } = prepare(textOf(body), readNumbering(textOf(parts['word/numbering.xml']), textOf(parts['word/styles.xml'])));
  // Without the lists: their numbers stand in the text by now.
  const { 'word/numbering.xml': _, ...others } = parts;
  const { value, messages } = await mammoth.convertToHtml(inputOf(zipSync({ ...others, 'word/document.xml': strToU8(xml) }, { level: 0 })), {
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    ignoreEmptyParagraphs: true,
  });
  const page = paperOfPage(withNotes(value), 'all');
  if (page === null) return { reason: isDamaged };
  const unknown = new Set(messages.flatMap(({ message }) => /unrecognised element was ignored: (.*)/.exec(message)?.[1] ?? []));
  return {
    paper: page.paper,
    notes: [
      ...notes,
      ...(page.nested === 0 ? [] : [nestedTables]),
      ...marginNotes(parts, page.paper),
      ...[...unknown].filter((name) => !harmless.test(name)).map(leftOut),
    ],
  };
}

const isOld: Bilingual = { zh: '这是旧版 Word 文档（.doc）或 WPS 文档（.wps），请先在 Word 或 WPS 里另存为 .docx', en: 'this is an old Word document (.doc) or one of WPS; save it as .docx first' };
const isProtected: Bilingual = { zh: '这个文档有打开密码，请先去掉密码再导入', en: 'this document is protected by a password; take it off first' };
const isDamaged: Bilingual = { zh: '这个 Word 文档已损坏，无法读取', en: 'this Word document is damaged and cannot be read' };
const nestedTables: Bilingual = { zh: '有套在表格里的表格：外层表格的文字按段落写出', en: 'tables stand in tables: the text of the outer ones is written in paragraphs' };

function isNoDocument(parts: Parts): Bilingual {
  const names = Object.keys(parts);
  if (names.some((name) => name.startsWith('xl/'))) return { zh: '这是 Excel 表格，不是 Word 文档', en: 'this is an Excel workbook, not a Word document' };
  if (names.some((name) => name === 'content.xml')) return { zh: '这是 OpenDocument 文档，请先另存为 .docx', en: 'this is an OpenDocument file; save it as .docx first' };
  return { zh: '这是压缩包，不是 Word 文档（.docx）', en: 'this is an archive, not a Word document (.docx)' };
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts in XML; null for what is no archive. Pictures are left packed: they may be large and are not taken over. */
function partsOf(bytes: Uint8Array): Parts | null {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.(?:xml|rels)$/.test(name) && !/^xl\//.test(name)) return false;
        size += originalSize;
        if (size > largest) throw new Error('too large');
        return true;
      },
    });
  } catch {
    return null;
  }
}

/** No document of text unpacks to that. */
const largest = 200 * 1024 * 1024;

function textOf(part: Uint8Array | undefined): string {
  return part === undefined ? '' : strFromU8(part).replace(/^\ufeff/, '');
}

/** What the library takes differs between Node and browsers. */
function inputOf(bytes: Uint8Array): { arrayBuffer: ArrayBuffer } & { buffer: Buffer } {
  return { arrayBuffer: bytes.slice().buffer, buffer: bytes as Buffer };
}

/** Notes at the foot of a page, as the library writes them, in the words of a plain text. */
function withNotes(html: string): string {
  return html
    .replace(/<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[(\d+)\]<\/a><\/sup>/g, '（注$1）')
    .replace(/<ol>(?=<li id="(?:foot|end)note-)(.*?)<\/ol>$/s, (_, notes: string) => {
      let count = 0;
      return notes.replace(/<li id="[^"]*">(?:<p>)?/g, () => `<p>注${++count}：`).replace(/(?:<\/p>)?<\/li>/g, '</p>').replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '');
    });
}

/** Headers and footers with words in them; page numbers are none. */
function marginNotes(parts: Parts, { pieces }: Paper): Bilingual[] {
  const known = pieces.map((piece) => (piece.kind === 'table' ? '' : piece.text)).join('\n');
  const texts = Object.keys(parts).filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name)).map((name) => wordsIn(textOf(parts[name])));
  const wanted = [...new Set(texts)].filter((text) => /\p{Script=Han}{2}/u.test(text) && !known.includes(text));
  return wanted.map((text) => ({ zh: `页眉或页脚没有导入：${text}`, en: `a header or footer was left out: ${text}` }));
}

function wordsIn(xml: string): string {
  let words = '';
  walkXml(xml, { text: (text, parents) => { if (parents.at(-1)?.name === 'w:t') words += text; } });
  return words.trim();
}

const harmless = /^(?:w:(?:permStart|permEnd|customXml.*|sectPrChange|tblPrEx|trPrChange|tblGridChange|bookmark.*|subDoc|ptab|pgNum|dayLong|monthLong|yearLong|dayShort|monthShort|yearShort|separator|continuationSeparator|cr)|v:.*|o:.*|wps:.*|wpg:.*|wpc:.*|a:.*|c:.*|wp:.*|office-word:.*|w14:.*|mc:.*|\{.*)$/;

function leftOut(name: string): Bilingual {
  return { zh: `有一种内容没有导入（${name}）`, en: `a kind of content was left out (${name})` };
}

function includes(bytes: Uint8Array, word: string): boolean {
  const wide = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0]!); at >= 0; at = bytes.indexOf(wide[0]!, at + 1)) {
    if (wide.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
