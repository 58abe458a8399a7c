import type { Finding } from './checks/check';
import { safeRepair } from './checks/fixAll';
import { keyOf } from './checks/ignores';
import type { IgnoredFinding } from './checks/ignores';
import { checks } from './checks/registry';
import { unusedIgnore } from './checks/section/unused-ignore';
import { defaultSettings } from './checks/settings';
import type { Settings } from './checks/settings';
import { fixesOfAll, fixesOfKind, ignoreActions, quickFixes } from './features/codeActions';
import type { CodeAction, FixScope, RepairableFinding } from './features/codeActions';
import { figureOffersAt } from './features/completion';
import type { FigureOffer } from './features/completion';
import { coverageOverview } from './features/coverage';
import type { CoverageOverview } from './features/coverage';
import { alignAt } from './features/align';
import { currentCellAt } from './features/currentCell';
import type { CurrentCell } from './features/currentCell';
import { comparePage } from './features/comparePage';
import { isSurelyReport } from './features/detection';
import { linksIn } from './features/documentLinks';
import type { CitationMemory, Link } from './features/documentLinks';
import { figureTree } from './features/figureTree';
import type { FigureItem } from './features/figureTree';
import { foldingStretches } from './features/folding';
import type { FoldingStretch } from './features/folding';
import { hoverAt } from './features/hover';
import type { HoverContent } from './features/hover';
import { hintsIn } from './features/inlayHints';
import type { Hint, HintKinds } from './features/inlayHints';
import { layOutActions, layOutTables } from './features/layOut';
import type { LaidTable } from './features/layOut';
import { definitionAt, highlightsAt, mentionsAt } from './features/navigation';
import type { Highlight, Jump, Mentions } from './features/navigation';
import { nextRowAt } from './features/nextRow';
import type { Offer } from './features/offer';
import { following, newReport } from './features/newReport';
import type { Following, NewReport } from './features/newReport';
import type { OutlineItem } from './features/outline';
import { previewOf } from './features/preview';
import type { Preview, PreviewOptions } from './features/preview';
import { proseOverview } from './features/proseOverview';
import type { ProseItem } from './features/proseOverview';
import { rowOffersAt } from './features/rowOffers';
import { selectionsAt } from './features/selectionRanges';
import { sectionsOverview } from './features/sections';
import type { SectionOverview } from './features/sections';
import { skeletonOffersAt } from './features/skeletonOffers';
import { stopsOf } from './features/stops';
import type { Stops } from './features/stops';
import { symbolsOf } from './features/symbols';
import type { ReportSymbol } from './features/symbols';
import { tableLenses } from './features/tableLenses';
import type { TableLens } from './features/tableLenses';
import { tokensIn } from './features/tokens';
import type { Token } from './features/tokens';
import { totalOffersAt } from './features/totalOffers';
import { readReport } from './report/read';
import { noRelated } from './report/related';
import type { RelatedReports } from './report/related';
import type { Report } from './report/report';
import type { ReportSummary } from './report/summary';
import type { Bilingual, Locale } from './text/bilingual';
import type { Edit } from './text/edits';
import type { Span } from './text/span';
import { verdictOf } from './workspace/analyst';
import type { Verdict } from './workspace/analyst';
import { createDocuments } from './workspace/documents';
import type { ServiceDocument } from './workspace/documents';
import { createOrigins } from './workspace/origins';
import { guarded } from './workspace/guard';
import type { Logger } from './workspace/guard';

/**
 * The language service: pure, without I/O and without LSP types, one method per feature. Offsets are UTF-16 code units. A
 * feature that throws is logged with its name and answers as if there were nothing; the others go on.
 */
