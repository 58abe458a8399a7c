/** The server as a process of its own: `--stdio`, `--node-ipc`, `--socket=<port>` or `--pipe=<name>`. */
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './lsp/server';
import { nodeFiles } from './workspace/node/files';

startServer(createConnection(), nodeFiles);
