import { parse } from 'jsonc-parser';
import * as vscode from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

/** Beside the reports or above them; the command line reads it too. */
const settingsFileName = 'gouji.json';

/** The section of the configuration that is ours. */
const section = 'gouji';

/**
 * Middleware that answers for our settings with those of the nearest `gouji.json` in the folder of the document or above it,
 * check by check before the editor's own. A file that is missing or cannot be read sets nothing; what is wrong in it, the
 * editor underlines by the schema.
 */
export const withSettingsFile: ConfigurationMiddleware = {
  async configuration(params, token, next) {
    const answers = await next(params, token);
    if (!Array.isArray(answers)) return answers;
    return Promise.all(answers.map(async (answer: unknown, at) => {
      const item = params.items[at];
      if (item?.section !== section || item.scopeUri === undefined) return answer;
      return merged(answer, await readNearest(vscode.Uri.parse(item.scopeUri)));
    }));
  },
};

/** Calls back when a settings file is written, appears or goes. */
export function onSettingsFile(changed: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${settingsFileName}`);
  const isOurs = ({ path }: vscode.Uri): boolean => path.endsWith(`/${settingsFileName}`);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
    // What lies outside of the workspace is not watched.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => isOurs(uri) && vscode.workspace.getWorkspaceFolder(uri) === undefined && changed()),
  );
}

type Settings = Readonly<Record<string, unknown>>;

function merged(own: unknown, file: Settings): unknown {
  const settings = isRecord(own) ? own : {};
  const both = (key: string): Settings => ({ ...(isRecord(settings[key]) ? settings[key] : {}), ...(isRecord(file[key]) ? file[key] : {}) });
  return { ...settings, checks: both('checks'), words: both('words') };
}

async function readNearest(document: vscode.Uri): Promise<Settings> {
  if (document.scheme === 'untitled') return {};
  for (let folder = parentOf(document); ; folder = parentOf(folder)) {
    const found = await readFile(vscode.Uri.joinPath(folder, settingsFileName));
    if (found !== null) return found;
    if (folder.path === parentOf(folder).path) return {};
  }
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** Null when there is no such file. */
async function readFile(uri: vscode.Uri): Promise<Settings | null> {
  try {
    const value: unknown = parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), [], { allowTrailingComma: true });
    return isRecord(value) ? value : {};
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
