import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver';
import { toWorkspaceEdit } from '../codeActions';
import type { UnresolvedAction } from '../codeActions';
import { toServiceDocument } from '../convert';
import type { Request } from '../request';
import { codeActionOptions } from './codeAction';

/** `codeAction/resolve`: the edits of an action on the whole document, worked out when it was chosen. */
export const codeActionResolve: Request<CodeAction, CodeAction | ResponseError<void>> = {
  method: 'codeAction/resolve',
  uriOf: ({ data }) => (data as UnresolvedAction | undefined)?.uri ?? '',
  advertises: { codeActionProvider: { ...codeActionOptions, resolveProvider: true } },
  nothing: new ResponseError(LSPErrorCodes.ContentModified, 'the document is not open any more'),
  answer(session, document, action) {
    const { version, scope } = action.data as UnresolvedAction;
    if (version !== document.version) return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed since');
    return { ...action, edit: toWorkspaceEdit(session, document, session.service.fixAll(toServiceDocument(document), scope)) };
  },
};
