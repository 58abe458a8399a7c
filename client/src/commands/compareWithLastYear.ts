import * as vscode from 'vscode';
import { askAbout } from '../askAbout';
import type { ReportClient } from '../client';
import type { PreviewPanels } from '../preview/previewPanels';
import { chooseLastYear } from './chooseLastYear';

/** Shows the active report beside that of the year before, or says why there is none, and then it can be chosen. */
export async function compareWithLastYear(client: ReportClient, panels: PreviewPanels): Promise<void> {
  const asked = await askAbout((document) => client.compare(document));
  if (asked === undefined) return;
  const { editor: { document }, answer } = asked;
  if (answer?.page != null) return panels.open(document);
  const choose = vscode.l10n.t('Choose It…');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Nothing to compare with: {0}', answer?.reason ?? ''), choose);
  if (chosen !== choose || !(await chooseLastYear(client)) || !(await isFound(client, document))) return;
  panels.open(document);
}

/** Whether there is something to compare with by now: the server has to be told first that it was chosen. */
async function isFound(client: ReportClient, document: vscode.TextDocument): Promise<boolean> {
  for (let turn = 0; turn < turns; turn++) {
    const answer = await client.compare(document).catch(() => null);
    if (answer?.page != null) return true;
    await new Promise((resolve) => { setTimeout(resolve, betweenTurns); });
  }
  return false;
}

const turns = 30;
/** Milliseconds. */
const betweenTurns = 100;
