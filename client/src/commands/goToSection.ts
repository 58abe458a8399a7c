import * as vscode from 'vscode';
import type { SectionAnswer } from '../../../server/src/lsp/protocol';
import type { ReportClient } from '../client';
import { askAbout } from '../askAbout';
import { goTo } from '../reveal';
import { pickSection } from '../pickSection';
import { isPresent, nameOf } from '../sections';

/** Goes to the section of that number (the keys 1–6); without one, lets the user pick one of the six. */
export async function goToSection(client: ReportClient, number?: unknown): Promise<void> {
  const asked = await askAbout((document) => client.sections(document));
  if (asked === undefined) return;
  const { editor, answer: sections } = asked;
  const section = typeof number === 'number' ? sections.find((each) => each.number === number) : await pickSection(editor, sections);
  if (section === undefined) return;
  if (isPresent(section)) goTo(editor, section);
  else sayMissing(section);
}

function sayMissing(section: SectionAnswer): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Section “{0}” is missing from this report.', nameOf(section)));
}
