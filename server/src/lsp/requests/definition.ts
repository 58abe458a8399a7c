import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { toLocations } from '../links';
import type { Request } from '../request';

/** `textDocument/definition`: from a number in a sentence to the cells of the tables that it states; null where there are none. */
export const definition: Request<DefinitionParams, Location[] | LocationLink[] | null> = {
  method: 'textDocument/definition',
  advertises: { definitionProvider: true },
  nothing: null,
  answer: (session, document, { position }) => toLocations(session, document, position, session.client.definitionLinks),
};
