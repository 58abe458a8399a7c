import { dirname, join } from 'node:path';
import { defaultSettings } from '../checks/settings';
import type { Settings } from '../checks/settings';
import { lineStarts, positionAt } from '../text/lines';
import { readSettingsFile, settingsFileName } from '../workspace/settingsFile';
import { decode } from './decode';
import type { Input, Problem } from './files';
import { codeOf } from './files';
import type { FileAccess } from './host';

/** The settings that hold for an input. */
export type SettingsFor = (input: Input) => Settings;

/**
 * Finds the settings of each input: those of the file that was named, else of the nearest `gouji.json` in the folder of the
 * report or above it (for the standard input: from the working folder up), else none.
 *
 * @param named the file of `--config`, or null
 * @param tell told of each mistake in a settings file, once, with its place in the file; the rest of the file holds
 */
export function findSettings(named: string | null, files: FileAccess, tell: (problem: Problem) => void): SettingsFor {
  const known = new Map<string, Settings | null>();
  const read = (path: string): Settings => {
    const settings = readFile(path, files, tell);
    known.set(path, settings);
    return settings;
  };
  if (named !== null) {
    const settings = read(named);
    return () => settings;
  }
  const above = (folder: string): Settings | null => {
    const remembered = known.get(folder);
    if (remembered !== undefined) return remembered;
    const path = join(folder, settingsFileName);
    const parent = dirname(folder);
    const found = files.kind(path) === 'file' ? read(path) : parent === folder ? null : above(parent);
    known.set(folder, found);
    return found;
  };
  return ({ path }) => above(path === null ? files.resolve('.') : dirname(files.resolve(path))) ?? defaultSettings;
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
