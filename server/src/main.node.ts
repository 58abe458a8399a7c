/** The server as a process of its own: `--stdio`, `--node-ipc`, `--socket=<port>` or `--pipe=<name>`. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { officeOf } from './interchange/officeOf';
import { startServer } from './lsp/server';
import { nodeFiles } from './workspace/node/files';

startServer(createConnection(), {
  disk: nodeFiles,
  officeIn: () => officeOf(<T>(bundle: string) => import(pathToFileURL(join(__dirname, bundle)).href) as Promise<T>),
});
