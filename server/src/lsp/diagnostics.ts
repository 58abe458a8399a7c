import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../checks/check';
import { addressOfPage } from '../checks/page';
import type { RepairableFinding } from '../features/codeActions';
import type { Bilingual } from '../text/bilingual';
import { toRange, toServiceDocument } from './convert';
import type { Session } from './session';

/** No answer holds more; the last one then says how many findings are left out. */
const diagnosticLimit = 500;

/** The findings of the document as diagnostics, in text order. */
export function toDiagnostics(session: Session, document: TextDocument): Diagnostic[] {
  const findings = session.service.findings(toServiceDocument(document));
  if (findings.length <= diagnosticLimit) return findings.map((finding) => toDiagnostic(session, document, finding));
  const shown = findings.slice(0, diagnosticLimit - 1);
  return [...shown.map((finding) => toDiagnostic(session, document, finding)), leftOut(session, document, findings.slice(shown.length))];
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

function toDiagnostic({ client, locale }: Session, document: TextDocument, finding: Finding): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, finding.span),
    severity: severities[finding.severity],
    source,
    code: finding.check,
    message: finding.message[locale],
  };
  if (client.codeDescription) diagnostic.codeDescription = { href: addressOfPage(finding.check) };
  if (client.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related) => ({
      location: related.other === undefined ? { uri: document.uri, range: toRange(document, related.span) } : { uri: related.other.place, range: related.other.range },
      message: related.message[locale],
    }));
  }
  if (client.diagnosticData) diagnostic.data = dataOf(finding, document.version);
  return diagnostic;
}

function dataOf({ cell, expected, actual, repairs }: Finding, version: number): DiagnosticData {
  return { version, cell, expected, actual, repairs };
}

function leftOut({ locale }: Session, document: TextDocument, findings: readonly Finding[]): Diagnostic {
  const message: Bilingual = {
    zh: `另有 ${findings.length} 个问题未列出，请先处理以上问题。`,
    en: `${findings.length} more findings are not listed here; deal with those above first.`,
  };
  return { range: toRange(document, findings[0]!.span), severity: DiagnosticSeverity.Information, source, message: message[locale] };
}
