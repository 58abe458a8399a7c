import * as vscode from 'vscode';
import { atRest } from './atRest';
import type { ReportClient } from './client';
import { isReport } from './reportFiles';
import { isOnWay, movedStops } from './stops';
import type { Stops } from './stops';

/** True while Tab leads to the next place from where the caret is: in files that keep their language, Tab is ours only then. */
const onWay = 'gouji.tabLeadsOn';

export interface FollowedStops extends vscode.Disposable {
  /** Where Tab stops in a report now; undefined where the server does not tell. */
  of(document: vscode.TextDocument): Promise<Stops | undefined>;
}

/**
 * Knows where Tab stops in the active report at any moment, and tells the keys whether the caret is on a way there: asked of the server
 * when the text rests, moved along with the text meanwhile. So Tab is as quick as who types figures.
 */
export function followedStops(client: ReportClient): FollowedStops {
  let known: { readonly document: vscode.TextDocument; readonly stops: Stops } | undefined;
  let told: boolean | undefined;

  const tell = (): void => {
    const editor = vscode.window.activeTextEditor;
    const leads = editor !== undefined && known?.document === editor.document && isOnWay(known.stops, editor.document.offsetAt(editor.selection.active));
    if (leads === told) return;
    told = leads;
    void vscode.commands.executeCommand('setContext', onWay, leads);
  };
  const ask = async (document: vscode.TextDocument): Promise<void> => {
    const answer = isReport(document) ? await client.stops(document).catch(() => null) : null;
    // Another text has become of it: it is asked again when it rests.
    if (answer !== null && answer.version === document.version) known = { document, stops: answer };
    tell();
  };
  const following = atRest(rest, () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document !== undefined) void ask(document);
  });

  following.soon();
  const listening = vscode.Disposable.from(
    following,
    client.onDidChange(following.soon),
    vscode.window.onDidChangeActiveTextEditor(() => {
      tell();
      following.soon();
    }),
    vscode.window.onDidChangeTextEditorSelection(tell),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document !== known?.document) return;
      known = { document, stops: contentChanges.reduce(movedStops, known.stops) };
      following.soon();
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document === known?.document) known = undefined;
    }),
  );
  return {
    async of(document) {
      if (known?.document !== document) await ask(document);
      return known?.document === document ? known.stops : undefined;
    },
    dispose: () => listening.dispose(),
  };
}

/** Milliseconds that the text must rest. */
const rest = 150;
