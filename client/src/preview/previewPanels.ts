import * as vscode from 'vscode';
import { atRest } from '../atRest';
import type { ReportClient } from '../client';
import { isDocument, openReport } from '../openReport';
import { pageOf } from './page';

/** What the preview tells. Offsets in UTF-16 code units, in the version that was shown last. */
type Message = { readonly type: 'ready' } | { readonly type: 'jump'; readonly start: number; readonly end: number; readonly file?: string };

/** One kind of page about a report. */
export interface PageKind {
  /** The type of its webview. */
  readonly id: string;
  title(document: vscode.TextDocument): string;
  /** Null where there is nothing to show. */
  page(document: vscode.TextDocument): Promise<{ readonly version: number; readonly body: string; readonly style: string } | null>;
}

export interface PreviewPanels extends vscode.Disposable {
  /** Opens the preview of a report beside it, or brings it to the front. */
  open(document: vscode.TextDocument): void;
}

/** Pages of one kind: one for each report, live, each leading to the text and following the caret in it. */
export function previewPanels(client: ReportClient, extension: vscode.Uri, kind: PageKind): PreviewPanels {
  const panels = new Map<string, { readonly panel: vscode.WebviewPanel; readonly update: () => void }>();

  const open = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    const known = panels.get(key);
    if (known !== undefined) return known.panel.reveal(undefined, true);
    const folder = vscode.Uri.joinPath(extension, 'client/webview');
    const panel = vscode.window.createWebviewPanel(kind.id, kind.title(document), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [folder] });
    let ready = false;
    const show = async (): Promise<void> => {
      const preview = await kind.page(document).catch(() => null);
      if (preview !== null && preview.version === document.version) await panel.webview.postMessage({ type: 'show', body: preview.body });
    };
    const following = atRest(rest, () => void (ready && show()));
    panels.set(key, { panel, update: following.soon });
    const reveal = (): void => {
      const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
      if (editor !== undefined) void panel.webview.postMessage({ type: 'reveal', offset: document.offsetAt(editor.selection.active) });
    };
    panel.webview.onDidReceiveMessage((message: Message) => {
      if (message.type === 'jump') return void jumpTo(document, message);
      ready = true;
      void show().then(reveal);
    });
    const caret = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor.document === document && reveal());
    panel.onDidDispose(() => {
      following.dispose();
      caret.dispose();
      panels.delete(key);
    });
    void kind.page(document).catch(() => null).then((preview) => {
      panel.webview.html = pageOf(panel.webview, vscode.Uri.joinPath(folder, 'preview.js'), panel.title, preview?.style ?? '');
    });
  };

  const updateOf = (uri: vscode.Uri): void => panels.get(uri.toString())?.update();
  const listening = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => updateOf(document.uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => panels.get(uri.toString())?.panel.dispose()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(updateOf)),
    client.onDidChange(() => panels.forEach(({ update }) => update())),
  );
  return {
    open,
    dispose() {
      listening.dispose();
      for (const { panel } of [...panels.values()]) panel.dispose();
    },
  };
}

/** Milliseconds that the text must rest. */
const rest = 200;

/** What a page about a report is of, behind what it is. */
export function fileOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** In the report itself, or in the one that it is compared with. */
async function jumpTo(document: vscode.TextDocument, place: { readonly start: number; readonly end: number; readonly file?: string }): Promise<void> {
  const other = place.file === undefined ? null : vscode.Uri.parse(place.file);
  if (other !== null && isDocument(other)) return openReport(other);
  await jump(other === null ? document : await vscode.workspace.openTextDocument(other), place);
}

async function jump(document: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): Promise<void> {
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(document, { viewColumn: column, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
