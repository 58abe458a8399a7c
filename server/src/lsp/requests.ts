import type { ClientAbilities } from './capabilities';
import type { Request } from './request';
import { coverage } from './requests/coverage';
import { diagnostic } from './requests/diagnostic';
import { documentSymbol } from './requests/documentSymbol';
import { foldingRange } from './requests/foldingRange';
import { hover } from './requests/hover';
import { sections } from './requests/sections';

/** What is served to this client. Diagnostics can be pulled only by clients that pull; the others get them pushed. */
export function requestsFor(client: ClientAbilities): readonly Request[] {
  const always: readonly Request[] = [documentSymbol, foldingRange, hover, sections, coverage];
  return client.pullsDiagnostics ? [...always, diagnostic] : always;
}
