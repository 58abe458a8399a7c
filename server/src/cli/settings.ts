import { dirname, join, relative } from 'node:path';
import { defaultSettings, settingsFor } from '../checks/settings';
import type { Settings } from '../checks/settings';
import { lineStarts, positionAt } from '../text/lines';
import { readSettingsFile, settingsFileName } from '../workspace/settingsFile';
import { decode } from '../text/decode';
import type { Input, Problem } from './files';
import { codeOf } from './files';
import type { FileAccess } from './host';

/** The settings that hold for an input. */
export type SettingsFor = (input: Input) => Found;

export interface Found {
  readonly settings: Settings;
  /** The settings file, as it was named or as a whole path; null where there is none. */
  readonly from: string | null;
}

/**
 * Finds the settings of each input: those of the file that was named, else of the nearest `gouji.json` in the folder of the
 * report or above it (for the standard input: from the working folder up), else none.
 *
 * @param named the file of `--config`, or null
 * @param tell told of each mistake in a settings file, once, with its place in the file; the rest of the file holds
 */
export function findSettings(named: string | null, files: FileAccess, tell: (problem: Problem) => void): SettingsFor {
  const known = new Map<string, SettingsFile | null>();
  const read = (path: string): SettingsFile => ({ path, settings: readFile(path, files, tell), folder: dirname(files.resolve(path)) });
  const of = (file: SettingsFile | null, { path, name }: Input): Found => (file === null
    ? { settings: defaultSettings, from: null }
    : { settings: settingsFor(file.settings, relative(file.folder, files.resolve(path ?? name)).replaceAll('\\', '/')), from: file.path });
  if (named !== null) {
    const found = read(named);
    return (input) => of(found, input);
  }
  const above = (folder: string): SettingsFile | null => {
    const remembered = known.get(folder);
    if (remembered !== undefined) return remembered;
    const path = join(folder, settingsFileName);
    const parent = dirname(folder);
    const found = files.kind(path) === 'file' ? read(path) : parent === folder ? null : above(parent);
    known.set(folder, found);
    return found;
  };
  return (input) => of(above(input.path === null ? files.resolve('.') : dirname(files.resolve(input.path))), input);
}

interface SettingsFile {
  readonly path: string;
  readonly settings: Settings;
  /** Where the settings file lies. */
  readonly folder: string;
}

function readFile(path: string, files: FileAccess, tell: (problem: Problem) => void): Settings {
  let bytes: Uint8Array;
  try {
    bytes = files.read(path);
  } catch (error) {
    tell({ name: path, reason: { zh: `无法读取（${codeOf(error)}）`, en: `cannot be read (${codeOf(error)})` } });
    return defaultSettings;
  }
  const decoded = decode(bytes, 'utf-8');
  if ('reason' in decoded) {
    tell({ name: path, reason: decoded.reason });
    return defaultSettings;
  }
  const { settings, mistakes } = readSettingsFile(decoded.text);
  const lines = lineStarts(decoded.text);
  for (const { span, message } of mistakes) {
    const { line, character } = positionAt(lines, span.start);
    tell({ name: `${path}:${line + 1}:${character + 1}`, reason: message });
  }
  return settings;
}
