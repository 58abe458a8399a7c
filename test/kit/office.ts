import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocxOffice, Office, PdfOffice } from '../../server/src/interchange/office';

/** The programs for documents of other kinds as they ship: in bundles of their own, which `npm run build` makes. */
export const builtOffice: Office = {
  docx: async () => (await built<{ docx: DocxOffice }>('docx.mjs')).docx,
  pdf: async () => (await built<{ pdf: PdfOffice }>('pdf.mjs')).pdf,
};

function built<T>(name: string): Promise<T> {
  const file = path.join(__dirname, '../../../dist', name);
  if (!existsSync(file)) throw new Error(`no ${file}: npm run build`);
  return import(pathToFileURL(file).href) as Promise<T>;
}
