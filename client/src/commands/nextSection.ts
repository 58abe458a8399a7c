import * as vscode from 'vscode';
import { askForSections } from '../askForSections';
import type { ReportClient } from '../client';
import { goTo } from '../reveal';
import { sectionAfter } from '../sections';
import { sayBriefly } from '../sayBriefly';

/** Goes to the heading of the section after the caret. */
export async function nextSection(client: ReportClient): Promise<void> {
  const asked = await askForSections(client);
  if (asked === undefined) return;
  const section = sectionAfter(asked.sections, asked.editor.selection.active);
  if (section) goTo(asked.editor, section);
  else sayBriefly(vscode.l10n.t('No section follows.'));
}
