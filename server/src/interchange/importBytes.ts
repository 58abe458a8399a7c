import { isHtml } from '../syntax/html';
import type { Bilingual } from '../text/bilingual';
import { decode } from '../text/decode';
import type { Encoding } from '../text/decode';
import { draftOf, draftOfText } from './draft';
import { paperOfPage } from './fromPage';
import type { Office, Refused, Taken, TakenText } from './office';

/** A file as it lies there. */
export interface ForeignFile {
  /** For messages; what it is is told from its bytes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The encoding of a text or a page; null to find it out. */
  readonly encoding?: Encoding | null;
}

/** A draft to go on with. */
export interface Imported {
  readonly text: string;
  /** What could not be taken over, and what was told by guess. */
  readonly notes: readonly Bilingual[];
}

/**
 * The text of a Word document, a PDF, a web page or a text in any encoding. The file itself is not touched.
 *
 * @param ambiguousAsWide as in `widthOf`: how tables are laid out
 * @returns a reason where nothing can be had of it; never throws
 */
export async function importBytes({ bytes, encoding = null }: ForeignFile, office: Office, ambiguousAsWide = false): Promise<Imported | Refused> {
  try {
    const kind = kindOf(bytes);
    if (kind === 'docx') return drafted(await (await office.docx()).readDocx(bytes), ambiguousAsWide);
    if (kind === 'pdf') return remarked(await (await office.pdf()).readPdf(bytes), ambiguousAsWide);
    return importText(bytes, encoding, ambiguousAsWide);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { reason: { zh: `无法读取（${detail}）`, en: `cannot be read (${detail})` } };
  }
}

/** Under the title of what was told by guess; `template-leftover` finds it until it is deleted. */
const remark = '（此处是导入说明：由PDF按位置取出，请与原文核对后删去）';

function remarked(taken: TakenText | Refused, ambiguousAsWide: boolean): Imported | Refused {
  if ('reason' in taken) return taken;
  const { text, notes } = draftOfText(taken.parts, remark, ambiguousAsWide);
  return { text, notes: [...taken.notes, ...notes] };
}

function drafted(taken: Taken | Refused, ambiguousAsWide: boolean): Imported | Refused {
  if ('reason' in taken) return taken;
  if (taken.paper.pieces.length === 0) return { reason: empty };
  const { text, notes } = draftOf(taken.paper, ambiguousAsWide);
  return { text, notes: [...taken.notes, ...notes] };
}

const empty: Bilingual = { zh: '里面没有文字', en: 'there is no text in it' };

function importText(bytes: Uint8Array, forced: Encoding | null, ambiguousAsWide: boolean): Imported | Refused {
  const decoded = decode(bytes, forced);
  if ('reason' in decoded) return decoded;
  const { text, encoding, damaged } = decoded;
  const notes: Bilingual[] = encoding === 'utf-8' ? [] : [{ zh: `原文编码为 ${encoding}，已转为 UTF-8`, en: `read as ${encoding}, written as UTF-8` }];
  if (damaged > 0) notes.push({ zh: `有 ${damaged} 处不是有效的 ${encoding} 字节，已换成 \ufffd`, en: `places that are not valid ${encoding}, read as \ufffd: ${damaged}` });
  if (text.trim() === '') return { reason: empty };
  const page = isHtml(text) ? paperOfPage(text, 'one') : null;
  if (page === null) return { text, notes };
  if (page.images > 0) notes.push({ zh: `有 ${page.images} 幅图片没有导入；如果其中有表格，请重新录入`, en: `images left out: ${page.images}; figures in them must be typed` });
  return drafted({ paper: page.paper, notes }, ambiguousAsWide);
}

/** What the first bytes say. */
function kindOf(bytes: Uint8Array): 'docx' | 'pdf' | 'text' {
  const begins = (...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) return 'docx';
  return begins(0x25, 0x50, 0x44, 0x46, 0x2d) ? 'pdf' : 'text';
}
