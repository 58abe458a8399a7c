import { evaluateReport } from '../diagnosis/evaluated';
import type { Evaluated } from '../diagnosis/evaluated';
import type { ClaimResult } from '../report/claims';
import { outcomeOf } from '../report/outcome';
import { noRelated } from '../report/related';
import type { RelatedReports } from '../report/related';
import type { RelationResult } from '../report/relations';
import type { Report } from '../report/report';
import type { Rereading } from '../report/reread';
import { tornTables } from '../report/torn';
import { movedSpan } from '../syntax/reparse';
import { lazily } from '../text/lazily';
import { lazy } from '../text/lazy';
import type { Span } from '../text/span';
import { cellsToBlame } from './cell/cells';
import type { Check, CheckContext, Coverage, Draft, Finding } from './check';
import { factsIn } from './facts';
import type { FactMemory } from './facts';
import { createRecorder } from './recorder';
import type { Changed, Needs, Part, Recorder } from './recorder';
import type { IgnoredFinding } from './ignores';
import { checks as allChecks } from './registry';
import { notCheckable } from './section/not-checkable';
import { unusedIgnore } from './section/unused-ignore';
import { defaultSettings, severityIn } from './settings';
import type { Settings } from './settings';
import { outlookOf } from './unchanged';
import type { Outlook } from './unchanged';
import { withoutIgnored } from './withoutIgnored';
import type { Sifted } from './withoutIgnored';

export interface CheckOptions {
  /** Where a check that throws is reported. */
  readonly logger?: { error(message: string): void };
  /** The checks to run; all of them unless given. */
  readonly checks?: readonly Check[];
  /** How much findings weigh and which checks do not run; as the list says unless given. */
  readonly settings?: Settings;
  /** The reports that this one is compared with; none unless given. */
  readonly related?: RelatedReports;
  /** What was found in the paragraphs of the document's earlier version; brought up to date. */
  readonly memory?: FactMemory;
}

/** Findings, and all that was evaluated for them, once: for hovers and exports. */
export interface CheckResult extends Evaluated {
  /** By start, then by id. */
  readonly findings: readonly Finding[];
  /** Findings that somebody has looked at and lets stand; in the same order. */
  readonly ignored: readonly IgnoredFinding[];
  readonly coverage: Coverage;
  /** What each check yielded, in the order of their list. */
  readonly runs: readonly Run[];
  /** The tables whose labels and figures came apart. */
  readonly torn: CheckContext['torn'];
  /** The reports that it was compared with. */
  readonly related: RelatedReports;
  /** What all checks looked at. */
  readonly outlook: Outlook;
}

/** What came of one check. */
export interface Run {
  readonly findings: readonly Finding[];
  readonly coverage: Coverage['checks'][number];
  readonly needs: Needs;
}

/**
 * Runs every check over a report. A check that throws is logged with its id, counted as open, and the others go on; the
 * same report gives the same result.
 */
export function checkReport(report: Report, options: CheckOptions = {}): CheckResult {
  return resultOf(report, tornTables(report), options, (check, recorder) => runOne(check, recorder, options));
}

/**
 * The result for a report that was read again: checks that looked at nothing that has changed find what they found, moved to where
 * it stands now; the others run.
 *
 * @param before of the earlier report, with the same options
 */
export function recheckReport(before: CheckResult, rereading: Rereading, options: CheckOptions = {}): CheckResult {
  const { report, change, line, hasSameProse } = rereading;
  const { settings = defaultSettings, related = noRelated } = options;
  const changed: Changed = { parts: [...alwaysChanged, ...(hasSameProse ? [] : madeOfProse), ...(related === before.related ? [] : madeOfRelated)], stretch: line };
  const place = (span: Span): Span => movedSpan(change, span);
  // What is to be ignored is told by the words of a text, or of a finding.
  const isSifted = before.ignored.length > 0 || (settings.ignore ?? []).length > 0;
  if (!isSifted && related === before.related && before.outlook.isTheSame(rereading, changed.parts)) return movedResult(before, report, place);
  return resultOf(report, before.torn, options, (check, recorder, at) => {
    const old = before.runs[at]!;
    return recorder.isAllTheSame(old.needs, changed) ? movedRun(old, place) : runOne(check, recorder, options);
  });
}

