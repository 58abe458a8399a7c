import * as vscode from 'vscode';
import { treatAsReport as treat } from '../reportFiles';

/** Treats the active document as a report. */
export async function treatAsReport(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined) await treat(document);
}
