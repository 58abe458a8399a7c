/** The server as a web worker, for editors in a browser. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { officeOf } from './interchange/officeOf';
import { startServer } from './lsp/server';

/** The worker's own scope: TypeScript's libraries for pages and for workers exclude each other. */
type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0];

const scope = globalThis as unknown as WorkerScope;
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  disk: null,
  officeIn: (folder) => officeOf(<T>(bundle: string) => {
    if (folder === undefined) return Promise.reject(new Error('initializationOptions.bundles is missing'));
    return import(`${folder}/${bundle}`) as Promise<T>;
  }),
});
