import * as vscode from 'vscode';
import type { SectionAnswer } from '../../server/src/lsp/protocol';
import { rangeOf } from './reveal';
import type { PresentSection } from './sections';
import { isPresent, nameOf, sectionAt } from './sections';

interface SectionItem extends vscode.QuickPickItem {
  readonly section: SectionAnswer;
}

/**
 * Lets the user pick one of the six sections. The editor shows the section under the bar without moving the caret, and
 * where it was under the bar of the caret's own section, on which it opens. Undefined, with the editor as it was, when
 * nothing is picked.
 */
export async function pickSection(editor: vscode.TextEditor, sections: readonly SectionAnswer[]): Promise<SectionAnswer | undefined> {
  const pick = vscode.window.createQuickPick<SectionItem>();
  pick.placeholder = vscode.l10n.t('Go to one of the six sections');
  pick.matchOnDescription = true;
  pick.items = sections.map(itemOf);
  const here = sectionAt(sections, editor.selection.active) ?? sections[0];
  pick.activeItems = pick.items.filter(({ section }) => section === here);
  const preview = previewIn(editor);
  try {
    const picked = await new Promise<SectionItem | undefined>((resolve) => {
      pick.onDidChangeActive(([item]) => {
        if (item === undefined || item.section === here || !isPresent(item.section)) preview.restore();
        else preview.show(item.section);
      });
      pick.onDidAccept(() => resolve(pick.activeItems[0]));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
    if (picked === undefined) preview.restore();
    return picked?.section;
  } finally {
    preview.dispose();
    pick.dispose();
  }
}

function itemOf(section: SectionAnswer): SectionItem {
  return { section, label: `${markOf(section)} ${nameOf(section)}`, description: remarkOn(section) };
}

function markOf(section: SectionAnswer): string {
  if (!isPresent(section)) return '○';
  return section.findings === 0 ? '✓' : '✗';
}

function remarkOn(section: SectionAnswer): string {
  if (!isPresent(section)) return vscode.l10n.t('missing');
  if (section.findings === 0) return '';
  return section.findings === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', section.findings);
}

/** Shows sections in the editor and takes it back to where it was. */
function previewIn(editor: vscode.TextEditor) {
  const [before] = editor.visibleRanges;
  let moved = false;
  const highlight = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });
  return {
    show(section: PresentSection) {
      const range = rangeOf(section);
      editor.setDecorations(highlight, [range]);
      editor.revealRange(range, vscode.TextEditorRevealType.AtTop);
      moved = true;
    },
    restore() {
      if (!moved) return;
      editor.setDecorations(highlight, []);
      if (before) scrollTo(editor, before.start);
      moved = false;
    },
    dispose: () => highlight.dispose(),
  };
}

/** Makes a place the first that is seen, or nearly: the editor keeps lines between the top and what is to be seen. */
function scrollTo(editor: vscode.TextEditor, place: vscode.Position): void {
  const settings = vscode.workspace.getConfiguration('editor', editor.document);
  const sticky = settings.get('stickyScroll.enabled', true) ? settings.get('stickyScroll.maxLineCount', 5) : 0;
  // With its first character: where a line is wrapped, a place alone would be the end of what is above.
  editor.revealRange(new vscode.Range(place, place.translate(0, 1)), vscode.TextEditorRevealType.AtTop);
  const value = Math.max(sticky, settings.get('cursorSurroundingLines', 0));
  // Lines as they are seen: a paragraph is many of them.
  void vscode.commands.executeCommand('editorScroll', { to: 'down', by: 'wrappedLine', value });
}
