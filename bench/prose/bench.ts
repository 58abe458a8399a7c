import type { Finding } from '../../server/src/checks/check';
import { checks } from '../../server/src/checks/registry';
import { checkReport } from '../../server/src/checks/run';
import { readReport } from '../../server/src/report/read';
import type { Span } from '../../server/src/text/span';
import type { BenchText } from './texts';

/** What became of the numbers of one text's sentences. */
export interface ProseTally {
  readonly name: string;
  /** Numbers with a unit of the tables in sentences that name what they count. */
  readonly found: number;
  /** Read as a claim. */
  readonly understood: number;
  /** Known to be of something that no table has. */
  readonly excused: number;
  /** Found and not understood. */
  readonly notUnderstood: number;
  /** Claims that were compared with tables or with each other. */
  readonly compared: number;
  /** Findings of the group on the text as it is, by check. */
  readonly findings: readonly string[];
  /** Figures that were compared, each digit changed in turn to another, and how many of these were found, on the number. */
  readonly mutated: number;
  readonly detected: number;
  /** Changes that were not found: the number as printed and what it became. */
  readonly missed: readonly string[];
}

/** Reads a text, changes every digit of every figure that agrees with the tables, one at a time, and reads it again. */
export function tallyProse({ name, text }: BenchText, mutates = true): ProseTally {
  const { report, claims, findings } = read(text);
  const numbers = claims.filter(({ claim }) => claim.number !== null);
  const compared = numbers.filter(({ state }) => state !== 'open');
  const excused = report.prose.unread.filter(({ isExcused }) => isExcused).length;
  const right = mutates ? compared.filter(({ claim, state }) => state === 'holds' && claim.kind !== 'change' && claim.number!.precision !== 'about') : [];
  const changes = right.flatMap(({ claim }) => digitsIn(text, claim.number!.figure).map((at) => ({ at, claim })));
  const missed = changes.filter(({ at, claim }) => !isFound(changed(text, at), claim.span))
    .map(({ at, claim }) => `${claim.printed} → ${changed(text, at).slice(claim.span.start, claim.span.end)}`);
  return {
    name,
    found: numbers.length + report.prose.unread.length,
    understood: numbers.length,
    excused,
    notUnderstood: report.prose.unread.length - excused,
    compared: compared.length,
    findings: findings.map(({ check }) => check),
    mutated: changes.length,
    detected: changes.length - missed.length,
    missed,
  };
}

const group = new Set(checks.filter((check) => check.group === 'prose').map(({ id }) => id));

function read(text: string) {
  const report = readReport(text);
  const { findings, claims } = checkReport(report);
  return { report, claims, findings: findings.filter(({ check }) => group.has(check)) };
}

function isFound(text: string, { start, end }: Span): boolean {
  return read(text).findings.some(({ span, related }: Finding) => [span, ...related.map((each) => each.span)].some((each) => each.start < end && each.end > start));
}

function digitsIn(text: string, { start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at).filter((at) => /\d/.test(text[at]!));
}

/** The digit three more, so that none becomes 0 at the start of a number of several digits where it was 7: then one more. */
function changed(text: string, at: number): string {
  const digit = Number(text[at]);
  const next = (digit + 3) % 10 === 0 ? (digit + 4) % 10 : (digit + 3) % 10;
  return text.slice(0, at) + next + text.slice(at + 1);
}