export interface ReportService {
  report(document: ServiceDocument): Report;
  /** In text order. */
  findings(document: ServiceDocument): readonly Finding[];
  /** Findings that somebody has looked at and lets stand. */
  ignored(document: ServiceDocument): readonly IgnoredFinding[];
  /** What was checked, and what could not be and why. */
  coverage(document: ServiceDocument): CoverageOverview;
  /** The numbers of the prose, and what came of each. */
  prose(document: ServiceDocument): readonly ProseItem[];
  outline(document: ServiceDocument): readonly OutlineItem[];
  /** Null where there is nothing to say. */
  hover(document: ServiceDocument, offset: number): HoverContent | null;
  /** The cells that a number in a sentence states; null where there are none. */
  definition(document: ServiceDocument, offset: number): Jump | null;
  /** The cells and the sentences that state the figure at a place; null where there is none. */
  mentions(document: ServiceDocument, offset: number): Mentions | null;
  /** The same, and of a total its parts; empty where there is nothing. */
  highlights(document: ServiceDocument, offset: number): readonly Highlight[];
  /** The figures of the tables that the words before the caret ask for; empty where they ask for none. */
  figureOffers(document: ServiceDocument, offset: number): readonly FigureOffer[];
  /** What the form has next at a caret, and what a total should be. */
  offers(document: ServiceDocument, offset: number, ambiguousAsWide: boolean): readonly Offer[];
  /** The tables in a stretch, or all, and the edits that put their columns under each other. */
  layOut(document: ServiceDocument, stretch: Span | null, ambiguousAsWide: boolean): readonly LaidTable[];
  /** The same, to be chosen, and to have them back as they were. */
  layOutActions(document: ServiceDocument, stretch: Span, ambiguousAsWide: boolean): readonly CodeAction[];
  /** The row that a line break behind a row begins; empty elsewhere. */
  nextRow(document: ServiceDocument, offset: number, ambiguousAsWide: boolean): readonly Edit[];
  /** What puts the cells of a table under each other again, after something was typed at an offset. */
  align(document: ServiceDocument, offset: number, ambiguousAsWide: boolean): readonly Edit[];
  /** Where Tab stops. */
  stops(document: ServiceDocument): Stops;
  /** The row and the column of the figure at a caret; null where there is none. */
  currentCell(document: ServiceDocument, offset: number): CurrentCell | null;
  folding(document: ServiceDocument): readonly FoldingStretch[];
  /** The sections with their tables and sums, and what became of each. */
  figures(document: ServiceDocument): readonly FigureItem[];
  /** Whether the text may be treated as a report unasked; nothing is kept of it. */
  isSurelyReport(document: ServiceDocument): boolean;
  /** Who the report after this one is of, and of which year, as far as it tells. */
  following(document: ServiceDocument): Following;
  /** A report to be written after this one, by the form of its year; this one may be any text. */
  newReport(document: ServiceDocument, report: NewReport, ambiguousAsWide: boolean): string;
  /** The report as it will be published. */
  preview(document: ServiceDocument, options: PreviewOptions): Preview;
  /** The report beside that of the year before; else why there is none. */
  comparison(document: ServiceDocument, options: PreviewOptions): Preview | Bilingual;
  /** Always the six of the form. */
  sections(document: ServiceDocument): readonly SectionOverview[];
  /** What can be done about findings of the document, each in itself or all of its kind. */
  quickFixes(document: ServiceDocument, findings: readonly RepairableFinding[]): readonly CodeAction[];
  /** To let findings of the document stand, their checks as a whole too; not what says itself that there is nothing to ignore. */
  ignoreActions(document: ServiceDocument, findings: readonly Finding[]): readonly CodeAction[];
  /** To make every safe repair of the document; empty where there is none. */
  fixesOfAll(document: ServiceDocument): readonly CodeAction[];
  /** The edits that leave nothing of the scope to be repaired. */
  fixAll(document: ServiceDocument, scope: FixScope): readonly Edit[];
  /** What stands behind figures of a stretch, beside the text. */
  hints(document: ServiceDocument, stretch: Span, kinds: HintKinds): readonly Hint[];
  /** What stands over tables, beside the text. */
  lenses(document: ServiceDocument): readonly TableLens[];
  /** What is selected around a caret, from the smallest on. */
  selections(document: ServiceDocument, offset: number): readonly Span[];
  /** What is cited, with its official page. */
  links(document: ServiceDocument): readonly Link[];
  /** What is known of stretches beyond their looks. */
  tokens(document: ServiceDocument, stretch: Span): readonly Token[];
  /** What others need to know of it; null for what has nothing of a report. */
  summary(document: ServiceDocument): ReportSummary | null;
  /** What is kept of a report that is not open. */
  verdict(document: ServiceDocument, locale: Locale): Verdict;
  /** What can be found by name among all reports. */
  symbols(document: ServiceDocument, query: string): readonly ReportSymbol[];
  /** Frees what is kept for a document that was closed. */
  forget(uri: string): void;
}

/** What the service needs from outside. */
export interface Surroundings {
  readonly logger: Logger;
  /** The settings of a document; as they come unless given. The same object means that nothing has changed. */
  settings?(uri: string): Settings;
  /** The reports that a document is compared with; none unless given. The same object means that nothing has changed. */
  related?(uri: string): RelatedReports;
}

