import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { defaultSettings, readSettings, settingsFor } from '../checks/settings';
import type { Settings } from '../checks/settings';
import { defaultPreferences, readPreferences } from './preferences';
import type { Preferences } from './preferences';

/** The settings of each open document, as the client has them for its place. */
export interface DocumentSettings {
  /** Those that hold for a document now; what is not known yet is as it comes. */
  of(uri: string): Settings;
  /** What is set of how the editor shows them. */
  preferencesOf(uri: string): Preferences;
  /** Asks for the settings of a document that was opened; null when they are known. Never rejects. */
  known(uri: string): Promise<void> | null;
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
    sentFor.clear();
    revision++;
    changed();
  });
  if (asks && workspace.didChangeConfiguration?.dynamicRegistration === true) {
    connection.onInitialized(() => {
      // A client that refuses keeps the settings it had at the start.
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => undefined);
    });
  }

  const ofSent = (uri: string): Settings => {
    const known = sentFor.get(uri) ?? read(connection, sent, uri);
    sentFor.set(uri, known);
    return known;
  };

  return {
    of: (uri) => (asks ? asked.get(uri)?.settings ?? defaultSettings : ofSent(uri)),
    preferencesOf: (uri) => (asks ? asked.get(uri)?.preferences ?? defaultPreferences : readPreferences(sent)),
    known: (uri) => (asks ? (asked.get(uri) ?? ask(uri)).waiting : null),
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

/** @param uri of the document; what is to be ignored in others is left out */
function read(connection: Connection, value: unknown, uri: string): Settings {
  const { checks, words, ignore, renames, lastYear, members, report } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const { settings, mistakes } = readSettings({ checks, words, ignore, renames, lastYear, members });
  for (const { path, message } of mistakes) connection.console.warn(`gouji.${path.join('.')}: ${message.en}`);
  return isDefault(settings) ? defaultSettings : settingsFor(settings, typeof report === 'string' ? report : fileNameOf(uri));
}

function isDefault({ checks, ...others }: Settings): boolean {
  return Object.keys(checks).length === 0 && Object.keys(others).length === 0;
}

/** As `gouji.json` beside the document calls it. */
function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
