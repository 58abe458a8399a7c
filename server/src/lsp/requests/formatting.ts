import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import { toLaidOut } from '../layOut';
import type { Request } from '../request';

/** `textDocument/formatting`: every table with its columns under each other; nothing else is touched. */
export const formatting: Request<DocumentFormattingParams, TextEdit[]> = {
  method: 'textDocument/formatting',
  advertises: { documentFormattingProvider: true },
  nothing: [],
  answer: (session, document) => toLaidOut(session, document, null),
};
