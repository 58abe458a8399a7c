import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64Of } from '../../server/src/lsp/base64';
import type { ListFilesParams, ReadFileParams } from '../../server/src/lsp/protocol';
import { listFilesMethod, readFileMethod } from '../../server/src/lsp/protocol';

/** Serves the files of the workspace to the server, wherever they are: it has no disk in the web, and none that holds what is virtual. */
export function serveFiles(client: BaseLanguageClient): void {
  const search = { works: false };
  client.onRequest(listFilesMethod, async ({ folder, endings, most }: ListFilesParams) => {
    const uri = client.protocol2CodeConverter.asUri(folder);
    return (await filesIn(uri, endings, most, search)).map((file) => client.code2ProtocolConverter.asUri(file));
  });
  client.onRequest(readFileMethod, async ({ uri, most }: ReadFileParams) => {
    const file = client.protocol2CodeConverter.asUri(uri);
    if ((await vscode.workspace.fs.stat(file)).size > most) return null;
    return base64Of(await vscode.workspace.fs.readFile(file));
  });
}

/** What `files.exclude` hides is left out, where files can be searched for. */
async function filesIn(uri: vscode.Uri, endings: readonly string[], most: number, search: { works: boolean }): Promise<readonly vscode.Uri[]> {
  const stat = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => null);
  if (stat === null) return [];
  if ((stat.type & vscode.FileType.Directory) === 0) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/g, '[$&]');
    // Without a limit, though it is one at most: some virtual file systems count what they have before they look at the names.
    return search.works ? vscode.workspace.findFiles(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name)) : [uri];
  }
  const pattern = `**/*.{${endings.map((ending) => ending.slice(1)).join()}}`;
  const found = await Promise.resolve(vscode.workspace.findFiles(new vscode.RelativePattern(uri, pattern), undefined, most)).catch(() => []);
  if (found.length > 0) search.works = true;
  // Not everywhere can be searched, above all not in every virtual file system.
  return found.length > 0 || search.works ? found : walked(uri, endings, most);
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
