// This one first: it brings what Node 20 lacks, for the other as well, which is smaller without.
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist';
import { cMapFiles } from './cMaps';
import { rulesOf } from './rules';
import type { Drawing, Rule } from './rules';

/** A piece of text on a page. */
export interface PdfText {
  readonly str: string;
  /** Scale, turn and place in the page's own space. */
  readonly transform: readonly number[];
  readonly width: number;
}

export interface PdfPage {
  readonly texts: readonly PdfText[];
  /** From the page's own space to what is seen, y downwards. */
  readonly view: readonly number[];
  /** Lines that are drawn on it, as they are seen. */
  readonly rules: readonly Rule[];
}

/** Why a PDF cannot be opened. */
export type PdfFailure = 'password' | 'damaged';

/** The pages of a PDF, one after the other. Nothing but the bytes is asked for: no fonts, no files of the library. */
export async function pagesOf(bytes: Uint8Array): Promise<PdfPage[] | PdfFailure> {
  // The library runs in workers of its own; where it finds this one, it runs here.
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= { WorkerMessageHandler };
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    // Pictures are not looked at.
    maxImageSize: 1,
    cMapPacked: true,
    cMapUrl: ownFiles,
    standardFontDataUrl: ownFiles,
    wasmUrl: ownFiles,
    BinaryDataFactory: OwnFiles,
  });
  try {
    const document = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) => ('str' in item ? [item as PdfText] : []));
      const view = page.getViewport({ scale: 1 }).transform as number[];
      // What a page draws may be beyond the library; then its cells are told by the places of their text.
      const drawing: Drawing | null = await page.getOperatorList().catch(() => null);
      pages.push({ texts, view, rules: drawing === null ? [] : rulesOf(drawing, view) });
      page.cleanup();
    }
    return pages;
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged';
  } finally {
    await task.destroy();
  }
}

/** In the place of addresses: what the library asks for is in the bundle, or is not needed to read text. */
const ownFiles = 'gouji:/';

class OwnFiles {
  /** A table of characters that a Chinese PDF names without holding it. */
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const data = cMapFiles[filename.replace(/\.bcmap$/, '')];
    return data === undefined ? Promise.reject(new Error(`no file ${filename}`)) : Promise.resolve(data);
  }
}
