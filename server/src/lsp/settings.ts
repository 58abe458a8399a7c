import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { defaultSettings, readSettings, settingsFor } from '../checks/settings';
import type { Settings } from '../checks/settings';
import { fileNameOf } from '../text/fileName';
import { defaultPreferences, readPreferences } from './preferences';
import type { Preferences } from './preferences';

/** The settings of each open document, as the client has them for its place. */
export interface DocumentSettings {
  /** To be called once, when the client may be asked for things. */
  begin(): void;
  /** Those that hold for a document now; what is not known yet is as it comes. */
  of(uri: string): Settings;
  /** What is set of how the editor shows them. */
  preferencesOf(uri: string): Preferences;
  /** Asks for the settings of a document that was opened; null when they are known. Never rejects. */
  known(uri: string): Promise<void> | null;
  /** Those of a file that is not open. */
  forFile(uri: string): Promise<Settings>;
  /** Rises when settings have changed: what was found before may not hold. */
  readonly revision: number;
  forget(uri: string): void;
}

/** The section of the client's configuration that is ours. */
const section = 'gouji';

/** After so many milliseconds without an answer documents are checked as they come, and again when it is there. */
const patience = 1000;

/**
 * Asks the client for `gouji` with the document as its scope (so that folders may differ), or, where it cannot be asked,
 * takes what it sends: `initializationOptions.settings` and then `workspace/didChangeConfiguration`.
 *
 * @param changed told when the settings of open documents may have changed
 */
export function createDocumentSettings(connection: Connection, params: InitializeParams, changed: () => void): DocumentSettings {
  const workspace = params.capabilities.workspace;
  const options = params.initializationOptions as { readonly settings?: unknown } | null | undefined;
  const asks = workspace?.configuration === true;
  const asked = new Map<string, Asked>();
  let sent = options?.settings;
  /** What was sent, as it holds for each document. */
  const sentFor = new Map<string, Settings>();
  /** What the client has for the files of a folder: it is asked once for each folder, about one of its files. */
  const folders = new Map<string, Promise<unknown>>();
  let revision = 0;

  const ask = (uri: string): Asked => {
    const entry: Asked = { settings: null, preferences: defaultPreferences, waiting: null };
    asked.set(uri, entry);
    const answer = connection.workspace.getConfiguration({ scopeUri: uri, section }).catch(() => null).then((value: unknown) => {
      if (asked.get(uri) !== entry) return;
      entry.settings = read(connection, value, uri);
      entry.preferences = readPreferences(value);
      if (entry.waiting === null && !isDefault(entry.settings)) {
        revision++;
        changed();
      }
      entry.waiting = null;
    });
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience)).then(() => {
      entry.waiting = null;
    });
    entry.waiting = Promise.race([answer, late]);
    return entry;
  };

  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    if (!asks) sent = (settings as Readonly<Record<string, unknown>> | null)?.[section];
    asked.clear();
    folders.clear();
    sentFor.clear();
    revision++;
    changed();
  });
  const ofSent = (uri: string): Settings => {
    const known = sentFor.get(uri) ?? read(connection, sent, uri);
    sentFor.set(uri, known);
    return known;
  };

  return {
    begin() {
      if (!asks || workspace.didChangeConfiguration?.dynamicRegistration !== true) return;
      // A client that refuses keeps the settings it had at the start.
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => undefined);
    },
    of: (uri) => (asks ? asked.get(uri)?.settings ?? defaultSettings : ofSent(uri)),
    preferencesOf: (uri) => (asks ? asked.get(uri)?.preferences ?? defaultPreferences : readPreferences(sent)),
    known: (uri) => (asks ? (asked.get(uri) ?? ask(uri)).waiting : null),
    async forFile(uri) {
      if (!asks) return read(null, sent, uri);
      const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
      const answer = folders.get(folder) ?? connection.workspace.getConfiguration({ scopeUri: uri, section }).catch(() => null) as Promise<unknown>;
      folders.set(folder, answer);
      return read(null, forNeighbour(await answer, uri), uri);
    },
    get revision() {
      return revision;
    },
    forget(uri) {
      asked.delete(uri);
      sentFor.delete(uri);
    },
  };
}

interface Asked {
  settings: Settings | null;
  preferences: Preferences;
  /** Null when there is nothing to wait for. */
  waiting: Promise<void> | null;
}

/** What holds for a file, as it holds for another of its folder. */
function forNeighbour(value: unknown, uri: string): unknown {
  const { report } = (value ?? {}) as { readonly report?: unknown };
  return typeof report === 'string' ? { ...value as object, report: report.slice(0, report.lastIndexOf('/') + 1) + fileNameOf(uri) } : value;
}

/**
 * @param connection where mistakes are told; null where they have been
 * @param uri of the document; what is to be ignored in others is left out
 */
function read(connection: Connection | null, value: unknown, uri: string): Settings {
  const { checks, words, ignore, renames, lastYear, members, report } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const { settings, mistakes } = readSettings({ checks, words, ignore, renames, lastYear, members });
  for (const { path, message } of mistakes) connection?.console.warn(`gouji.${path.join('.')}: ${message.en}`);
  return isDefault(settings) ? defaultSettings : settingsFor(settings, typeof report === 'string' ? report : fileNameOf(uri));
}

function isDefault({ checks, ...others }: Settings): boolean {
  return Object.keys(checks).length === 0 && Object.keys(others).length === 0;
}
