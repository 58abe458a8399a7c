import type { Bilingual } from '../text/bilingual';
import type { Paper } from './paper';

/** The programs for documents of other kinds. They are large, so each is loaded when it is first asked for. */
export interface Office {
  docx(): Promise<DocxOffice>;
  pdf(): Promise<PdfOffice>;
}

export interface DocxOffice {
  /** What is in a Word document (.docx), or why nothing of it can be had. */
  readDocx(bytes: Uint8Array): Promise<Taken | Refused>;
  /** A Word document in the usual looks of official papers. */
  writeDocx(paper: Paper): Promise<Uint8Array>;
}

export interface PdfOffice {
  /** The text of a PDF with its columns kept, or why there is none. */
  readPdf(bytes: Uint8Array): Promise<TakenText | Refused>;
}

/** What was taken over of a document, and what could not be. */
export interface Taken {
  readonly paper: Paper;
  readonly notes: readonly Bilingual[];
}

/** The same as plain text. */
export interface TakenText {
  readonly text: string;
  readonly notes: readonly Bilingual[];
}

export interface Refused {
  readonly reason: Bilingual;
}
