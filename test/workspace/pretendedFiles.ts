import type { Files } from '../../server/src/workspace/files';

/** Files that are nowhere, by their uris. An Error is thrown when the file is read. */
export interface PretendedFiles extends Files {
  readonly content: Map<string, string | Uint8Array | Error>;
  /** What was read, in order. */
  readonly reads: string[];
}

export function pretendedFiles(content: Readonly<Record<string, string | Uint8Array | Error>>): PretendedFiles {
  const files = new Map(Object.entries(content));
  const readSoFar: string[] = [];
  return {
    content: files,
    reads: readSoFar,
    list: (folder) => Promise.resolve([...files.keys()].filter((uri) => uri === folder || uri.startsWith(`${folder}/`))),
    read(uri, most) {
      const found = files.get(uri);
      readSoFar.push(uri);
      if (found === undefined || found instanceof Error) return Promise.reject(found ?? new Error(`no file ${uri}`));
      const bytes = typeof found === 'string' ? new TextEncoder().encode(found) : found;
      return Promise.resolve(bytes.length > most ? null : bytes);
    },
  };
}
