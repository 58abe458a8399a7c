import { TextDocument } from 'vscode-languageserver-textdocument';
import { toServiceDocument } from '../convert';
import type { DetectAnswer, DetectParams } from '../protocol';
import { detectMethod } from '../protocol';
import type { Request } from '../request';

/** `gouji/detect`: whether a text that is not served surely is a report. */
export const detect: Request<DetectParams, DetectAnswer> = {
  method: detectMethod,
  advertises: { experimental: { [detectMethod]: true } },
  nothing: { isReport: false },
  documentOf: ({ textDocument: { uri, languageId, version, text } }) => (typeof text === 'string' ? TextDocument.create(uri, languageId, version, text) : null),
  answer: ({ service }, document) => ({ isReport: service.isSurelyReport(toServiceDocument(document)) }),
};