const alwaysChanged: readonly Part[] = ['text', 'passages', 'tree.text', 'tree.sections'];
const madeOfProse: readonly Part[] = ['prose', 'claims', 'diagnoses', 'refilled', 'movedUp'];
const madeOfRelated: readonly Part[] = ['related', 'claims', 'diagnoses', 'refilled', 'movedUp'];

/** What was found, where it stands now. */
function movedResult(before: CheckResult, report: Report, place: (span: Span) => Span): CheckResult {
  const { torn, related } = before;
  const evaluated = lazy(() => evaluateReport(report, related));
  const runs = lazy(() => before.runs.map((run) => movedRun(run, place)));
  return lazily<CheckResult>({
    findings: () => before.findings.map((finding) => movedFinding(finding, place)),
    ignored: () => [],
    coverage: () => ({ ...before.coverage, claims: before.coverage.passedOver ? noClaims : coverageOfClaims(report, evaluated().claims) }),
    relations: () => evaluated().relations,
    claims: () => evaluated().claims,
    diagnoses: () => evaluated().diagnoses,
    refilled: () => evaluated().refilled,
    movedUp: () => evaluated().movedUp,
    runs,
    torn: () => torn,
    related: () => related,
    outlook: () => outlookOf(runs().map(({ needs }) => needs)),
  });
}

/** @param run gives what comes of a check; of the one that looks at what the others left to be ignored it is not asked */
function resultOf(report: Report, torn: CheckContext['torn'], options: CheckOptions, run: (check: Check, recorder: Recorder, at: number) => Run): CheckResult {
  const { checks = allChecks, settings = defaultSettings, related = noRelated, memory } = options;
  const evaluated = evaluateReport(report, related);
  const cells = lazy(() => cellsToBlame({ report, torn }));
  let idle: CheckContext['idle'] = { entries: [], comments: [] };
  const recorder = createRecorder({
    ...factsIn(report, memory),
    report,
    get relations() { return evaluated.relations; },
    get claims() { return evaluated.claims; },
    get diagnoses() { return evaluated.diagnoses; },
    get refilled() { return evaluated.refilled; },
    get movedUp() { return evaluated.movedUp; },
    running: new Set(checks.filter((check) => severityIn(settings, check) !== 'off').map(({ id }) => id)),
    torn,
    get cells() { return cells(); },
    related,
    words: settings.words ?? {},
    get idle() { return idle; },
  });
  const first = checks.map((check, at) => (check.id === unusedIgnore.id ? null : run(check, recorder, at)));
  const found = distinct(first.flatMap((each) => each?.findings ?? [])).sort(byPlace);
  const sorted = sifted(report, found, first.flatMap((each) => each?.coverage ?? []), options);
  idle = sorted.idle;
  const runs = checks.map((check, at) => first[at] ?? runOne(check, recorder, options));
  const idleFindings = runs.flatMap((each, at) => (first[at] === null ? each.findings : []));
  const passedOver = runs.every(({ coverage }) => coverage.state !== 'ran' || coverage.id === notCheckable.id);
  return lazily<CheckResult>({
    findings: () => (idleFindings.length === 0 ? sorted.findings : [...sorted.findings, ...idleFindings].sort(byPlace)),
    ignored: () => sorted.ignored,
    coverage: () => ({
      passedOver,
      relations: coverageOf(evaluated.relations),
      claims: passedOver ? noClaims : coverageOfClaims(report, evaluated.claims),
      checks: runs.map(({ coverage }) => coverage),
    }),
    relations: () => evaluated.relations,
    claims: () => evaluated.claims,
    diagnoses: () => evaluated.diagnoses,
    refilled: () => evaluated.refilled,
    movedUp: () => evaluated.movedUp,
    runs: () => runs,
    torn: () => torn,
    related: () => related,
    outlook: () => outlookOf(runs.map(({ needs }) => needs)),
  });
}

function sifted(report: Report, findings: readonly Finding[], checks: Coverage['checks'], { logger, settings = defaultSettings }: CheckOptions): Sifted {
  try {
    return withoutIgnored(report, findings, settings.ignore ?? [], checks);
  } catch (error) {
    logger?.error(failure(unusedIgnore.id, error));
    return { findings, ignored: [], idle: { entries: [], comments: [] } };
  }
}

