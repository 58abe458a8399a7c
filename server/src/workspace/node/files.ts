import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from '../files';
import { mostFiles } from '../files';
import { isPassedOver, mayBeReportName, workspaceEndings } from '../reportNames';
import { canonicalUri } from '../uris';

/** The disk of the machine; what lies elsewhere (`vscode-vfs:`) is not there. */
export const nodeFiles: Files = {
  async list(folder) {
    const path = pathOf(folder);
    if (path === null) return [];
    const isFolder = await stat(path).then((stats) => stats.isDirectory(), () => null);
    if (isFolder === null) return [];
    const found = isFolder ? await filesIn(path) : mayBeReportName(path.slice(path.search(/[^/\\]*$/)), workspaceEndings) ? [path] : [];
    return found.map((each) => canonicalUri(pathToFileURL(each).href));
  },
  async read(uri, most) {
    const path = pathOf(uri);
    if (path === null) throw new Error(`not on this disk: ${uri}`);
    return (await stat(path)).size > most ? null : readFile(path);
  },
};

/** Folder by folder, nearest first. Links to folders are not followed: they could lead in circles. */
async function filesIn(top: string): Promise<string[]> {
  const found: string[] = [];
  for (const folders = [top]; folders.length > 0 && found.length < mostFiles;) {
    const folder = folders.shift()!;
    // What may not be looked into has nothing for us.
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (isPassedOver(entry.name)) continue;
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else if (mayBeReportName(entry.name, workspaceEndings)) found.push(join(folder, entry.name));
    }
  }
  return found.slice(0, mostFiles);
}

function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}
