import type { Bilingual } from '../text/bilingual';
import type { Paper, TablePiece } from './paper';

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
  /** The text of a PDF with its tables and its columns, or why there is none. */
  readPdf(bytes: Uint8Array): Promise<TakenText | Refused>;
}

/** What was taken over of a document, and what could not be. */
export interface Taken {
  readonly paper: Paper;
  readonly notes: readonly Bilingual[];
}

/** The same of a document that has no cells of its own: stretches of plain text, and the tables that could be told. */
export interface TakenText {
  readonly parts: readonly (string | TablePiece)[];
  readonly notes: readonly Bilingual[];
}

export interface Refused {
  readonly reason: Bilingual;
}
