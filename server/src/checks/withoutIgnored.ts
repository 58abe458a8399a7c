import type { Report } from '../report/report';
import type { Coverage, Finding } from './check';
import { ignoreComments } from './ignoreComments';
import type { IgnoreComment } from './ignoreComments';
import { isAbout, keyOf } from './ignores';
import type { Ignore, IgnoredFinding } from './ignores';

/** Findings without those that somebody lets stand. */
export interface Sifted {
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  readonly idle: IdleIgnores;
}

/** What says to ignore something and finds nothing to ignore. */
export interface IdleIgnores {
  readonly entries: readonly Ignore[];
  /** The checks of the comment that found nothing there; all of them where it has no reason. */
  readonly comments: readonly { readonly comment: IgnoreComment; readonly checks: readonly string[] }[];
}

/** @param checks what became of each check: what one that did not run would have found nobody knows */
export function withoutIgnored(report: Report, findings: readonly Finding[], entries: readonly Ignore[], checks: Coverage['checks']): Sifted {
  const comments = ignoreComments(report.text);
  if (entries.length === 0 && comments.length === 0) return { findings, ignored: [], idle: { entries: [], comments: [] } };
  const states = new Map(checks.map(({ id, state }) => [id, state]));
  const used = new Set<Ignore>();
  const ignoredBy = new Map<IgnoreComment, Set<string>>(comments.map((comment) => [comment, new Set()]));
  const ignored: IgnoredFinding[] = [];
  const left = findings.filter((finding) => {
    const key = keyOf(report, finding);
    const own = entries.filter((each) => isAbout(each, key));
    const comment = comments.find((each) => each.reason !== '' && covers(each, finding));
    for (const entry of own) used.add(entry);
    if (comment !== undefined) ignoredBy.get(comment)!.add(finding.check);
    const reason = own[0]?.reason ?? comment?.reason;
    if (reason !== undefined) ignored.push({ finding, reason });
    return reason === undefined;
  });
  return {
    findings: left,
    ignored,
    idle: {
      entries: entries.filter((entry) => !used.has(entry) && states.get(entry.check) === 'ran'),
      comments: comments.flatMap((comment) => {
        const idle = comment.checks.filter((id) => !ignoredBy.get(comment)!.has(id) && (comment.reason === '' || (states.get(id) ?? 'ran') === 'ran'));
        return idle.length === 0 ? [] : [{ comment, checks: idle }];
      }),
    },
  };
}

function covers({ checks, scope }: IgnoreComment, { check, span }: Finding): boolean {
  return checks.includes(check) && scope.start <= span.start && span.start <= scope.end;
}
