import type { CodeActionClientCapabilities, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Request } from './request';

/** What the client can do, as far as an answer depends on it. */
export interface ClientAbilities {
  /** It asks for diagnostics itself. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly nestedSymbols: boolean;
  readonly markdown: boolean;
  /** It takes links that say where they come from, besides plain places. */
  readonly definitionLinks: boolean;
  readonly declarationLinks: boolean;
  /** It shows a word beside every completion, not only beside the one that is chosen. */
  readonly labelDetails: boolean;
  /** It asks for diagnostics anew when it is told to. */
  readonly refreshesDiagnostics: boolean;
  /** The same of hints and lenses. */
  readonly refreshesHints: boolean;
  /** It asks for the tokens of what is to be seen: then nobody needs those of the whole text at every pause. */
  readonly tokensByRange: boolean;
  readonly refreshesLenses: boolean;
  /** What it takes of code actions; null where it takes none but commands, and so none of ours. */
  readonly codeActions: CodeActionAbilities | null;
  /** Edits come with the version of the document that they are for. */
  readonly versionedEdits: boolean;
  /** How many folding ranges it takes at most. */
  readonly foldingLimit: number;
}

export interface CodeActionAbilities {
  readonly preferred: boolean;
  /** It asks for the edits when an action is chosen. */
  readonly resolvesEdits: boolean;
  /** It shows what cannot be done, with the reason. */
  readonly disabled: boolean;
}

export function abilitiesOf(params: InitializeParams): ClientAbilities {
  const documents = params.capabilities.textDocument;
  const pull = documents?.diagnostic;
  const diagnostics = pull ?? documents?.publishDiagnostics;
  return {
    pullsDiagnostics: pull !== undefined,
    relatedInformation: diagnostics?.relatedInformation ?? documents?.publishDiagnostics?.relatedInformation ?? false,
    codeDescription: diagnostics?.codeDescriptionSupport ?? documents?.publishDiagnostics?.codeDescriptionSupport ?? false,
    diagnosticData: diagnostics?.dataSupport ?? documents?.publishDiagnostics?.dataSupport ?? false,
    nestedSymbols: documents?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    markdown: documents?.hover?.contentFormat?.includes('markdown') ?? false,
    definitionLinks: documents?.definition?.linkSupport ?? false,
    declarationLinks: documents?.declaration?.linkSupport ?? false,
    labelDetails: documents?.completion?.completionItem?.labelDetailsSupport ?? false,
    refreshesDiagnostics: params.capabilities.workspace?.diagnostics?.refreshSupport ?? false,
    tokensByRange: documents?.semanticTokens?.requests.range !== undefined && documents.semanticTokens.requests.range !== false,
    refreshesHints: params.capabilities.workspace?.inlayHint?.refreshSupport ?? false,
    refreshesLenses: params.capabilities.workspace?.codeLens?.refreshSupport ?? false,
    codeActions: codeActionAbilities(documents?.codeAction),
    versionedEdits: params.capabilities.workspace?.workspaceEdit?.documentChanges ?? false,
    foldingLimit: documents?.foldingRange?.rangeLimit ?? Infinity,
  };
}

function codeActionAbilities(client: CodeActionClientCapabilities | undefined): CodeActionAbilities | null {
  if (client?.codeActionLiteralSupport === undefined) return null;
  return {
    preferred: client.isPreferredSupport ?? false,
    disabled: client.disabledSupport ?? false,
    resolvesEdits: (client.dataSupport ?? false) && (client.resolveSupport?.properties.includes('edit') ?? false),
  };
}

/** What the server advertises: the sum of what the requests it serves advertise, so that neither list can outgrow the other. */
export function capabilitiesOf(requests: readonly Pick<Request, 'advertises'>[]): ServerCapabilities {
  const experimental = Object.assign({}, ...requests.map(({ advertises }) => advertises.experimental as object | undefined)) as object;
  return requests.reduce<ServerCapabilities>((all, request) => ({ ...all, ...request.advertises, experimental }), {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  });
}
