import { exportAs, exportFormats } from '../../interchange/exportReport';
import { base64Of } from '../base64';
import { toServiceDocument } from '../convert';
import type { ExportAnswer, ExportParams } from '../protocol';
import { exportMethod } from '../protocol';
import type { Request } from '../request';

/** `gouji/export`: an open report for other programs. */
export const exportReport: Request<ExportParams, Promise<ExportAnswer | null> | null> = {
  method: exportMethod,
  advertises: { experimental: { [exportMethod]: true } },
  nothing: null,
  async answer({ service, office, locale }, document, { format }) {
    if (!exportFormats.includes(format)) return null;
    const { bytes, notes } = await exportAs(format, service.report(toServiceDocument(document)), 'utf-8', office);
    return { content: base64Of(bytes), notes: notes.map((note) => note[locale]) };
  },
};
