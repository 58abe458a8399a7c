import { DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, FileChangeType, WatchKind } from 'vscode-languageserver';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RelatedReports } from '../report/related';
import type { ReportSummary } from '../report/summary';
import type { Locale } from '../text/bilingual';
import { fileNameOf } from '../text/fileName';
import { createAnalyst } from '../workspace/analyst';
import type { ImportText } from '../workspace/analyst';
import type { Files } from '../workspace/files';
import type { Logger } from '../workspace/guard';
import { createReportIndex } from '../workspace/reportIndex';
import type { ReportIndex } from '../workspace/reportIndex';
import { isPassedOver, mayBeReportIn, namesBelow, workspaceEndings } from '../workspace/reportNames';
import { settingsFileName } from '../workspace/settingsFile';
import { canonicalUri, isWithin } from '../workspace/uris';
import { tellProgress } from './progress';
import type { Scope, ServerOptions } from './protocol';
import { createPublisher } from './publisher';
import type { DocumentSettings } from './settings';
import type { createTextDocuments } from './textDocuments';

/** What the server knows of reports beside those it is asked about. */
export interface Background {
  readonly index: ReportIndex;
  readonly scope: Scope;
  /** To be called once, when the client may be asked for things. */
  begin(): void;
  /** Reads the workspace, unless that has begun. */
  start(): void;
  /** Somebody waits for an answer: what is done in the background waits meanwhile. */
  giveWay(): void;
  /** The reports that an open document is compared with. */
  related(uri: string): RelatedReports;
  /** Follows the open documents. */
  follow(documents: ReturnType<typeof createTextDocuments>, summaryOf: (document: TextDocument) => ReportSummary | null): void;
  /** Calls back when a file, by its canonical uri, is another or is gone. */
  onFile(listener: (uri: string) => void): void;
  /** The same of open documents that are to be compared with other reports, and of how far reading has come. */
  onRelated(listener: (document: string) => void): void;
  onProgress(listener: () => void): void;
}

export interface BackgroundSurroundings {
  readonly connection: Connection;
  readonly params: InitializeParams;
  readonly files: Files;
  /** The text of a document of another kind. */
  readonly importText: ImportText;
  /** Whether files are read without asking anybody. */
  readonly hasDisk: boolean;
  readonly logger: Logger;
  readonly locale: Locale;
  readonly settings: DocumentSettings;
}

