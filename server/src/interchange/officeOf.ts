import type { DocxOffice, Office, PdfOffice } from './office';

/** The programs for documents of other kinds, from bundles beside the one that runs; the names of these stand here. */
export function officeOf(load: <T>(bundle: string) => Promise<T>): Office {
  return {
    docx: async () => (await load<{ readonly docx: DocxOffice }>('docx.mjs')).docx,
    pdf: async () => (await load<{ readonly pdf: PdfOffice }>('pdf.mjs')).pdf,
  };
}
