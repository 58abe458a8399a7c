import * as vscode from 'vscode';
import { askAbout } from '../askAbout';
import type { ReportClient } from '../client';
import type { PreviewPanels } from '../preview/previewPanels';

/** Shows the active report beside that of the year before, or says why there is none. */
export async function compareWithLastYear(client: ReportClient, panels: PreviewPanels): Promise<void> {
  const asked = await askAbout((document) => client.compare(document));
  if (asked === undefined) return;
  if (asked.answer?.page == null) void vscode.window.showInformationMessage(vscode.l10n.t('Nothing to compare with: {0}', asked.answer?.reason ?? ''));
  else panels.open(asked.editor.document);
}
