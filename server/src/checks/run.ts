import { evaluateReport } from '../diagnosis/evaluated';
import type { Evaluated } from '../diagnosis/evaluated';
import type { ClaimResult } from '../report/claims';
import { outcomeOf } from '../report/outcome';
import type { RelationResult } from '../report/relations';
import type { Report } from '../report/report';
import { tornTables } from '../report/torn';
import type { Check, CheckContext, Coverage, Draft, Finding } from './check';
import { factsIn } from './facts';
import type { IgnoredFinding } from './ignores';
import { checks as allChecks } from './registry';
import { notCheckable } from './section/not-checkable';
import { unusedIgnore } from './section/unused-ignore';
import { defaultSettings, severityIn } from './settings';
import type { Settings } from './settings';
import { withoutIgnored } from './withoutIgnored';
import type { Sifted } from './withoutIgnored';

export interface CheckOptions {
  /** Where a check that throws is reported. */
  readonly logger?: { error(message: string): void };
  /** The checks to run; all of them unless given. */
  readonly checks?: readonly Check[];
  /** How much findings weigh and which checks do not run; as the list says unless given. */
  readonly settings?: Settings;
}

/** Findings, and all that was evaluated for them, once: for hovers and exports. */
export interface CheckResult extends Evaluated {
  /** By start, then by id. */
  readonly findings: readonly Finding[];
  /** Findings that somebody has looked at and lets stand; in the same order. */
  readonly ignored: readonly IgnoredFinding[];
  readonly coverage: Coverage;
}

/**
 * Runs every check over a report. A check that throws is logged with its id, counted as open, and the others go on; the
 * same report gives the same result.
 */
export function checkReport(report: Report, options: CheckOptions = {}): CheckResult {
  const torn = tornTables(report);
  const evaluated = evaluateReport(report);
  const { relations, claims } = evaluated;
  const { checks = allChecks, settings = defaultSettings } = options;
  const running = new Set(checks.filter((check) => severityIn(settings, check) !== 'off').map(({ id }) => id));
  const context: CheckContext = { report, ...evaluated, ...factsIn(report.passages), running, torn, words: settings.words ?? {}, idle: { entries: [], comments: [] } };
  const first = checks.map((check) => (check.id === unusedIgnore.id ? null : runOne(check, context, options)));
  const found = distinct(first.flatMap((run) => run?.findings ?? [])).sort(byPlace);
  const { findings, ignored, idle } = sifted(context, found, first.flatMap((run) => run?.coverage ?? []), options);
  // It looks at what the others left to be ignored.
  const runs = checks.map((check, at) => first[at] ?? runOne(check, { ...context, idle }, options));
  const idleFindings = runs.flatMap((run, at) => (first[at] === null ? run.findings : []));
  const passedOver = runs.every(({ coverage }) => coverage.state !== 'ran' || coverage.id === notCheckable.id);
  return {
    findings: idleFindings.length === 0 ? findings : [...findings, ...idleFindings].sort(byPlace),
    ignored,
    coverage: {
      passedOver,
      relations: coverageOf(relations),
      claims: passedOver ? noClaims : coverageOfClaims(report, claims),
      checks: runs.map((run) => run.coverage),
    },
    ...evaluated,
  };
}

function sifted({ report, idle }: CheckContext, findings: readonly Finding[], checks: Coverage['checks'], { logger, settings = defaultSettings }: CheckOptions): Sifted {
  try {
    return withoutIgnored(report, findings, settings.ignore ?? [], checks);
  } catch (error) {
    logger?.error(failure(unusedIgnore.id, error));
    return { findings, ignored: [], idle };
  }
}

function failure(id: string, error: unknown): string {
  return `check ${id} failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}

interface Run {
  readonly findings: readonly Finding[];
  readonly coverage: Coverage['checks'][number];
}

function runOne(check: Check, context: CheckContext, { logger, settings = defaultSettings }: CheckOptions): Run {
  const { id } = check;
  if (severityIn(settings, check) === 'off') return { findings: [], coverage: offCoverage(check, settings) };
  try {
    const reason = check.cannotRun(context);
    if (reason !== null) return { findings: [], coverage: { id, state: 'open', reason } };
    const findings = Array.from(check.run(context), (draft) => findingOf(check, draft, settings));
    return { findings, coverage: { id, state: 'ran', reason: null } };
  } catch (error) {
    logger?.error(failure(id, error));
    return { findings: [], coverage: { id, state: 'open', reason: { zh: '检查程序出错，没有检查', en: 'the check failed: not checked' } } };
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
