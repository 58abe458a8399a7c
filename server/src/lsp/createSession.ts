import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { importBytes } from '../interchange/importBytes';
import type { RelatedReports } from '../report/related';
import { createReportService } from '../service';
import { localeOf } from '../text/bilingual';
import type { Files } from '../workspace/files';
import type { Logger } from '../workspace/guard';
import { createSettingsFiles } from '../workspace/nearestSettings';
import { createBackground } from './background';
import { abilitiesOf } from './capabilities';
import { filesFor } from './files';
import type { ServerOptions } from './protocol';
import type { Machine } from './server';
import type { Session } from './session';
import { createDocumentSettings } from './settings';
import { createWorkspaceDiagnostics } from './workspaceDiagnostics';

interface SessionSurroundings {
  readonly connection: Connection;
  readonly params: InitializeParams;
  readonly documents: Session['documents'];
  readonly disk: Files | null;
  readonly officeIn: Machine['officeIn'];
  readonly logger: Logger;
}

/** @param settingsChanged told when what was found before may not hold */
export function createSession({ connection, params, documents, disk, officeIn, logger }: SessionSurroundings, settingsChanged: () => void): Session {
  const options = (params.initializationOptions ?? {}) as ServerOptions;
  const openings = new WeakMap<TextDocument, string>();
  const told = new WeakMap<TextDocument, Set<string>>();
  const numbers = new WeakMap<RelatedReports, number>();
  let opened = 0;
  let numbered = 0;
  // Two servers, or one uri opened twice, must not name different contents alike.
  const started = Date.now().toString(36);
  const office = officeIn(typeof options.bundles === 'string' ? options.bundles : undefined);
  const files = filesFor(connection, options.files === true, disk);
  const settingsFiles = disk === null && options.files !== true ? null : createSettingsFiles(files, (message) => connection.console.warn(message));
  const settings = createDocumentSettings(connection, params, settingsFiles, settingsChanged);
  const locale = localeOf(options.locale ?? params.locale);
  const background = createBackground({ connection, params, files, importText: (name, bytes) => importBytes({ name, bytes }, office), hasDisk: disk !== null, logger, locale, settings });
  const numberOf = (related: RelatedReports): number => {
    const number = numbers.get(related) ?? ++numbered;
    numbers.set(related, number);
    return number;
  };
  const known = {
    service: createReportService({ logger, settings: settings.of, related: background.related }),
    settings,
    documents,
    background,
    started,
    office,
    asked: new WeakSet<TextDocument>(),
    client: abilitiesOf(params),
    locale,
    commands: new Set(Array.isArray(options.commands) ? options.commands : []),
    debounce: typeof options.debounce === 'number' && options.debounce >= 0 ? options.debounce : 200,
    resultId(document: TextDocument) {
      const opening = openings.get(document) ?? `${started}.${++opened}`;
      openings.set(document, opening);
      return `${opening}.${document.version}.${settings.revision}.${numberOf(background.related(document.uri))}`;
    },
    tellOnce(document: TextDocument, message: string) {
      const before = told.get(document) ?? new Set();
      told.set(document, before);
      if (before.has(message)) return;
      before.add(message);
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }).catch(() => undefined);
    },
  };
  return { ...known, workspaceDiagnostics: createWorkspaceDiagnostics(known, background, documents) };
}
