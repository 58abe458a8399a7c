import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate';

/** The part of a web worker that is needed here: the project is not checked against the browser's own types. */
declare const Worker: new (url: string) => { terminate(): void };

/** Entry of VS Code for the Web: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  const start = () => {
    // A worker does not end with its connection, so a restart would leave the old one running.
    worker?.terminate();
    worker = new Worker(script);
    return Promise.resolve(worker);
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  activateWith(context, (id, name, options) => new LanguageClient(id, name, start, options));
}
