import type { Location, LocationLink, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toOffset, toRange, toServiceDocument } from './convert';
import type { Session } from './session';

/**
 * Where a number in a sentence, or a figure of a table, leads, as definition and declaration tell it; null where there is nothing.
 *
 * @param asLinks whether the client takes links, which say where they come from and show the whole row
 */
export function toLocations({ service }: Session, document: TextDocument, position: Position, asLinks: boolean): Location[] | LocationLink[] | null {
  const jump = service.definition(toServiceDocument(document), toOffset(document, position));
  if (jump === null) return null;
  const { uri } = document;
  if (!asLinks) return [...jump.targets.map(({ span }) => ({ uri, range: toRange(document, span) })), ...jump.others.map(({ place, range }) => ({ uri: place, range }))];
  const originSelectionRange = toRange(document, jump.from);
  return [
    ...jump.targets.map(({ span, row }) => ({ originSelectionRange, targetUri: uri, targetRange: toRange(document, row), targetSelectionRange: toRange(document, span) })),
    ...jump.others.map(({ place, range }) => ({ originSelectionRange, targetUri: place, targetRange: range, targetSelectionRange: range })),
  ];
}