function failure(id: string, error: unknown): string {
  return `check ${id} failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}

function movedRun({ findings, coverage, needs }: Run, place: (span: Span) => Span): Run {
  return {
    findings: findings.length === 0 ? findings : findings.map((finding) => movedFinding(finding, place)),
    coverage,
    needs: needs.read.length === 0 ? needs : { ...needs, read: needs.read.map(place) },
  };
}

function movedFinding(finding: Finding, place: (span: Span) => Span): Finding {
  return {
    ...finding,
    span: place(finding.span),
    related: finding.related.map((related) => (related.other === undefined ? { ...related, span: place(related.span) } : related)),
    repairs: finding.repairs.map((repair) => ({ ...repair, edits: repair.edits.map((edit) => ({ ...edit, span: place(edit.span) })) })),
  };
}

function runOne(check: Check, recorder: Recorder, { logger, settings = defaultSettings }: CheckOptions): Run {
  const { id } = check;
  const { context } = recorder;
  const needs = recorder.begin();
  if (severityIn(settings, check) === 'off') return { findings: [], coverage: offCoverage(check, settings), needs };
  try {
    const reason = check.cannotRun(context);
    if (reason !== null) return { findings: [], coverage: { id, state: 'open', reason, ...(check.isUnasked?.(context) === true ? { unasked: true } : {}) }, needs };
    const findings = Array.from(check.run(context), (draft) => findingOf(check, draft, settings));
    return { findings, coverage: { id, state: 'ran', reason: null }, needs };
  } catch (error) {
    logger?.error(failure(id, error));
    return { findings: [], coverage: { id, state: 'open', reason: { zh: '检查程序出错，没有检查', en: 'the check failed: not checked' } }, needs };
  }
}

function offCoverage({ id, group }: Check, { checks }: Settings): Run['coverage'] {
  if (checks[id] !== undefined || checks[`${group}/*`] !== undefined) return { id, state: 'off', reason: { zh: '按设置关闭', en: 'off in the settings' } };
  return { id, state: 'off', reason: { zh: '默认关闭，可在设置中打开', en: 'off unless it is set' }, unasked: true };
}

function findingOf(check: Check, draft: Draft, settings: Settings): Finding {
  const severity = severityIn(settings, check, draft.severity);
  return {
    check: check.id,
    severity: severity === 'off' ? check.severity : severity,
    span: draft.span,
    message: draft.message,
    cell: draft.cell ?? null,
    expected: draft.expected ?? null,
    actual: draft.actual ?? null,
    related: draft.related ?? [],
    repairs: draft.repairs ?? [],
  };
}

/** The same words of the same check on the same place are one finding. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.check} ${finding.span.start} ${finding.span.end} ${finding.message.zh}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || compare(a.check, b.check) || a.span.end - b.span.end || compare(a.message.zh, b.message.zh);
}

/** By code units: the same order on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function coverageOf(relations: readonly RelationResult[]): Coverage['relations'] {
  const open = relations.flatMap(({ relation, reason, openCells }) => (reason === null ? [] : [{ relation: relation.id, reason, cells: openCells }]));
  return {
    total: relations.length,
    checked: relations.length - open.length,
    failed: relations.filter((result) => result.state === 'fails').length,
    open,
  };
}

/** A number of which it is known that no table has it is no claim; one that was not understood is found, and open. */
function coverageOfClaims({ prose }: Report, claims: readonly ClaimResult[]): Coverage['claims'] {
  const outcomes = claims.map((result) => ({ span: result.claim.span, ...outcomeOf(result) }));
  const unread = prose.unread.filter(({ isExcused }) => !isExcused);
  const open = [...outcomes, ...unread].flatMap(({ span, reason }) => (reason === null ? [] : [{ span, reason }]));
  const failed = outcomes.filter(({ state }) => state === 'fails').length;
  const checked = outcomes.filter(({ state }) => state !== 'open').length;
  return { found: checked + open.length, checked, failed, open: open.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}

const noClaims: Coverage['claims'] = { found: 0, checked: 0, failed: 0, open: [] };
