import type { FormId, SectionNumber } from '../forms/form';
import type { Bilingual } from '../text/bilingual';
import { parseDecimal } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { lazily } from '../text/lazily';
import { lazy } from '../text/lazy';
import { positionAt } from '../text/lines';
import type { Position } from '../text/lines';
import type { Span } from '../text/span';
import { summaryCells } from './summary';
import type { ReportSummary, SummaryChange } from './summary';

/** Another report, as far as checks across reports look at it. */
export interface RelatedReport {
  /** Its uri, or its name as given on the command line. */
  readonly place: string;
  /** Whether its own findings are shown as well: what is wrong between the two is told there if it is the newer one. */
  readonly isShown: boolean;
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  /** By `table.row.column`; a cell that is blank, missing or unreadable is not here. */
  readonly figures: ReadonlyMap<string, RelatedFigure>;
  /** What its own sums say that cells should hold, by `table.row.column`. */
  readonly corrected: ReadonlyMap<string, Decimal>;
  /** What its sentences say of changes since the year before it, with their places. */
  readonly changes: readonly (SummaryChange & { readonly range: Range })[];
  /** A hash of each sentence (`sentenceHash`), in text order; a section without sentences is not here. */
  readonly sentences: ReadonlyMap<SectionNumber, readonly number[]>;
}

export interface RelatedFigure {
  readonly value: Decimal;
  /** Printed in the cell, or null. */
  readonly unit: string | null;
  /** In the other report's text. */
  readonly span: Span;
  readonly range: Range;
}

/** A stretch of another text, in which offsets cannot be turned into lines any more. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The reports that a report is compared with. The same object means that none of them has changed. */
export interface RelatedReports {
  /** The same agency's report of the year before, and of the year after. */
  readonly lastYear: RelatedReport | null;
  readonly nextYear: RelatedReport | null;
  /** Why there is none of the year before; null when there is one. */
  readonly why: Why | null;
  /** Other reports of the same agency and year, `mostTwins` at most. */
  readonly twins: readonly RelatedReport[];
  /** The reports whose figures this one sums up, and those declared that are not there; null where none are declared. */
  readonly members: Members | null;
  /** The reports of which this one is declared a member. */
  readonly parents: readonly RelatedReport[];
}

/** Of a report that lies about many times no more are looked at. */
export const mostTwins = 8;

/** Why there is nothing to compare with. */
export interface Why extends Bilingual {
  /** Whether there should be something: it was named and is not there, or several may be meant. */
  readonly isGap: boolean;
}

export interface Members {
  /** Of the year of the report, in the order of their places. */
  readonly found: readonly RelatedReport[];
  /** What they are called that are not there: files, or agencies that were members last year. */
  readonly missing: readonly string[];
  /** Those declared that are of another year, or of none that could be read: they are not counted. */
  readonly otherYears: readonly RelatedReport[];
}

export const noRelated: RelatedReports = {
  lastYear: null,
  nextYear: null,
  why: { isGap: false, zh: '没有上年的报告可对照', en: 'no report of the year before to compare with' },
  twins: [],
  members: null,
  parents: [],
};

/** A summary made readable, each part when it is first asked for: most are only looked at for their places. */
export function openSummary(place: string, summary: ReportSummary, isShown: boolean): RelatedReport {
  const lines = lazy(() => Array.from(summary.lines));
  const range = ({ start, end }: Span): Range => ({ start: positionAt(lines(), start), end: positionAt(lines(), end) });
  return lazily<RelatedReport>({
    place: () => place,
    isShown: () => isShown,
    agency: () => summary.agency,
    year: () => summary.year,
    form: () => summary.form,
    figures: () => new Map(summary.figures.split(',').flatMap((printed, at): [string, RelatedFigure][] => {
      const value = parseDecimal(printed);
      if (value === null) return [];
      const name = summaryCells[at]!;
      const span = { start: summary.places[2 * at]!, end: summary.places[2 * at + 1]! };
      return [[name, { value, unit: summary.units[name] ?? null, span, range: range(span) }]];
    })),
    corrected: () => new Map(Object.entries(summary.corrected).map(([name, value]) => [name, parseDecimal(value)!])),
    changes: () => summary.changes.map((change) => ({ ...change, range: range(change.span) })),
    sentences: () => new Map(summary.sentences.map(({ section, hashes }) => [section, Array.from(hashes)])),
  });
}
