import type { ClientAbilities } from './capabilities';
import type { Scope } from './protocol';
import type { Request, WholeRequest } from './request';
import { codeAction } from './requests/codeAction';
import { codeActionResolve } from './requests/codeActionResolve';
import { codeLens } from './requests/codeLens';
import { compare } from './requests/compare';
import { completion } from './requests/completion';
import { coverage } from './requests/coverage';
import { align } from './requests/align';
import { currentCell } from './requests/currentCell';
import { declaration } from './requests/declaration';
import { definition } from './requests/definition';
import { detect } from './requests/detect';
import { diagnostic } from './requests/diagnostic';
import { documentHighlight } from './requests/documentHighlight';
import { documentLink } from './requests/documentLink';
import { documentSymbol } from './requests/documentSymbol';
import { exportReport } from './requests/export';
import { figures } from './requests/figures';
import { foldingRange } from './requests/foldingRange';
import { formatting } from './requests/formatting';
import { hover } from './requests/hover';
import { importDocument } from './requests/import';
import { inlayHint } from './requests/inlayHint';
import { newReport } from './requests/newReport';
import { onTypeFormatting } from './requests/onTypeFormatting';
import { overview } from './requests/overview';
import { preview } from './requests/preview';
import { rangeFormatting } from './requests/rangeFormatting';
import { readOn } from './requests/readOn';
import { references } from './requests/references';
import { sections } from './requests/sections';
import { selectionRange } from './requests/selectionRange';
import { semanticTokensFull } from './requests/semanticTokensFull';
import { semanticTokensRange } from './requests/semanticTokensRange';
import { stops } from './requests/stops';
import { workspaceDiagnostic } from './requests/workspaceDiagnostic';
import { workspaceSymbol } from './requests/workspaceSymbol';

/** What is served to this client: of what it does not take, nothing. Clients that pull no diagnostics get them pushed. */
export function requestsFor({ pullsDiagnostics, codeActions, tokensByRange }: ClientAbilities, scope: Scope = 'openFiles'): readonly (Request | WholeRequest)[] {
  return [
    documentSymbol, foldingRange, hover, definition, declaration, references, documentHighlight, completion,
    formatting, rangeFormatting, onTypeFormatting, inlayHint, codeLens, selectionRange, documentLink, semanticTokensRange, workspaceSymbol,
    currentCell, stops, align, sections, coverage, detect, figures, preview, compare, newReport, importDocument, exportReport, overview, readOn,
    ...(tokensByRange ? [] : [semanticTokensFull]),
    ...(pullsDiagnostics ? [diagnostic] : []),
    ...(pullsDiagnostics && scope === 'workspace' ? [workspaceDiagnostic] : []),
    ...(codeActions === null ? [] : [codeAction]),
    ...(codeActions?.resolvesEdits === true ? [codeActionResolve] : []),
  ];
}
