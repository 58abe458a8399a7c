import { SymbolKind } from 'vscode-languageserver';
import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { toRange, toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `workspace/symbol`: the sections and tables of the open reports; of others the server knows nothing. */
export const workspaceSymbol: Request<WorkspaceSymbolParams, SymbolInformation[]> = {
  method: 'workspace/symbol',
  advertises: { workspaceSymbolProvider: true },
  nothing: [],
  answer: ({ service }, document, { query }) => service.symbols(toServiceDocument(document), query).map(({ kind, name, container, span }) => ({
    name,
    kind: kind === 'section' ? SymbolKind.Module : SymbolKind.Struct,
    containerName: container,
    location: { uri: document.uri, range: toRange(document, span) },
  })),
  together: (answers) => answers.flat(),
};
