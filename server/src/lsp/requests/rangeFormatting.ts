import type { DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { toLaidOut } from '../layOut';
import type { Request } from '../request';

/** `textDocument/rangeFormatting`: the tables that the range touches, whole. */
export const rangeFormatting: Request<DocumentRangeFormattingParams, TextEdit[]> = {
  method: 'textDocument/rangeFormatting',
  advertises: { documentRangeFormattingProvider: true },
  nothing: [],
  answer: (session, document, { range }) => toLaidOut(session, document, range),
};
