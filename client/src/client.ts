import * as vscode from 'vscode';
import type { BaseLanguageClient, ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import { CloseAction, DidChangeConfigurationNotification, DocumentDiagnosticRequest, ErrorAction, RevealOutputChannelOn, State } from 'vscode-languageclient';
import type { AlignAnswer, CompareAnswer, CoverageAnswer, CurrentCellAnswer, DetectAnswer, DetectParams, DocumentParams, ExportAnswer, ExportFormat, ExportParams, FigureAnswer, ImportAnswer, ImportParams, NewReportAnswer, NewReportParams, OverviewAnswer, PositionParams, PreviewAnswer, SectionAnswer, ServerOptions, StopsAnswer } from '../../server/src/lsp/protocol';
import { alignMethod, compareMethod, coverageCommand, coverageMethod, currentCellMethod, detectMethod, exportMethod, figuresMethod, ignoreCommand, importMethod, newReportMethod, overviewChangedMethod, overviewMethod, previewMethod, readOnMethod, sectionsMethod, stopsMethod, turnOffCommand } from '../../server/src/lsp/protocol';
import { base64Of, bytesIn } from '../../server/src/lsp/base64';
import { provideCodeActions } from './closePeek';
import { crashCounter } from './crashes';
import { inOrder } from './inOrder';
import { provideOnTypeFormattingEdits } from './nextRow';
import { offerRestart } from './offerRestart';
import { checkOnSave, whenSaved, whenTyped } from './whenToCheck';
import { onSettingsFile } from './settingsFile';
import { onReportFiles, reportSelector } from './reportFiles';
import { onScope, scope } from './scope';
import { unfinishedRows } from './unfinishedRows';
import { serveFiles } from './workspaceFiles';

/** How a client is made: the only thing in which desktop and web differ. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The way to the language server. A restart replaces the client as a whole, so that it works from any state. */
export class ReportClient implements vscode.Disposable {
  readonly #create: CreateClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #bundles: string;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when the server starts or ends. */
  readonly onDidChange = this.#changed.event;
  readonly #overviewChanged = new vscode.EventEmitter<void>();
  /** Fires when the overview is another. */
  readonly onDidChangeOverview = this.#overviewChanged.event;
  readonly #settingsFiles = onSettingsFile(() => this.#settingsChanged());
  readonly #unfinishedRows = unfinishedRows(() => this.#refresh());
  // The library takes what is served only when a client is made.
  readonly #reportFiles = onReportFiles(() => void this.restart().catch((error: unknown) => this.#log.error(String(error))));
  // What the server serves is settled when it starts.
  readonly #scope = onScope(() => void this.restart().catch((error: unknown) => this.#log.error(String(error))));
  readonly #saves = checkOnSave(() => this.#refresh());
  #client: BaseLanguageClient;
  #restarting: Promise<void> | undefined;

  /** @param extension the folder of the extension */
  constructor(create: CreateClient, log: vscode.LogOutputChannel, extension: vscode.Uri) {
    this.#bundles = vscode.Uri.joinPath(extension, 'dist').toString(true);
    this.#create = create;
    this.#log = log;
    this.#client = this.#make();
  }

  /** Comes back when the server is ready, or could not be started: then the client has said so. */
  async start(): Promise<void> {
    await this.#client.start().catch(() => undefined);
  }

  /** Ends the server, however it is, and starts another. Asked again meanwhile, it is the same restart. */
  restart(): Promise<void> {
    this.#restarting ??= this.#replace().finally(() => (this.#restarting = undefined));
    return this.#restarting;
  }

  /** The six sections of an open report; waits for a server that is starting. Rejects when there is none. */
  sections(document: vscode.TextDocument): Promise<readonly SectionAnswer[]> {
    return this.#ask<SectionAnswer[]>(sectionsMethod, this.#about(document));
  }

  /** What was checked of an open report; null when the server does not know it. Rejects when there is none. */
  coverage(document: vscode.TextDocument): Promise<CoverageAnswer | null> {
    return this.#ask<CoverageAnswer | null>(coverageMethod, this.#about(document));
  }

  /** The row and the column of the figure at a caret; null where there is none. Rejects when there is no server. */
  currentCell(document: vscode.TextDocument, { line, character }: vscode.Position): Promise<CurrentCellAnswer | null> {
    return this.#ask<CurrentCellAnswer | null, PositionParams>(currentCellMethod, { ...this.#about(document), position: { line, character } });
  }

  /** What puts the cells of a table under each other again; null when the server does not know it. Rejects when there is no server. */
  align(document: vscode.TextDocument, { line, character }: vscode.Position): Promise<AlignAnswer | null> {
    return this.#ask<AlignAnswer | null, PositionParams>(alignMethod, { ...this.#about(document), position: { line, character } });
  }

  /** Where Tab stops in an open report; null when the server does not know it. Rejects when there is none. */
  stops(document: vscode.TextDocument): Promise<StopsAnswer | null> {
    return this.#ask<StopsAnswer | null>(stopsMethod, this.#about(document));
  }

  /** The sections of an open report with their tables and sums. Rejects when there is no server. */
  figures(document: vscode.TextDocument): Promise<readonly FigureAnswer[]> {
    return this.#ask<FigureAnswer[]>(figuresMethod, this.#about(document));
  }

  /** A report to be written after an open one, or after any text; null when the server does not know it. Rejects when there is none. */
  newReport(document: vscode.TextDocument, of: { readonly agency?: string; readonly year?: number }): Promise<NewReportAnswer | null> {
    return this.#ask<NewReportAnswer | null, NewReportParams>(newReportMethod, { ...this.#about(document), ...of });
  }

  /** Whether a document that is not served surely is a report. Rejects when there is no server. */
  async detect(document: vscode.TextDocument): Promise<boolean> {
    const { languageId, version } = document;
    const { textDocument } = this.#about(document);
    return (await this.#ask<DetectAnswer, DetectParams>(detectMethod, { textDocument: { ...textDocument, languageId, version, text: document.getText() } })).isReport;
  }

  /** An open report as it will be published; null when the server does not know it. Rejects when there is none. */
  preview(document: vscode.TextDocument): Promise<PreviewAnswer | null> {
    return this.#ask<PreviewAnswer | null>(previewMethod, this.#about(document));
  }

  /** The reports of the workspace, and what was found in each; the server reads them when it is asked. Rejects when there is none. */
  overview(): Promise<OverviewAnswer> {
    return this.#ask<OverviewAnswer, object>(overviewMethod, {});
  }

  /** Reads on after reading the workspace was stopped. Rejects when there is no server. */
  async readOn(): Promise<void> {
    await this.#ask<unknown, object>(readOnMethod, {});
  }

  /** The text of a document of another kind. Rejects when there is no server. */
  import(uri: vscode.Uri, bytes: Uint8Array): Promise<ImportAnswer | null> {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return this.#ask<ImportAnswer | null, ImportParams>(importMethod, { name, content: base64Of(bytes), uri: this.#client.code2ProtocolConverter.asUri(uri) });
  }

  /** An open report as a file of another kind; null when the server does not know it. Rejects when there is none. */
  async export(document: vscode.TextDocument, format: ExportFormat): Promise<{ readonly bytes: Uint8Array; readonly notes: readonly string[] } | null> {
    const answer = await this.#ask<ExportAnswer | null, ExportParams>(exportMethod, { ...this.#about(document), format });
    return answer === null ? null : { bytes: bytesIn(answer.content), notes: answer.notes };
  }

  /** An open report beside that of the year before; null when the server does not know it. Rejects when there is none. */
  compare(document: vscode.TextDocument): Promise<CompareAnswer | null> {
    return this.#ask<CompareAnswer | null>(compareMethod, this.#about(document));
  }

  dispose(): Promise<void> {
    this.#settingsFiles.dispose();
    this.#changed.dispose();
    this.#overviewChanged.dispose();
    this.#scope.dispose();
    this.#unfinishedRows.dispose();
    this.#saves.dispose();
    this.#reportFiles.dispose();
    return this.#end();
  }

  /** Waits for a server that is being restarted; rejects when there is none. */
  async #ask<Answer, Params = DocumentParams>(method: string, params: Params): Promise<Answer> {
    await this.#restarting;
    return this.#client.sendRequest<Answer>(method, params);
  }

  #about(document: vscode.TextDocument): DocumentParams {
    return { textDocument: { uri: this.#client.code2ProtocolConverter.asUri(document.uri) } };
  }

  #refresh(): void {
    this.#client.getFeature(DocumentDiagnosticRequest.method).refresh();
  }

  async #replace(): Promise<void> {
    this.#log.info('Restarting the language server');
    await this.#end();
    this.#client = this.#make();
    await this.#client.start();
  }

  async #end(): Promise<void> {
    const client = this.#client;
    // A client that is starting cannot be stopped; one whose start failed, or whose server hangs, says so when stopped.
    if (client.state === State.Starting) await client.start().catch(() => undefined);
    await client.dispose().catch((error: unknown) => this.#log.debug(String(error)));
  }

  /** The server then asks for its settings anew. */
  #settingsChanged(): void {
    if (this.#client.isRunning()) void this.#client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  #make(): BaseLanguageClient {
    const initializationOptions: ServerOptions = { locale: vscode.env.language, bundles: this.#bundles, commands: [ignoreCommand, turnOffCommand, coverageCommand], scope: scope(), files: true };
    const client = this.#create('gouji', 'Gouji', {
      documentSelector: reportSelector(),
      outputChannel: this.#log,
      // A request that failed is in the log; a clerk has no use for a message about it.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions,
      errorHandler: onCrash(),
      diagnosticPullOptions: whenTyped,
      middleware: { ...inOrder(), provideCodeActions, provideOnTypeFormattingEdits, provideDiagnostics: whenSaved(this.#unfinishedRows.provideDiagnostics) },
    });
    serveFiles(client);
    client.onNotification(overviewChangedMethod, () => this.#overviewChanged.fire());
    client.onDidChangeState(({ newState }) => {
      this.#log.info(`Language server: ${State[newState]}`);
      this.#changed.fire();
    });
    return client;
  }
}

/** A server that crashed is started again without a word; where that does not help, the user is asked. */
function onCrash(): ErrorHandler {
  const mayStartAgain = crashCounter();
  return {
    // Whatever is under way to a server that has died fails before its end is told, and must not keep it from being started again.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      if (mayStartAgain()) return { action: CloseAction.Restart, handled: true };
      void offerRestart(vscode.l10n.t('The Gouji language server crashed five times within three minutes and is not started again.'));
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
