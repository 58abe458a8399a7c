import type { Severity } from '../checks/check';
import { checkReport } from '../checks/run';
import type { CheckResult } from '../checks/run';
import type { Settings } from '../checks/settings';
import { evaluateReport } from '../diagnosis/evaluated';
import { summaryOf } from '../diagnosis/summary';
import { isSurelyReport } from '../features/detection';
import type { RelatedReports, Range } from '../report/related';
import { readReport } from '../report/read';
import type { Report } from '../report/report';
import { withoutPlaces } from '../report/summary';
import type { ReportSummary } from '../report/summary';
import type { Bilingual, Locale } from '../text/bilingual';
import { decode } from '../text/decode';
import { fileNameOf } from '../text/fileName';
import { lineStarts, positionAt } from '../text/lines';
import type { Span } from '../text/span';
import type { Logger } from './guard';
import { guarded } from './guard';
import { isDocument } from './reportNames';

/** Reads and checks files that are not open, and keeps nothing of them but the last few, which may be checked again at once. */
export interface Analyst {
  read(uri: string, bytes: Uint8Array): Promise<Reading>;
  /** What is found in a report that was read; null when it is not held any more and is to be read again. */
  check(uri: string, settings: Settings, related: RelatedReports): Promise<Verdict | null>;
}

/** What a file is: a report, something else, or nothing that can be read, and why. Plain data, like all that an analyst yields. */
export type Reading =
  | { readonly kind: 'report'; readonly summary: ReportSummary }
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable'; readonly reason: Bilingual };

/** What is kept of the findings of a report that is not open, and of what was checked. */
export interface Verdict {
  /** In text order, the first of them. */
  readonly findings: readonly KeptFinding[];
  /** How many there are of each weight, those that are not kept as well. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly relations: Counted;
  /** The numbers of its sentences. */
  readonly claims: Counted;
}

/** `checked` includes `failed`. */
export interface Counted {
  readonly total: number;
  readonly checked: number;
  readonly failed: number;
}

/** A finding in one language, without its repairs: these are made when the report is opened. */
export interface KeptFinding {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** `place` null: in the report itself. */
  readonly related: readonly { readonly message: string; readonly place: string | null; readonly range: Range }[];
}

/** So many findings of a report are kept. */
const mostKept = 500;

/** So many reports stay as they were read: those of one agency lie side by side, and each is checked again when its neighbour is known. */
const mostHeld = 8;

/** The text of a document that is none, or why there is none; never rejects. */
export type ImportText = (name: string, bytes: Uint8Array) => Promise<{ readonly text: string } | { readonly reason: Bilingual }>;

export interface AnalystTools {
  readonly logger: Logger;
  readonly locale: Locale;
  readonly importText: ImportText;
}

export function createAnalyst({ logger, locale, importText }: AnalystTools): Analyst {
  const held = new Map<string, Report>();
  return {
    async read(uri, bytes) {
      held.delete(uri);
      const taken = isDocument(uri) ? await importText(fileNameOf(uri), bytes) : decode(bytes, null);
      if ('reason' in taken) return { kind: 'unreadable', reason: taken.reason };
      const report = mayBeReport(taken.text) ? guarded(logger, uri, null, () => readReport(taken.text)) : null;
      if (report === null || !guarded(logger, uri, false, () => isSurelyReport(report))) return { kind: 'other' };
      held.set(uri, report);
      for (const oldest of held.keys()) {
        if (held.size <= mostHeld) break;
        held.delete(oldest);
      }
      return guarded<Reading>(logger, uri, { kind: 'other' }, () => {
        const summary = summaryOf(report, evaluateReport(report));
        return { kind: 'report', summary: isDocument(uri) ? withoutPlaces(summary) : summary };
      });
    },
    check(uri, settings, related) {
      const report = held.get(uri);
      if (report === undefined) return Promise.resolve(null);
      return Promise.resolve(guarded(logger, uri, nothing, () => {
        const verdict = verdictOf(report, checkReport(report, { logger, settings, related }), locale);
        return isDocument(uri) ? withoutRanges(verdict) : verdict;
      }));
    },
  };
}

/** Before a text is read: what does not even name what reports are about is none. Pages may write their letters as entities. */
function mayBeReport(text: string): boolean {
  return /公\s*开/u.test(text) || text.includes('&#');
}

export function verdictOf({ text }: Report, { findings, coverage }: Pick<CheckResult, 'findings' | 'coverage'>, locale: Locale): Verdict {
  const lines = lineStarts(text);
  const range = ({ start, end }: Span): Range => ({ start: positionAt(lines, start), end: positionAt(lines, end) });
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    findings: findings.slice(0, mostKept).map((finding) => ({
      check: finding.check,
      severity: finding.severity,
      message: finding.message[locale],
      range: range(finding.span),
      related: finding.related.map(({ message, span, other }) => ({ message: message[locale], place: other?.place ?? null, range: other?.range ?? range(span) })),
    })),
    counts: { error: count('error'), warning: count('warning'), information: count('information'), hint: count('hint') },
    relations: { total: coverage.relations.total, checked: coverage.relations.checked, failed: coverage.relations.failed },
    claims: { total: coverage.claims.found, checked: coverage.claims.checked, failed: coverage.claims.failed },
  };
}

/** Of what is no text everything stands at its start. */
function withoutRanges(verdict: Verdict): Verdict {
  const findings = verdict.findings.map(({ related, ...finding }) =>
    ({ ...finding, range: start, related: related.map((each) => (each.place === null ? { ...each, range: start } : each)) }));
  return { ...verdict, findings };
}

const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const none: Counted = { total: 0, checked: 0, failed: 0 };
const nothing: Verdict = { findings: [], counts: { error: 0, warning: 0, information: 0, hint: 0 }, relations: none, claims: none };
