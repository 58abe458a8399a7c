import type { DeclarationParams, Location, LocationLink } from 'vscode-languageserver';
import { toLocations } from '../links';
import type { Request } from '../request';

/** `textDocument/declaration`: the same place as the definition, for who asks so; null where there is none. */
export const declaration: Request<DeclarationParams, Location[] | LocationLink[] | null> = {
  method: 'textDocument/declaration',
  advertises: { declarationProvider: true },
  nothing: null,
  answer: (session, document, { position }) => toLocations(session, document, position, session.client.declarationLinks),
};
