import { applyEdits, modify, parse } from 'jsonc-parser';
import * as vscode from 'vscode';

/** Beside the reports or above them; the command line reads it too. */
const settingsFileName = 'gouji.json';

/** Calls back when a settings file that nobody watches is saved: one outside of the workspace. */
export function onSettingsFile(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith(`/${settingsFileName}`) && vscode.workspace.getWorkspaceFolder(uri) === undefined && changed());
}

type Settings = Readonly<Record<string, unknown>>;

interface SettingsFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** The nearest; a new one beside the document where there is none, which then must not lie nowhere. */
async function settingsFileOf(document: vscode.Uri): Promise<SettingsFile> {
  for (let folder = parentOf(document); ; folder = parentOf(folder)) {
    const uri = vscode.Uri.joinPath(folder, settingsFileName);
    const text = await readText(uri);
    if (text !== null) return { uri, text };
    if (folder.path === parentOf(folder).path) return { uri: vscode.Uri.joinPath(parentOf(document), settingsFileName), text: '{}\n' };
  }
}

/** Writes an entry about the document to the list `ignore` of its settings file. */
export async function writeIgnore(document: vscode.Uri, entry: Settings): Promise<void> {
  await change(document, (settings, uri) => {
    const list = settings['ignore'];
    return { path: ['ignore', Array.isArray(list) ? list.length : 0], value: { ...entry, file: pathFrom(uri, document) }, isInsertion: true };
  });
}

/** Turns a check off in the settings file of the document, for all reports that it is about. */
export async function writeTurnedOff(document: vscode.Uri, check: string): Promise<void> {
  await change(document, () => ({ path: ['checks', check], value: 'off', isInsertion: false }));
}

/** Names the report of the year before that of the document in its settings file; null: there is none. */
export async function writeLastYear(document: vscode.Uri, lastYear: vscode.Uri | null): Promise<void> {
  await change(document, (_settings, uri) => ({ path: ['lastYear', pathFrom(uri, document)], value: lastYear === null ? null : pathFrom(uri, lastYear), isInsertion: false }));
}

interface Change {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** Whether what stands at the path is pushed on. */
  readonly isInsertion: boolean;
}

async function change(document: vscode.Uri, changeOf: (settings: Settings, uri: vscode.Uri) => Change): Promise<void> {
  const { uri, text: saved } = await settingsFileOf(document);
  const open = vscode.workspace.textDocuments.find((each) => each.isDirty && each.uri.toString() === uri.toString());
  const text = open?.getText() ?? saved;
  const settings: unknown = parse(text, [], { allowTrailingComma: true });
  const { path, value, isInsertion } = changeOf(isRecord(settings) ? settings : {}, uri);
  const whole = text.trim() === '' ? '{}' : text;
  const changed = applyEdits(whole, modify(whole, [...path], value, { isArrayInsertion: isInsertion, formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } }));
  if (open === undefined) {
    // Not through a document: one of a file that was deleted and is there anew may still be as it was, and would not be saved.
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(changed));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(open.positionAt(0), open.positionAt(text.length)), changed);
  await vscode.workspace.applyEdit(edit);
  await open.save();
}

/** The path of a document from the folder of the settings file, which may lead up. */
function pathFrom(settingsFile: vscode.Uri, document: vscode.Uri): string {
  const [from, to] = [settingsFile.path.split('/').slice(0, -1), document.path.split('/')];
  const common = from.findIndex((name, at) => name !== to[at]);
  const shared = common < 0 ? from.length : common;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** Null when there is no such file. */
async function readText(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