export function createReportService({ logger, settings = () => defaultSettings, related = () => noRelated }: Surroundings): ReportService {
  const documents = createDocuments(logger, settings, related);
  const origins = createOrigins();
  const citations: CitationMemory = new WeakMap();
  return {
    report: documents.report,
    findings: (document) => documents.checked(document).findings,
    ignored: (document) => documents.checked(document).ignored,
    coverage: (document) => coverageOverview(documents.report(document), documents.checked(document).coverage),
    prose: (document) => guarded(logger, 'prose', [], () => proseOverview(documents.report(document), documents.evaluated(document))),
    outline: (document) => guarded(logger, 'outline', [], () => documents.outline(document)),
    hover: (document, offset) => guarded(logger, 'hover', null, () =>
      hoverAt(documents.report(document), documents.evaluated(document), offset, related(document.uri))),
    definition: (document, offset) => guarded(logger, 'definition', null, () =>
      definitionAt(documents.report(document), documents.evaluated(document), offset, related(document.uri))),
    mentions: (document, offset) => guarded(logger, 'mentions', null, () =>
      mentionsAt(documents.report(document), documents.evaluated(document), offset, related(document.uri))),
    highlights: (document, offset) => guarded(logger, 'highlights', [], () =>
      highlightsAt(documents.report(document), documents.evaluated(document), offset)),
    figureOffers: (document, offset) => guarded(logger, 'figureOffers', [], () =>
      figureOffersAt(documents.report(document), documents.evaluated(document), offset)),
    offers: (document, offset, ambiguousAsWide) => guarded(logger, 'offers', [], () => {
      const report = documents.report(document);
      const totals = totalOffersAt(report, documents.evaluated(document), offset);
      return totals.length > 0 ? totals : [...rowOffersAt(report, offset), ...skeletonOffersAt(report, offset, ambiguousAsWide)];
    }),
    layOut: (document, stretch, ambiguousAsWide) => guarded(logger, 'layOut', [], () =>
      origins.keep(document.uri, layOutTables(documents.report(document), stretch, ambiguousAsWide))),
    layOutActions: (document, stretch, ambiguousAsWide) => guarded(logger, 'layOutActions', [], () => {
      const report = documents.report(document);
      const laid = layOutTables(report, stretch, ambiguousAsWide);
      // What was kept before is what is offered back; what is there now, once it is laid out.
      const actions = layOutActions(report, laid, origins.of(document.uri));
      origins.keep(document.uri, laid);
      return actions;
    }),
    nextRow: (document, offset, ambiguousAsWide) => guarded(logger, 'nextRow', [], () =>
      nextRowAt(documents.report(document), offset, ambiguousAsWide)),
    align: (document, offset, ambiguousAsWide) => guarded(logger, 'align', [], () => alignAt(documents.report(document), offset, ambiguousAsWide)),
    currentCell: (document, offset) => guarded(logger, 'currentCell', null, () => currentCellAt(documents.report(document), offset)),
    stops: (document) => guarded(logger, 'stops', { places: [], ways: [] }, () => stopsOf(documents.report(document))),
    folding: (document) => guarded(logger, 'folding', [], () => foldingStretches(documents.report(document))),
    figures: (document) => guarded(logger, 'figures', [], () =>
      figureTree(documents.report(document), documents.evaluated(document), documents.checked(document).findings)),
    isSurelyReport: ({ text }) => guarded(logger, 'isSurelyReport', false, () => isSurelyReport(readReport(text))),
    following: (document) => following(documents.report(document)),
    newReport: (document, report, ambiguousAsWide) => guarded(logger, 'newReport', '', () => newReport(report, documents.report(document), ambiguousAsWide)),
    preview: (document, options) => guarded(logger, 'preview', { title: '', body: '' }, () =>
      previewOf(documents.report(document), documents.evaluated(document), documents.checked(document).findings, options)),
    comparison: (document, options) => guarded(logger, 'comparison', notCompared, () => {
      const { lastYear, nextYear, why } = related(document.uri);
      const other = lastYear ?? nextYear;
      return other === null ? why ?? notCompared : comparePage(documents.report(document), other, options);
    }),
    sections: (document) => guarded(logger, 'sections', [], () =>
      sectionsOverview(documents.report(document), documents.checked(document).findings)),
    quickFixes: (document, findings) => guarded(logger, 'quickFixes', [], () =>
      [...quickFixes(findings), ...fixesOfKind(findings, documents.checked(document).findings, titlesOfChecks)]),
    ignoreActions: (document, findings) => guarded(logger, 'ignoreActions', [], () =>
      ignoreActions(findings.filter(({ check }) => check !== unusedIgnore.id), (finding) => keyOf(documents.report(document), finding))),
    fixesOfAll: (document) => guarded(logger, 'fixesOfAll', [], () => fixesOfAll(documents.checked(document).findings)),
    fixAll: (document, { check }) => guarded(logger, 'fixAll', [], () =>
      documents.fixed(document, (finding) => (check === null || finding.check === check ? safeRepair(finding) : null))),
    hints: (document, stretch, kinds) => guarded(logger, 'hints', [], () =>
      hintsIn(documents.checked(document).findings, documents.evaluated(document), stretch, kinds)),
    lenses: (document) => guarded(logger, 'lenses', [], () => tableLenses(documents.report(document), documents.evaluated(document))),
    selections: (document, offset) => guarded(logger, 'selections', [], () =>
      selectionsAt(documents.report(document), documents.evaluated(document), offset)),
    links: (document) => guarded(logger, 'links', [], () => linksIn(documents.report(document), citations)),
    tokens: (document, stretch) => guarded(logger, 'tokens', [], () => tokensIn(documents.report(document), documents.evaluated(document), stretch)),
    summary: documents.summary,
    verdict: (document, locale) => verdictOf(documents.report(document), documents.checked(document), locale),
    symbols: (document, query) => guarded(logger, 'symbols', [], () => symbolsOf(documents.report(document), query)),
    forget(uri) {
      documents.forget(uri);
      origins.forget(uri);
    },
  };
}

const notCompared: Bilingual = { zh: '没有可对照的报告', en: 'there is no report to compare with' };

const titlesOfChecks: ReadonlyMap<string, Bilingual> = new Map(checks.map(({ id, title }) => [id, title]));
