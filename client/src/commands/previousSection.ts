import * as vscode from 'vscode';
import { askForSections } from '../askForSections';
import type { ReportClient } from '../client';
import { goTo } from '../reveal';
import { sectionBefore } from '../sections';
import { sayBriefly } from '../sayBriefly';

/** Goes to the heading of the section that the caret is in; from there, to the one before. */
export async function previousSection(client: ReportClient): Promise<void> {
  const asked = await askForSections(client);
  if (asked === undefined) return;
  const section = sectionBefore(asked.sections, asked.editor.selection.active);
  if (section) goTo(asked.editor, section);
  else sayBriefly(vscode.l10n.t('No section comes before.'));
}
