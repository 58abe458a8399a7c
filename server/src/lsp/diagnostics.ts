import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../checks/check';
import { addressOfPage } from '../checks/page';
import type { RepairableFinding } from '../features/codeActions';
import type { Bilingual } from '../text/bilingual';
import type { KeptFinding, Verdict } from '../workspace/analyst';
import { shownSpan, toRange, toServiceDocument } from './convert';
import type { Session } from './session';

/** Who tells what is found, and in which words. */
type Speaker = Pick<Session, 'service' | 'client' | 'locale'>;

/** No answer holds more; the last one then says how many findings are left out. */
const diagnosticLimit = 500;

/** The findings of the document as diagnostics, in text order. */
export function toDiagnostics(session: Speaker, document: TextDocument): Diagnostic[] {
  const findings = session.service.findings(toServiceDocument(document));
  if (findings.length <= diagnosticLimit) return findings.map((finding) => toDiagnostic(session, document, finding));
  const shown = findings.slice(0, diagnosticLimit - 1);
  return [...shown.map((finding) => toDiagnostic(session, document, finding)), leftOut(session, toRange(document, findings[shown.length]!.span), findings.length - shown.length)];
}

/** The findings that are kept of a report that is not open; none of one that was not checked. */
export function keptDiagnostics(session: Omit<Speaker, 'service'>, uri: string, verdict: Verdict | null): Diagnostic[] {
  if (verdict === null) return [];
  const { findings, counts } = verdict;
  const all = counts.error + counts.warning + counts.information + counts.hint;
  const shown = all > diagnosticLimit ? findings.slice(0, diagnosticLimit - 1) : findings;
  const diagnostics = shown.map((finding) => plainDiagnostic(session, finding, finding.related.map(({ place, range, message }) => ({ location: { uri: place ?? uri, range }, message }))));
  return shown.length === all ? diagnostics : [...diagnostics, leftOut(session, findings[shown.length]!.range, all - shown.length)];
}

/** What a diagnostic of ours carries, for code actions and for clients that do more with a finding than show it. */
export interface DiagnosticData extends Pick<Finding, 'cell' | 'expected' | 'actual' | 'repairs'> {
  /** Of the document in which the offsets of the repairs are. */
  readonly version: number;
}

/** The finding of a diagnostic that a client has sent back, as far as it carries it; null for others', and of another version. */
export function findingOf({ source: from, code, data }: Diagnostic, document: TextDocument): RepairableFinding | null {
  const { version, repairs } = (data ?? {}) as Partial<DiagnosticData>;
  return from === source && typeof code === 'string' && version === document.version && repairs !== undefined ? { check: code, repairs } : null;
}

/** Who made a diagnostic: this server. */
const source = 'gouji';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic(session: Speaker, document: TextDocument, finding: Finding): Diagnostic {
  const { client, locale } = session;
  const diagnostic = plainDiagnostic(session, { ...finding, message: finding.message[locale], range: toRange(document, shownSpan(document, finding.span)) }, finding.related.map(({ span, message, other }) => ({
    location: other === undefined ? { uri: document.uri, range: toRange(document, span) } : { uri: other.place, range: other.range },
    message: message[locale],
  })));
  if (client.diagnosticData) diagnostic.data = dataOf(finding, document.version);
  return diagnostic;
}

/** Without what only a document that is open needs. */
function plainDiagnostic({ client }: Pick<Session, 'client'>, { check, severity, message, range }: Pick<KeptFinding, 'check' | 'severity' | 'message' | 'range'>, related: readonly DiagnosticRelatedInformation[]): Diagnostic {
  const diagnostic: Diagnostic = { range, severity: severities[severity], source, code: check, message };
  if (client.codeDescription) diagnostic.codeDescription = { href: addressOfPage(check) };
  if (client.relatedInformation && related.length > 0) diagnostic.relatedInformation = [...related];
  return diagnostic;
}

function dataOf({ cell, expected, actual, repairs }: Finding, version: number): DiagnosticData {
  return { version, cell, expected, actual, repairs };
}

/** @param range of the first that is left out */
function leftOut({ locale }: Pick<Session, 'locale'>, range: Range, count: number): Diagnostic {
  const message: Bilingual = {
    zh: `另有 ${count} 个问题未列出，请先处理以上问题。`,
    en: `${count} more findings are not listed here; deal with those above first.`,
  };
  return { range, severity: DiagnosticSeverity.Information, source, message: message[locale] };
}
