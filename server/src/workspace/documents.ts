import type { Finding, Repair } from '../checks/check';
import { fixReport } from '../checks/fixReport';
import { createFactMemory } from '../checks/facts';
import type { FactMemory } from '../checks/facts';
import { checkReport, recheckReport } from '../checks/run';
import type { CheckResult } from '../checks/run';
import type { Settings } from '../checks/settings';
import { evaluateReport } from '../diagnosis/evaluated';
import type { Evaluated } from '../diagnosis/evaluated';
import { summaryOf } from '../diagnosis/summary';
import { noRelated } from '../report/related';
import type { RelatedReports } from '../report/related';
import { movedOutline, outlineOf } from '../features/outline';
import type { OutlineItem } from '../features/outline';
import { createReadingMemory, readReport } from '../report/read';
import type { ReadingMemory } from '../report/read';
import type { Report } from '../report/report';
import type { ReportSummary } from '../report/summary';
import { reread, settledReport } from '../report/reread';
import type { Rereading } from '../report/reread';
import { movedSpan } from '../syntax/reparse';
import { composed, editedBetween, trimmedEdit } from '../text/edited';
import type { Edited } from '../text/edited';
import type { Edit } from '../text/edits';
import { guarded } from './guard';
import type { Logger } from './guard';

/** A text at one version. Two documents with the same uri and version have the same text. */
export interface ServiceDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** The text told from an earlier one, which was its `text` then; null when it is not known from that one. */
  editedFrom?(before: string): Edited | null;
}

/** What is known of every open document, worked out when it is first asked for, once per version (and per settings). */
export interface Documents {
  report(document: ServiceDocument): Report;
  /** What hovers tell and places are told from: it needs no check. */
  evaluated(document: ServiceDocument): Evaluated;
  checked(document: ServiceDocument): CheckResult;
  /** What other reports need to know of it; null for what has nothing of a report. */
  summary(document: ServiceDocument): ReportSummary | null;
  outline(document: ServiceDocument): readonly OutlineItem[];
  /** The edits that make every repair that `repairOf` chooses, and those that are wanted after them, until there is none. */
  fixed(document: ServiceDocument, repairOf: (finding: Finding) => Repair | null): readonly Edit[];
  forget(uri: string): void;
}

/**
 * Keeps one version per uri, and the last one that was read as a whole: a version that differs from it within one line of its prose
 * is told from it, any other is read, but for the sections that are the same.
 */
export function createDocuments(logger: Logger, settingsOf: (uri: string) => Settings, relatedTo: (uri: string) => RelatedReports = () => noRelated): Documents {
  const entries = new Map<string, Entry>();

  const entryOf = (document: ServiceDocument): Entry => {
    const { uri, version } = document;
    const known = entries.get(uri);
    if (known?.version === version) return known;
    const memory = known?.memory ?? { reading: createReadingMemory(), facts: createFactMemory() };
    const entry = (known === undefined ? null : guarded(logger, 'reading again', null, () => againFrom(known, document)))
      ?? wholeEntry(version, memory, guarded(logger, 'reading', null, () => readReport(document.text, memory.reading)) ?? unread(document.text));
    entries.set(uri, entry);
    return entry;
  };

  const checkedIn = (entry: Entry, settings: Settings, related: RelatedReports): CheckResult => {
    if (entry.checked?.settings !== settings || entry.checked.related !== related) {
      entry.checked = { settings, related, result: guarded(logger, 'checking', unchecked, () => check(entry, settings, related)) };
    }
    return entry.checked.result;
  };

  const outlineIn = (entry: Entry): readonly OutlineItem[] => {
    const { report, origin } = entry;
    entry.outline ??= origin === null ? outlineOf(report) : movedOutline(outlineIn(origin.whole), (span) => movedSpan(origin.rereading.change, span));
    return entry.outline;
  };

  const check = ({ report, origin, memory }: Entry, settings: Settings, related: RelatedReports): CheckResult => {
    const options = { logger, settings, related, memory: memory.facts };
    return origin === null ? checkReport(report, options) : recheckReport(checkedIn(origin.whole, settings, related), origin.rereading, options);
  };

  const evaluatedIn = (entry: Entry, related: RelatedReports): Evaluated => {
    if (entry.evaluated?.related !== related) {
      entry.evaluated = { related, result: guarded(logger, 'evaluating', { relations: [], claims: [], diagnoses: [], refilled: [], movedUp: [] }, () => evaluateReport(entry.report, related)) };
    }
    return entry.evaluated.result;
  };

  return {
    report: (document) => entryOf(document).report,
    evaluated: (document) => evaluatedIn(entryOf(document), relatedTo(document.uri)),
    checked: (document) => checkedIn(entryOf(document), settingsOf(document.uri), relatedTo(document.uri)),
    summary(document) {
      const { report } = entryOf(document);
      if (report.title === null && report.tables.length === 0) return null;
      return guarded(logger, 'summary', null, () => summaryOf(report, evaluateReport(report)));
    },
    outline: (document) => outlineIn(entryOf(document)),
    fixed({ uri, text }, repairOf) {
      return fixReport(text, { logger, settings: settingsOf(uri), related: relatedTo(uri) }, repairOf).edits;
    },
    forget(uri) {
      entries.delete(uri);
    },
  };
}

