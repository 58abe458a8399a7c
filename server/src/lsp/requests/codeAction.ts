import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionContext, CodeActionParams, Diagnostic, Range, ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction as OfferedAction, RepairableFinding } from '../../features/codeActions';
import { ignoreActions, toCodeAction } from '../codeActions';
import { shownSpan, toOffset, toRange, toServiceDocument } from '../convert';
import { findingOf } from '../diagnostics';
import { layOutActions } from '../layOut';
import type { Request } from '../request';
import type { Session } from '../session';

export const codeActionOptions = { codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.gouji`, `${CodeActionKind.RefactorRewrite}.gouji`] } satisfies ServerCapabilities['codeActionProvider'];

/** `textDocument/codeAction`: quick fixes of the findings in the range, and `source.fixAll.gouji` for all that is safe. */
export const codeAction: Request<CodeActionParams, CodeAction[]> = {
  method: 'textDocument/codeAction',
  advertises: { codeActionProvider: codeActionOptions },
  nothing: [],
  answer(session, document, { context, range }) {
    const { service } = session;
    const shown = findingsIn(session, document, range, context.diagnostics);
    const inView = (action: OfferedAction): CodeAction => toCodeAction(session, document, action, action.findings.flatMap((finding) => shown.get(finding) ?? []));
    return [
      ...(isWanted(context, CodeActionKind.QuickFix) ? service.quickFixes(toServiceDocument(document), [...shown.keys()]).map(inView) : []),
      ...(isWanted(context, CodeActionKind.QuickFix) ? ignoreActions(session, document, shown) : []),
      ...(isWanted(context, codeActionOptions.codeActionKinds[1]!) ? service.fixesOfAll(toServiceDocument(document)).map(inView) : []),
      ...(isWanted(context, codeActionOptions.codeActionKinds[2]!) ? layOutActions(session, document, range).map(inView) : []),
    ];
  },
};

/** What acts on the whole document is no answer to a caret that came by. */
function isWanted({ only = [], triggerKind }: CodeActionContext, kind: string): boolean {
  if (only.length === 0) return kind === CodeActionKind.QuickFix || triggerKind !== CodeActionTriggerKind.Automatic;
  return only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

/** Those whose diagnostics the client sent along with their data, else those that touch the range; each with its diagnostic. */
function findingsIn({ service }: Session, document: TextDocument, range: Range, diagnostics: readonly Diagnostic[]): ReadonlyMap<RepairableFinding, Diagnostic | undefined> {
  const sent = diagnostics.flatMap((diagnostic) => {
    const finding = findingOf(diagnostic, document);
    return finding === null ? [] : [[finding, diagnostic] as const];
  });
  if (sent.length > 0) return new Map(sent);
  const [start, end] = [toOffset(document, range.start), toOffset(document, range.end)];
  const touched = service.findings(toServiceDocument(document)).filter(({ span }) => {
    const shown = shownSpan(document, span);
    return shown.start <= end && start <= shown.end;
  });
  return new Map(touched.map((finding) => [finding, diagnostics.find(({ code, range: { start: at } }) => {
    const own = toRange(document, shownSpan(document, finding.span)).start;
    return code === finding.check && at.line === own.line && at.character === own.character;
  })]));
}
