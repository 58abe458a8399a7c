import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate';

/** What a web worker is here: TypeScript's libraries for pages and for workers exclude each other. */
type WebWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };
declare const Worker: new (url: string) => WebWorker;

/** Entry of VS Code for the Web: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: WebWorker | undefined;
  const start = () => {
    // A worker does not end with its connection, so a restart would leave the old one running.
    worker?.terminate();
    worker = new Worker(script);
    // The client takes a worker as well, but asks `instanceof Worker`, and in VS Code's worker host that is not so.
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  activateWith(context, (id, name, options) => new LanguageClient(id, name, start, options));
}