interface Entry {
  readonly version: number;
  readonly memory: { readonly reading: ReadingMemory; readonly facts: FactMemory };
  readonly report: Report;
  /** The version that was read as a whole, and how this one differs; null for one that was. */
  readonly origin: { readonly whole: Entry; readonly rereading: Rereading } | null;
  evaluated: { readonly related: RelatedReports; readonly result: Evaluated } | null;
  outline: readonly OutlineItem[] | null;
  /** Under which settings and with which other reports it was checked, and what came of it. */
  checked: { readonly settings: Settings; readonly related: RelatedReports; readonly result: CheckResult } | null;
  /** A later text that the document knows its changes from, told from this one; null where that is this one. */
  later: Edited | null;
}

function wholeEntry(version: number, memory: Entry['memory'], report: Report): Entry {
  return { version, memory, report, origin: null, evaluated: null, outline: null, checked: null, later: null };
}

/** The version told from the one that was read as a whole or, when another line is being changed now, from the last one; null when it is to be read. */
function againFrom(known: Entry, document: ServiceDocument): Entry | null {
  const whole = known.origin?.whole ?? known;
  return told(whole, document) ?? (whole === known ? null : told(settled(known), document));
}

function told(whole: Entry, document: ServiceDocument): Entry | null {
  const rereading = reread(whole.report, editedFrom(whole, document), whole.memory.reading);
  return rereading === null ? null : { ...wholeEntry(document.version, whole.memory, rereading.report), origin: { whole, rereading } };
}

/** The document's text told from that of an entry: by its own changes as long as it knows them, else by comparing the texts. */
function editedFrom(whole: Entry, document: ServiceDocument): Edited {
  const step = document.editedFrom?.(whole.later?.text ?? whole.report.text) ?? null;
  if (step !== null) return trimmedEdit(whole.later === null ? step : composed(whole.later, step));
  whole.later = editedBetween(whole.report.text, document.text);
  return whole.later;
}

/** A version as if it had been read as a whole: all that only moved is moved now, and holds nothing of the versions before. */
function settled({ version, memory, report, checked }: Entry): Entry {
  // The spread asks for every part of the result as well.
  return { ...wholeEntry(version, memory, settledReport(report)), checked: checked && { ...checked, result: { ...checked.result } } };
}

/** What stands for a report that could not be read. */
function unread(text: string): Report {
  return {
    text,
    tree: { text, sections: [], end: text.length, repeats: [], remains: [], others: [], candidates: [] },
    hasPages: false,
    form: null,
    title: null,
    agency: null,
    year: null,
    period: null,
    damagedDates: [],
    spokenYear: null,
    agencies: [],
    announcement: null,
    publication: [],
    leftovers: [],
    prose: { claims: [], unread: [] },
    passages: [],
    sections: [],
    tables: [],
    elsewhere: [],
  };
}

const unchecked: CheckResult = {
  findings: [],
  ignored: [],
  coverage: { passedOver: true, relations: { total: 0, checked: 0, failed: 0, open: [] }, claims: { found: 0, checked: 0, failed: 0, open: [] }, checks: [] },
  relations: [],
  claims: [],
  diagnoses: [],
  refilled: [],
  movedUp: [],
  runs: [],
  torn: new Set(),
  outlook: { isTheSame: () => false },
  related: noRelated,
};
