import type { CodeLens } from 'vscode-languageserver';
import { toRange, toServiceDocument } from '../convert';
import { coverageCommand } from '../protocol';
import type { DocumentParams, Request } from '../request';

/** `textDocument/codeLens`: over each table how many of its sums hold; unless it is set off. A click shows what was checked. */
export const codeLens: Request<DocumentParams, CodeLens[]> = {
  method: 'textDocument/codeLens',
  advertises: { codeLensProvider: {} },
  nothing: [],
  answer({ service, settings, locale, commands }, document) {
    if (!settings.preferencesOf(document.uri).codeLens) return [];
    const command = commands.has(coverageCommand) ? coverageCommand : '';
    return service.lenses(toServiceDocument(document)).map(({ span, text }) => ({ range: toRange(document, span), command: { title: text[locale], command } }));
  },
};
