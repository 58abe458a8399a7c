import * as vscode from 'vscode';
import type { ReportClient } from '../client';
import { fileOf } from './previewPanels';
import type { PageKind } from './previewPanels';

/** The report as it will be published. */
export function previewKind(client: ReportClient): PageKind {
  return { id: 'gouji.preview', title: (document) => vscode.l10n.t('Preview {0}', fileOf(document)), page: (document) => client.preview(document) };
}

/** The report beside that of the year before. */
export function compareKind(client: ReportClient): PageKind {
  return {
    id: 'gouji.compare',
    title: (document) => vscode.l10n.t('Compare {0}', fileOf(document)),
    async page(document) {
      const answer = await client.compare(document);
      return answer?.page == null ? null : { version: answer.version, ...answer.page };
    },
  };
}
