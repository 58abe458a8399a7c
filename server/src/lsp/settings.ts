import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { defaultSettings, readSettings, settingsFor } from '../checks/settings';
import type { Settings } from '../checks/settings';
import { fileNameOf } from '../text/fileName';
import type { NearestSettings, SettingsFiles } from '../workspace/nearestSettings';
import { canonicalUri } from '../workspace/uris';
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
  /** That of a file that is not open, or of no file where the uri is undefined. Never rejects. */
  preferencesFor(uri: string | undefined): Promise<Preferences>;
  /** Asks for the settings of a document that was opened; null when they are known. Never rejects. */
  known(uri: string): Promise<void> | null;
  /** Those of a file that is not open. */
  forFile(uri: string): Promise<Settings>;
  /** A settings file has been written, or is gone: all are asked for anew. */
  again(): void;
  /** Calls back when the settings of a document have come, before anybody is told who waits for them. */
  onKnown(listener: (uri: string) => void): void;
  /** Rises when settings have changed: what was found before may not hold. */
  readonly revision: number;
  forget(uri: string): void;
}

/** The section of the client's configuration that is ours. */
const section = 'gouji';

/** After so many milliseconds without an answer documents are checked as they come, and again when it is there. */
const patience = 1000;

/**
 * What the client has set, and before it what the nearest `gouji.json` says. The client is asked for `gouji` with the document as its
 * scope (so that folders may differ); where it cannot be asked, it is what it sends: `initializationOptions.settings` and then
 * `workspace/didChangeConfiguration`.
 *
 * @param settingsFiles null where no files can be read
 * @param changed told when the settings of open documents may have changed
 */
export function createDocumentSettings(connection: Connection, params: InitializeParams, settingsFiles: SettingsFiles | null, changed: () => void): DocumentSettings {
  const workspace = params.capabilities.workspace;
  const options = params.initializationOptions as { readonly settings?: unknown } | null | undefined;
  const asks = workspace?.configuration === true;
  const watches = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  const asked = new Map<string, Asked>();
  let sent = options?.settings;
  /** What was sent, as it holds for each document. */
  const sentFor = new Map<string, Settings>();
  /** What the client has for the files of a folder: it is asked once for each folder, about one of its files. */
  const folders = new Map<string, Promise<unknown>>();
  const listeners: ((uri: string) => void)[] = [];
  let revision = 0;

  const ownOf = (uri: string | undefined): Promise<unknown> => (asks ? connection.workspace.getConfiguration({ ...(uri === undefined ? {} : { scopeUri: uri }), section }).catch(() => null) : Promise.resolve(sent));
  const nearestTo = (uri: string): Promise<NearestSettings | null> => settingsFiles?.nearest(canonicalUri(uri)) ?? Promise.resolve(null);

  const ask = (uri: string): Asked => {
    const entry: Asked = { settings: null, preferences: defaultPreferences, waiting: null };
    asked.set(uri, entry);
    // Where nobody tells when the file is written, it is read anew for whatever is opened.
    if (!watches) settingsFiles?.forget();
    const answer = Promise.all([ownOf(uri), nearestTo(uri)]).then(([value, nearest]) => {
      if (asked.get(uri) !== entry) return;
      entry.settings = read(connection, value, uri, nearest);
      entry.preferences = readPreferences(value);
      listeners.forEach((tell) => tell(uri));
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

  const again = (): void => {
    asked.clear();
    folders.clear();
    sentFor.clear();
    settingsFiles?.forget();
    revision++;
    changed();
  };
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    if (!asks) sent = (settings as Readonly<Record<string, unknown>> | null)?.[section];
    again();
  });
  const ofSent = (uri: string): Settings => {
    const known = sentFor.get(uri) ?? read(connection, sent, uri, null);
    sentFor.set(uri, known);
    return known;
  };

  return {
    begin() {
      if (!asks || workspace.didChangeConfiguration?.dynamicRegistration !== true) return;
      // A client that refuses keeps the settings it had at the start.
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => undefined);
    },
    of: (uri) => asked.get(uri)?.settings ?? (asks ? defaultSettings : ofSent(uri)),
    preferencesOf: (uri) => (asks ? asked.get(uri)?.preferences ?? defaultPreferences : readPreferences(sent)),
    preferencesFor: async (uri) => readPreferences(await ownOf(uri)),
    known: (uri) => (asks || settingsFiles !== null ? (asked.get(uri) ?? ask(uri)).waiting : null),
    async forFile(uri) {
      const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
      const own = folders.get(folder) ?? ownOf(uri);
      folders.set(folder, own);
      return read(null, await own, uri, await nearestTo(uri));
    },
    again,
    onKnown: (listener) => void listeners.push(listener),
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

/**
 * @param connection where mistakes are told; null where they have been
 * @param uri of the document; what is to be ignored in others is left out
 */
function read(connection: Connection | null, value: unknown, uri: string, nearest: NearestSettings | null): Settings {
  const { checks, words, ignore, renames, lastYear, members } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const { settings, mistakes } = readSettings({ checks, words, ignore, renames, lastYear, members });
  for (const { path, message } of mistakes) connection?.console.warn(`gouji.${path.join('.')}: ${message.en}`);
  if (nearest !== null) return settingsFor(before(nearest.settings, settings), nearest.file);
  return isDefault(settings) ? defaultSettings : settingsFor(settings, fileNameOf(uri));
}

/** Those of the file, entry by entry before the client's own. What names files does so from the folder of the file. */
function before(file: Settings, own: Settings): Settings {
  const words = { ...own.words, ...file.words };
  const renames = { ...own.renames, ...file.renames };
  return {
    ...file,
    checks: { ...own.checks, ...file.checks },
    ...(Object.keys(words).length === 0 ? {} : { words }),
    ...(Object.keys(renames).length === 0 ? {} : { renames }),
  };
}

function isDefault({ checks, ...others }: Settings): boolean {
  return Object.keys(checks).length === 0 && Object.keys(others).length === 0;
}
