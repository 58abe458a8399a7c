import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate';

/** Entry of the desktop and of remote hosts: the server is a Node process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  // `--inspect` is taken when the extension host itself is being debugged; the port is that of .vscode/launch.json.
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  activateWith(context, (id, name, options) => new LanguageClient(id, name, { run, debug }, options));
}
