import * as vscode from 'vscode';
import { askAbout } from '../askAbout';
import type { ReportClient } from '../client';
import { goTo } from '../reveal';
import { sectionAfter } from '../sections';
import { sayBriefly } from '../sayBriefly';

/** Goes to the heading of the section after the caret. */
export async function nextSection(client: ReportClient): Promise<void> {
  const asked = await askAbout((document) => client.sections(document));
  if (asked === undefined) return;
  const section = sectionAfter(asked.answer, asked.editor.selection.active);
  if (section) goTo(asked.editor, section);
  else sayBriefly(vscode.l10n.t('No section follows.'));
}
