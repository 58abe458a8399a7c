import type { Finding, Repair } from '../checks/check';
import { fixReport } from '../checks/fixReport';
import { checkReport } from '../checks/run';
import type { CheckResult } from '../checks/run';
import type { Settings } from '../checks/settings';
import { evaluateReport } from '../diagnosis/evaluated';
import type { Evaluated } from '../diagnosis/evaluated';
import { createReadingMemory, readReport } from '../report/read';
import type { ReadingMemory } from '../report/read';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import { guarded } from './guard';
import type { Logger } from './guard';

/** A text at one version. Two documents with the same uri and version have the same text. */
export interface ServiceDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** What is known of every open document, worked out when it is first asked for, once per version (and per settings). */
export interface Documents {
  report(document: ServiceDocument): Report;
  /** What hovers tell and places are told from: it needs no check. */
  evaluated(document: ServiceDocument): Evaluated;
  checked(document: ServiceDocument): CheckResult;
  /** The edits that make every repair that `repairOf` chooses, and those that are wanted after them, until there is none. */
  fixed(document: ServiceDocument, repairOf: (finding: Finding) => Repair | null): readonly Edit[];
  forget(uri: string): void;
}

/** Keeps one version per uri, and of the ones before it what their unchanged sections yielded. */
export function createDocuments(logger: Logger, settingsOf: (uri: string) => Settings): Documents {
  const entries = new Map<string, Entry>();

  const entryOf = ({ uri, version, text }: ServiceDocument): Entry => {
    const known = entries.get(uri);
    if (known?.version === version) return known;
    const memory = known?.memory ?? createReadingMemory();
    const report = guarded(logger, 'reading', unread(text), () => readReport(text, memory));
    const entry: Entry = { version, memory, report, evaluated: null, checked: null };
    entries.set(uri, entry);
    return entry;
  };

  return {
    report: (document) => entryOf(document).report,
    evaluated(document) {
      const entry = entryOf(document);
      entry.evaluated ??= guarded(logger, 'evaluating', { relations: [], claims: [], diagnoses: [], refilled: [] }, () => evaluateReport(entry.report));
      return entry.evaluated;
    },
    checked(document) {
      const entry = entryOf(document);
      const settings = settingsOf(document.uri);
      if (entry.checked?.settings !== settings) {
        entry.checked = { settings, result: guarded(logger, 'checking', unchecked, () => checkReport(entry.report, { logger, settings })) };
      }
      return entry.checked.result;
    },
    fixed({ uri, text }, repairOf) {
      return fixReport(text, { logger, settings: settingsOf(uri) }, repairOf).edits;
    },
    forget(uri) {
      entries.delete(uri);
    },
  };
}

interface Entry {
  readonly version: number;
  readonly memory: ReadingMemory;
  readonly report: Report;
  evaluated: Evaluated | null;
  /** Under which settings it was checked, and what came of it. */
  checked: { readonly settings: Settings; readonly result: CheckResult } | null;
}

/** What stands for a report that could not be read. */
function unread(text: string): Report {
  return {
    text,
    tree: { text, sections: [], end: text.length, repeats: [], remains: [], others: [] },
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
};
