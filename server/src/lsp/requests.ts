import type { ClientAbilities } from './capabilities';
import type { Request } from './request';
import { codeAction } from './requests/codeAction';
import { codeActionResolve } from './requests/codeActionResolve';
import { coverage } from './requests/coverage';
import { diagnostic } from './requests/diagnostic';
import { documentSymbol } from './requests/documentSymbol';
import { foldingRange } from './requests/foldingRange';
import { hover } from './requests/hover';
import { sections } from './requests/sections';

/** What is served to this client: of what it does not take, nothing. Clients that pull no diagnostics get them pushed. */
export function requestsFor({ pullsDiagnostics, codeActions }: ClientAbilities): readonly Request[] {
  return [
    documentSymbol, foldingRange, hover, sections, coverage,
    ...(pullsDiagnostics ? [diagnostic] : []),
    ...(codeActions === null ? [] : [codeAction]),
    ...(codeActions?.resolvesEdits === true ? [codeActionResolve] : []),
  ];
}
