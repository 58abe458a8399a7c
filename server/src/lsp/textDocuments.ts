import { TextDocuments } from 'vscode-languageserver';
import { OpenDocument } from './openDocument';

/** The open documents, kept up to date by incremental changes. */
export function createTextDocuments(): TextDocuments<OpenDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, text) => new OpenDocument(uri, languageId, version, text),
    update(document, changes, version) {
      document.update(changes, version);
      return document;
    },
  });
}
