import * as vscode from 'vscode';

/** The language of reports, as package.json contributes it. */
export const languageId = 'disclosure-report';

/** What is served: documents of our language, of any scheme, and files that `gouji.files` names, in whatever language they are. */
export function reportSelector(): ({ readonly language: string } | { readonly pattern: string })[] {
  return [{ language: languageId }, ...patterns().map((pattern) => ({ pattern }))];
}

/** Whether a document is served. */
export function isReport(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document !== undefined && vscode.languages.match(reportSelector(), document) > 0;
}

/** Calls back when other files are served. */
export function onReportFiles(changed: () => void): vscode.Disposable {
  let before = patterns().join('\n');
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('gouji.files') || patterns().join('\n') === before) return;
    before = patterns().join('\n');
    changed();
  });
}

/**
 * Treats a document as a report from now on: a plain text gets our language; a page in Markdown or HTML keeps its own, and its file
 * is named in `gouji.files`.
 */
export async function treatAsReport(document: vscode.TextDocument): Promise<void> {
  if (document.languageId === 'plaintext' || document.isUntitled) {
    await vscode.languages.setTextDocumentLanguage(document, languageId);
    return;
  }
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const target = vscode.workspace.workspaceFolders === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration('gouji').update('files', [...patterns(), `**/${name.replace(/[[\]{}*?]/g, '?')}`], target);
}

function patterns(): string[] {
  const files: unknown = vscode.workspace.getConfiguration('gouji').get('files');
  return Array.isArray(files) ? files.filter((pattern) => typeof pattern === 'string' && pattern.trim() !== '') : [];
}
