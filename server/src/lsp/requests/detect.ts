import { toServiceDocument } from '../convert';
import { OpenDocument } from '../openDocument';
import type { DetectAnswer, DetectParams } from '../protocol';
import { detectMethod } from '../protocol';
import type { Request } from '../request';

/** `gouji/detect`: whether a text that is not served surely is a report. */
export const detect: Request<DetectParams, DetectAnswer> = {
  method: detectMethod,
  advertises: { experimental: { [detectMethod]: true } },
  nothing: { isReport: false },
  documentOf: ({ textDocument: { uri, languageId, version, text } }) => (typeof text === 'string' ? new OpenDocument(uri, languageId, version, text) : null),
  answer: ({ service }, document) => ({ isReport: service.isSurelyReport(toServiceDocument(document)) }),
};
