import * as vscode from 'vscode';
import { askAbout } from '../askAbout';
import type { ReportClient } from '../client';
import { goTo } from '../reveal';
import { sectionBefore } from '../sections';
import { sayBriefly } from '../sayBriefly';

/** Goes to the heading of the section that the caret is in; from there, to the one before. */
export async function previousSection(client: ReportClient): Promise<void> {
  const asked = await askAbout((document) => client.sections(document));
  if (asked === undefined) return;
  const section = sectionBefore(asked.answer, asked.editor.selection.active);
  if (section) goTo(asked.editor, section);
  else sayBriefly(vscode.l10n.t('No section comes before.'));
}
