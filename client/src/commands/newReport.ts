import * as vscode from 'vscode';
import type { ReportClient } from '../client';
import { isReport, languageId } from '../reportFiles';
import { select } from './nextCell';

/** What a command or a test may tell instead of being asked. */
export interface NewReportOptions {
  readonly agency: string;
  readonly year: number;
}

interface Origin extends vscode.QuickPickItem {
  readonly last: () => Promise<vscode.TextDocument | undefined>;
}

/**
 * Opens a report to be written, not yet saved: from the form, or after last year's, whose carry-over is carried in. Asks from what,
 * whose, and of which year, unless it is told; leaves off when nothing is answered.
 */
export async function newReport(client: ReportClient, options?: NewReportOptions): Promise<void> {
  const origin = options === undefined ? await pickOrigin() : formAlone;
  const last = await origin?.last();
  if (origin === undefined || (last === undefined && origin !== formAlone)) return;
  const opened = last ?? await vscode.workspace.openTextDocument({ language: languageId });
  const told = await client.newReport(opened, {}).catch(() => null);
  const agency = options?.agency ?? await askAgency(told?.agency ?? undefined);
  if (agency === undefined) return;
  const year = options?.year ?? await askYear(told?.year ?? new Date().getFullYear() - 1);
  if (year === undefined) return;
  const text = (await client.newReport(opened, { agency, year }).catch(() => null))?.text ?? null;
  if (text === null) return void vscode.window.showErrorMessage(vscode.l10n.t('The Gouji language server does not answer.'));
  await show(last === undefined ? opened : await vscode.workspace.openTextDocument({ language: languageId }), text, client);
}

/** With what is to be filled in first selected: writing can begin, and Tab leads on. */
async function show(document: vscode.TextDocument, text: string, client: ReportClient): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  const [first] = (await client.stops(document).catch(() => null))?.places ?? [];
  select(editor, first ?? { start: 0, end: 0 });
}

/** Without a report before it. */
const formAlone: Origin = { label: '', last: () => Promise.resolve(undefined) };

async function pickOrigin(): Promise<Origin | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const fromActive: Origin[] = isReport(active) && active.getText().trim() !== ''
    ? [{ label: vscode.l10n.t('After this report'), description: active.uri.path.slice(active.uri.path.lastIndexOf('/') + 1), detail: vscode.l10n.t('What was carried out of it is carried in'), last: () => Promise.resolve(active) }]
    : [];
  const form: Origin = { ...formAlone, label: vscode.l10n.t('From the form'), detail: vscode.l10n.t('Six sections and three tables, figures blank') };
  const fromFile: Origin = { label: vscode.l10n.t('After another report…'), detail: vscode.l10n.t('Choose last year’s file'), last: chooseFile };
  const picked = await vscode.window.showQuickPick([...fromActive, form, fromFile], { title: vscode.l10n.t('New report') });
  return picked === form ? formAlone : picked;
}

async function chooseFile(): Promise<vscode.TextDocument | undefined> {
  const [uri] = await vscode.window.showOpenDialog({ title: vscode.l10n.t('Choose last year’s file'), canSelectMany: false }) ?? [];
  if (uri === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  return isReport(document) ? document : vscode.languages.setTextDocumentLanguage(document, languageId);
}

async function askAgency(value: string | undefined): Promise<string | undefined> {
  const agency = await vscode.window.showInputBox({
    title: vscode.l10n.t('New report'),
    prompt: vscode.l10n.t('Who reports, as in the title'),
    ...(value === undefined ? {} : { value }),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A name is needed.') : undefined),
  });
  return agency?.trim();
}

async function askYear(value: number): Promise<number | undefined> {
  const year = await vscode.window.showInputBox({
    title: vscode.l10n.t('New report'),
    prompt: vscode.l10n.t('The year it is about'),
    value: String(value),
    validateInput: (text) => (/^20\d\d$/.test(text.trim()) ? undefined : vscode.l10n.t('A year such as {0}', value)),
  });
  return year === undefined ? undefined : Number(year);
}
