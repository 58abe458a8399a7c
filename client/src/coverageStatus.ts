import * as vscode from 'vscode';
import type { CoverageAnswer } from '../../server/src/lsp/protocol';
import { atRest } from './atRest';
import type { ReportClient } from './client';
import { isReport, onReportFiles, reportSelector } from './reportFiles';

/**
 * Shows beside the language of the active report how many relations hold of how many there are (`42/42 …`), so that no
 * findings are never mistaken for nothing checked. It follows the text, and is busy while it does not know.
 */
export function coverageStatus(client: ReportClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('gouji.coverage', reportSelector());
  item.name = vscode.l10n.t('Gouji: what was checked');
  item.command = { command: 'gouji.showCoverage', title: vscode.l10n.t('Details') };
  let asked = 0;

  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!isReport(document)) return;
    const turn = ++asked;
    item.busy = true;
    const coverage = await client.coverage(document).catch(() => null);
    // Another question is under way, or has been answered.
    if (turn !== asked) return;
    item.busy = false;
    show(item, coverage);
  };
  const following = atRest(rest, () => void update());
  const { soon } = following;

  soon();
  return vscode.Disposable.from(
    item,
    following,
    client.onDidChange(soon),
    onReportFiles(() => { item.selector = reportSelector(); }),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidOpenTextDocument((document) => isActive(document) && soon()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isActive(document) && soon()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) && soon()),
  );
}

/** Milliseconds that the text must rest: the server answers the findings first. */
const rest = 250;

function isActive(document: vscode.TextDocument): boolean {
  return document === vscode.window.activeTextEditor?.document;
}

function show(item: vscode.LanguageStatusItem, coverage: CoverageAnswer | null): void {
  item.text = coverage === null ? vscode.l10n.t('Not checked') : summaryOf(coverage);
  item.detail = coverage === null ? vscode.l10n.t('The Gouji language server does not answer.') : detailOf(coverage);
  item.severity = coverage === null ? vscode.LanguageStatusSeverity.Error : severityOf(coverage);
}

/** What the status says in short: `42/42 relations hold · 15/17 figures in sentences agree`. */
export function summaryOf({ passedOver, relations: { total, checked, failed }, claims }: CoverageAnswer): string {
  if (passedOver) return vscode.l10n.t('Not checked');
  const relations = total === 0 ? vscode.l10n.t('No relations to check') : vscode.l10n.t('{0}/{1} relations hold', checked - failed, total);
  if (claims.found === 0) return relations;
  return `${relations} · ${vscode.l10n.t('{0}/{1} figures in sentences agree', claims.checked - claims.failed, claims.found)}`;
}

function detailOf({ passedOver, form, relations: { total, checked, failed }, claims, checks, gaps, ignored }: CoverageAnswer): string {
  if (passedOver) return gaps[0]?.text ?? '';
  return [
    form ?? '',
    failed === 0 ? '' : vscode.l10n.t('{0} do not hold', failed),
    total === checked ? '' : vscode.l10n.t('{0} not checked', total - checked),
    claims.failed === 0 ? '' : vscode.l10n.t('figures that differ: {0}', claims.failed),
    claims.found === claims.checked ? '' : vscode.l10n.t('figures not checked: {0}, of these not understood: {1}', claims.found - claims.checked, claims.found - claims.understood),
    ignored.length === 0 ? '' : vscode.l10n.t('{0} ignored', ignored.length),
    vscode.l10n.t('{0} checks ran', checks.ran),
    checks.off === 0 ? '' : vscode.l10n.t('{0} off', checks.off),
  ].filter((part) => part !== '').join(' · ');
}

function severityOf({ passedOver, relations: { total, checked, failed }, claims }: CoverageAnswer): vscode.LanguageStatusSeverity {
  if (failed > 0) return vscode.LanguageStatusSeverity.Error;
  const isWhole = !passedOver && total > 0 && checked === total && claims.failed === 0;
  return isWhole ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning;
}