export function createBackground({ connection, params, files, importText, hasDisk, logger, locale, settings }: BackgroundSurroundings): Background {
  const options = (params.initializationOptions ?? {}) as ServerOptions;
  const scope = scopeOf(options);
  const fileListeners: ((uri: string) => void)[] = [];
  const relatedListeners: ((uri: string) => void)[] = [];
  const progressListeners: (() => void)[] = [];
  /** How the client writes the uris of open documents. */
  const written = new Map<string, string>();
  const folders = new Set((params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri === null ? [] : [params.rootUri])).map(canonicalUri));
  let hasStarted = false;
  let lastAsked = -Infinity;

  const index = createReportIndex({
    files,
    analyst: createAnalyst({ logger, locale, importText }),
    logger,
    lanes: hasDisk ? 1 : 4,
    showsAll: scope === 'workspace',
    settingsFor: settings.forFile,
    settingsOf: (uri) => settings.of(written.get(uri) ?? uri),
    pause: () => quiet(() => lastAsked),
    onFile: (uri) => fileListeners.forEach((tell) => tell(uri)),
    onRelated: (uri) => relatedListeners.forEach((tell) => tell(written.get(uri) ?? uri)),
    onProgress: () => progressListeners.forEach((tell) => tell()),
  });
  if (scope === 'workspace') index.wantFindings();
  settings.onKnown((uri) => index.settingsKnown(canonicalUri(uri)));

  const giveWay = (): void => {
    lastAsked = performance.now();
  };
  const look = (): void => void index.look([...folders]);
  const start = (): void => {
    if (hasStarted) return;
    hasStarted = true;
    look();
    watch(connection, params, (uri, isGone) => {
      if (fileNameOf(uri) === settingsFileName) settings.again();
      else if (isGone) index.deleted(uri);
      else if (mayConcern(uri, folders)) index.changed(uri);
    });
    if (params.capabilities.workspace?.workspaceFolders !== true) return;
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
      for (const { uri } of event.removed) folders.delete(canonicalUri(uri));
      for (const { uri } of event.added) folders.add(canonicalUri(uri));
      look();
    });
    connection.client.register(DidChangeWorkspaceFoldersNotification.type, undefined).catch(() => undefined);
  };
  tellProgress(connection, params, locale, index, (tell) => progressListeners.push(tell));
  return {
    index,
    scope,
    begin() {
      if (scope === 'workspace') start();
    },
    start,
    giveWay,
    related: (uri) => index.related(canonicalUri(uri)),
    follow(documents, summaryOf) {
      const opened = (document: TextDocument): void => {
        if (documents.get(document.uri) !== document) return;
        written.set(canonicalUri(document.uri), document.uri);
        index.opened(canonicalUri(document.uri), summaryOf(document));
        start();
      };
      const publisher = createPublisher(globalThis, rest, (document) => {
        const pending = settings.known(document.uri);
        if (pending === null) opened(document);
        else void pending.then(() => opened(document));
      });
      documents.onDidChangeContent(({ document }) => {
        giveWay();
        publisher.changed(document);
      });
      documents.onDidClose(({ document }) => {
        publisher.closed(document.uri);
        written.delete(canonicalUri(document.uri));
        index.closed(canonicalUri(document.uri));
      });
    },
    onFile: (listener) => void fileListeners.push(listener),
    onRelated: (listener) => void relatedListeners.push(listener),
    onProgress: (listener) => void progressListeners.push(listener),
  };
}

/** Milliseconds that a document must rest before others are compared with what it says now. */
const rest = 300;

function scopeOf({ scope, settings }: ServerOptions): Scope {
  const set: unknown = scope ?? (settings as { readonly scope?: unknown } | null | undefined)?.scope;
  return set === 'workspace' ? 'workspace' : 'openFiles';
}

/**
 * Comes back when everybody had a turn, and nobody has typed or asked for anything for a moment: what an editor asks at a key comes
 * one by one. Who asks without end is not waited for for ever.
 *
 * @param lastAsked when somebody has, in milliseconds of `performance.now()`
 */
async function quiet(lastAsked: () => number): Promise<void> {
  const before = performance.now();
  await new Promise<void>((resolve) => { (typeof setImmediate === 'function' ? setImmediate : setTimeout)(resolve); });
  for (let now = performance.now(); now - before < longest && now - lastAsked() < moment; now = performance.now()) {
    const left = moment - (now - lastAsked());
    await new Promise<void>((resolve) => { setTimeout(resolve, left); });
  }
}

/** Milliseconds. */
const moment = 100;
const longest = 500;

/** A report by its name, or what may be a folder with some, where nothing is passed over. */
function mayConcern(uri: string, folders: ReadonlySet<string>): boolean {
  const folder = [...folders].find((each) => isWithin(uri, each));
  if (folder === undefined) return false;
  const names = namesBelow(folder, uri);
  return mayBeReportIn(folder, uri) || (!names.some(isPassedOver) && names.at(-1)?.includes('.') === false);
}

/** Of a folder that is deleted or moved only the folder is told. */
function watch(connection: Connection, params: InitializeParams, tell: (uri: string, isGone: boolean) => void): void {
  if (params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) tell(canonicalUri(uri), type === FileChangeType.Deleted);
  });
  const endings = workspaceEndings.map((ending) => ending.slice(1)).join();
  connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: `**/*.{${endings}}` }, { globPattern: `**/${settingsFileName}` }, { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }],
  }).catch(() => undefined);
}
