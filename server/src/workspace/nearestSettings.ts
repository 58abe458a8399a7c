import type { Settings } from '../checks/settings';
import { decode } from '../text/decode';
import { decodedSegment } from '../text/fileName';
import { lineStarts, positionAt } from '../text/lines';
import { largestFile } from './files';
import type { Files } from './files';
import { readSettingsFile, settingsFileName } from './settingsFile';

/** The settings files of reports, by the uris of these, which are canonical. */
export interface SettingsFiles {
  /** The nearest in the folder of a report or above it; null where there is none, or none that can be read. Never rejects. */
  nearest(uri: string): Promise<NearestSettings | null>;
  /** They may have been written: each is read again when it is asked for. */
  forget(): void;
}

export interface NearestSettings {
  readonly settings: Settings;
  /** How the report is called from the folder of the file. */
  readonly file: string;
}

/** @param tell told of each mistake in a file, with its place; the rest of the file holds */
export function createSettingsFiles(files: Pick<Files, 'read'>, tell: (message: string) => void): SettingsFiles {
  const known = new Map<string, Promise<Found | null>>();

  const read = async (uri: string): Promise<Settings | null> => {
    const bytes = await files.read(uri, largestFile).catch(() => null);
    if (bytes === null) return null;
    const decoded = decode(bytes, 'utf-8');
    if ('reason' in decoded) {
      tell(`${uri}: ${decoded.reason.en}`);
      return null;
    }
    const { settings, mistakes } = readSettingsFile(decoded.text);
    const lines = lineStarts(decoded.text);
    for (const { span, message } of mistakes) {
      const { line, character } = positionAt(lines, span.start);
      tell(`${uri}:${line + 1}:${character + 1}: ${message.en}`);
    }
    return settings;
  };

  const look = async (folder: string): Promise<Found | null> => {
    const settings = await read(`${folder}/${settingsFileName}`);
    if (settings !== null) return { folder, settings };
    const above = folderOf(folder);
    return above === null ? null : inFolder(above);
  };

  const inFolder = (folder: string): Promise<Found | null> => {
    const found = known.get(folder) ?? look(folder);
    known.set(folder, found);
    return found;
  };

  return {
    async nearest(uri) {
      const folder = folderOf(uri);
      const found = folder === null ? null : await inFolder(folder);
      if (found === null) return null;
      return { settings: found.settings, file: uri.slice(found.folder.length + 1).split('/').map(decodedSegment).join('/') };
    },
    forget: () => known.clear(),
  };
}

interface Found {
  readonly folder: string;
  readonly settings: Settings;
}

/** The folder of a file, or the one above a folder, without a stroke behind it; null for what lies nowhere, and above the topmost. */
function folderOf(uri: string): string | null {
  return /^([a-z][a-z\d+.-]*:\/\/[^/]*(?:\/.*)?)\/[^/]*$/iu.exec(uri)?.[1] ?? null;
}
