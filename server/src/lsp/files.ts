import type { Connection } from 'vscode-languageserver';
import { mostFiles } from '../workspace/files';
import type { Files } from '../workspace/files';
import { mayBeReportIn, workspaceEndings } from '../workspace/reportNames';
import { canonicalUri } from '../workspace/uris';
import { bytesIn } from './base64';
import { listFilesMethod, readFileMethod } from './protocol';
import type { ListFilesParams, ReadFileParams } from './protocol';

/**
 * The files of the workspace. A client that serves them knows best which there are, wherever they are, and what the user has excluded;
 * what is on the disk of the server's machine it reads itself. Other clients leave all of it to the server.
 *
 * @param own the disk; null where there is none
 */
export function filesFor(connection: Connection, isServed: boolean, own: Files | null): Files {
  const served = isServed ? clientFiles(connection) : null;
  return {
    list: async (folder) => (served ?? own)?.list(folder) ?? [],
    async read(uri, most) {
      const from = own !== null && uri.startsWith('file:') ? own : served;
      if (from === null) throw new Error(`nobody can read ${uri}`);
      return from.read(uri, most);
    },
  };
}

function clientFiles(connection: Connection): Files {
  return {
    async list(folder) {
      const params: ListFilesParams = { folder, endings: workspaceEndings, most: mostFiles };
      const found = (await connection.sendRequest<readonly string[]>(listFilesMethod, params)).map(canonicalUri);
      // One that is given itself has been looked at by its name.
      return found.filter((uri) => uri === folder || mayBeReportIn(folder, uri));
    },
    async read(uri, most) {
      const params: ReadFileParams = { uri, most };
      const bytes = await connection.sendRequest<string | null>(readFileMethod, params);
      return bytes === null ? null : bytesIn(bytes);
    },
  };
}
