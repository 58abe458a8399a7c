import type { DocxOffice } from '../interchange/office';
import { readDocx } from './docx/read';
import { writeDocx } from './docx/write';

/** What is loaded when the first Word document is read or written. */
export const docx: DocxOffice = { readDocx, writeDocx };
