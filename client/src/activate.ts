import * as vscode from 'vscode';
import type { IgnoreArgument, TurnOffArgument } from '../../server/src/lsp/protocol';
import type { CreateClient } from './client';
import { ReportClient } from './client';
import { exportOverview } from './commands/exportOverview';
import { chooseLastYear } from './commands/chooseLastYear';
import { compareWithLastYear } from './commands/compareWithLastYear';
import { exportReport, isExportOptions } from './commands/exportReport';
import { goToSection } from './commands/goToSection';
import { ignore, turnOff } from './commands/ignore';
import { importDocument } from './commands/importDocument';
import { newReport } from './commands/newReport';
import type { NewReportOptions } from './commands/newReport';
import { nextCell } from './commands/nextCell';
import { nextSection } from './commands/nextSection';
import { previousSection } from './commands/previousSection';
import { showCoverage } from './commands/showCoverage';
import { coverageStatus } from './coverageStatus';
import { currentCell } from './currentCell';
import { figureView } from './figureView';
import { followedStops } from './followedStops';
import { restartServer } from './commands/restartServer';
import { openSample } from './commands/openSample';
import { offerToTreat } from './offerToTreat';
import { treatAsReport } from './commands/treatAsReport';
import { overviewPanel } from './overview/overviewPanel';
import { compareKind, previewKind } from './preview/pageKinds';
import { previewPanels } from './preview/previewPanels';
import { showPreview } from './commands/showPreview';
import { showLog } from './commands/showLog';

/** What both entries do, once they have said how a client is made. Commands answer at once, also while the server starts. */
export function activateWith(context: vscode.ExtensionContext, create: CreateClient): void {
  const log = vscode.window.createOutputChannel('Gouji', { log: true });
  log.info(`Gouji ${(context.extension.packageJSON as { version: string }).version}, VS Code ${vscode.version}, ${vscode.env.appHost}`);
  const client = new ReportClient(create, log, context.extensionUri);
  const stops = followedStops(client);
  const panels = previewPanels(client, context.extensionUri, previewKind(client));
  const comparisons = previewPanels(client, context.extensionUri, compareKind(client));
  const overview = overviewPanel(client, context.extensionUri);
  context.subscriptions.push(
    log,
    client,
    vscode.commands.registerCommand('gouji.goToSection', (number?: unknown) => goToSection(client, number)),
    vscode.commands.registerCommand('gouji.nextSection', () => nextSection(client)),
    vscode.commands.registerCommand('gouji.previousSection', () => previousSection(client)),
    vscode.commands.registerCommand('gouji.nextCell', () => nextCell(client, stops, 'next')),
    vscode.commands.registerCommand('gouji.previousCell', () => nextCell(client, stops, 'previous')),
    stops,
    currentCell(client),
    coverageStatus(client),
    vscode.commands.registerCommand('gouji.showCoverage', () => showCoverage(client)),
    vscode.commands.registerCommand('gouji.newReport', (options?: NewReportOptions) => newReport(client, options)),
    vscode.commands.registerCommand('gouji.importDocument', (chosen?: vscode.Uri) => importDocument(client, chosen)),
    vscode.commands.registerCommand('gouji.exportReport', (options?: unknown) => exportReport(client, isExportOptions(options) ? options : undefined)),
    vscode.commands.registerCommand('gouji.openSample', () => openSample(context.extensionUri)),
    vscode.commands.registerCommand('gouji.treatAsReport', treatAsReport),
    offerToTreat(client),
    figureView(client),
    panels,
    comparisons,
    vscode.commands.registerCommand('gouji.compareWithLastYear', () => compareWithLastYear(client, comparisons)),
    vscode.commands.registerCommand('gouji.chooseLastYear', (chosen?: vscode.Uri | null) => chooseLastYear(client, chosen)),
    vscode.commands.registerCommand('gouji.showPreview', () => showPreview(client, panels)),
    overview,
    vscode.commands.registerCommand('gouji.showOverview', () => overview.open()),
    vscode.commands.registerCommand('gouji.exportOverview', (target?: vscode.Uri) => exportOverview(client, target)),
    vscode.commands.registerCommand('gouji.ignore', (argument?: IgnoreArgument) => ignore(argument)),
    vscode.commands.registerCommand('gouji.turnOff', (argument?: TurnOffArgument) => turnOff(argument)),
    vscode.commands.registerCommand('gouji.restartServer', () => restartServer(client)),
    vscode.commands.registerCommand('gouji.showLog', () => showLog(log)),
  );
  void client.start();
}
