import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListFilesParams, ReadFileParams } from '../../server/src/lsp/protocol';
import { listFilesMethod, readFileMethod } from '../../server/src/lsp/protocol';

/** Serves the files of the workspace to the server, wherever they are: it has no disk in the web, and none that holds what is virtual. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(listFilesMethod, async ({ folder, endings, most }: ListFilesParams) => {
    const uri = client.protocol2CodeConverter.asUri(folder);
    return (await filesIn(uri, endings, most)).map((file) => client.code2ProtocolConverter.asUri(file));
  });
  client.onRequest(readFileMethod, async ({ uri, most }: ReadFileParams) => {
    const file = client.protocol2CodeConverter.asUri(uri);
    if ((await vscode.workspace.fs.stat(file)).size > most) return null;
    return base64(await vscode.workspace.fs.readFile(file));
  });
}

/** What `files.exclude` hides is left out. */
async function filesIn(uri: vscode.Uri, endings: readonly string[], most: number): Promise<readonly vscode.Uri[]> {
  const stat = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => null);
  if (stat === null) return [];
  if ((stat.type & vscode.FileType.Directory) === 0) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name.replace(/[[\]{}*?]/g, '[$&]')), undefined, 1);
    return found.length > 0 || uri.scheme === 'file' ? found : [uri];
  }
  const pattern = `**/*.{${endings.map((ending) => ending.slice(1)).join()}}`;
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(uri, pattern), undefined, most);
  // Not every virtual file system can be searched.
  return found.length > 0 || uri.scheme === 'file' ? found : walked(uri, endings, most);
}

async function walked(top: vscode.Uri, endings: readonly string[], most: number): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const folders = [top]; folders.length > 0 && found.length < most;) {
    const folder = folders.shift()!;
    for (const [name, type] of await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => [])) {
      const uri = vscode.Uri.joinPath(folder, name);
      if ((type & vscode.FileType.Directory) !== 0 && !name.startsWith('.') && name !== 'node_modules') folders.push(uri);
      else if ((type & vscode.FileType.File) !== 0 && endings.some((ending) => name.toLowerCase().endsWith(ending))) found.push(uri);
    }
  }
  return found;
}

function base64(bytes: Uint8Array): string {
  let units = '';
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += part) units += String.fromCharCode(...bytes.subarray(at, at + part));
  return btoa(units);
}

const part = 0x8000;
