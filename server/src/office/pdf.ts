import type { PdfOffice } from '../interchange/office';
import { readPdf } from './pdf/read';

/** What is loaded when the first PDF is read. */
export const pdf: PdfOffice = { readPdf };
