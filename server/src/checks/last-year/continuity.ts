import { figuresAfter } from '../../diagnosis/votes';
import type { ContinuityKind } from '../../forms/form';
import { continuitiesBetween, figuresIn, figuresOf } from '../../report/continuity';
import type { FigureOf } from '../../report/continuity';
import { cellName } from '../../report/summary';
import type { Bilingual } from '../../text/bilingual';
import type { CheckContext, Draft } from '../check';
import { continuityDraft, isMendedThere } from './continuityDraft';
import type { Between } from './continuityDraft';
import { hasNoOtherYear, needsOtherYear, otherYears } from './years';
import type { OtherYear } from './years';

/** Why no continuity of a kind can be checked; null when one can. */
export function needsContinuity(kind: ContinuityKind): (context: CheckContext) => Bilingual | null {
  return (context) => {
    const none = needsOtherYear(context);
    if (none !== null) return none;
    const all = otherYears(context).flatMap((year) => between(figuresIn(context.report), year, kind));
    if (all.some(({ result }) => result.state !== 'open')) return null;
    return all.length > 0 ? { zh: '两年中有一年的数没有读出', en: 'the figures of one of the two years were not read' } : { zh: '两年的格式没有这项衔接关系', en: 'the forms of the two years have nothing of the kind in common' };
  };
}

/** Whether there is no report of another year, or the forms of the two have nothing of a kind in common. */
export function hasNoContinuity(kind: ContinuityKind): (context: CheckContext) => boolean {
  return (context) => hasNoOtherYear(context) || (context.related.why === null && otherYears(context).every((year) => between(figuresIn(context.report), year, kind).length === 0));
}

/** One finding for what differs in a row, between the report and one of another year. */
export function* brokenContinuities(context: CheckContext, kind: ContinuityKind): Iterable<Draft> {
  const { report } = context;
  for (const year of otherYears(context)) {
    const failing = failingBetween(context, year, kind);
    const rows = new Set(failing.map(({ side }) => side.at.row));
    for (const row of rows) {
      const draft = continuityDraft(report, failing.filter(({ side }) => side.at.row === row));
      if (draft !== null) yield draft;
    }
  }
}

/** The cells of which a finding of two years says that they may be wrong. */
export function cellsBroken(context: CheckContext, year: OtherYear): ReadonlySet<string> {
  const kinds = (['carry-over', 'stock-continuity', 'items-continuity'] as const).filter((kind) => context.running.has(kind));
  return new Set(kinds.flatMap((kind) => failingBetween(context, year, kind)).flatMap(({ own }) => own.terms.map(({ ref }) => cellName(ref))));
}

/** The cells of the newer of two years that have to be what the older one says, and are: that of what is carried in, not that of a reckoned stock. */
export function cellsCarriedOver(context: CheckContext, year: OtherYear): ReadonlySet<string> {
  const carried = between(figuresIn(context.report), year, 'carry-over').filter(({ result }) => result.state === 'holds');
  return new Set(carried.map(({ result }) => cellName(result.continuity.now.at)));
}

/**
 * What differs, without what is told already: where the sums of this report say that a cell is wrong, and with what they ask for
 * both years agree; and where those of the other report do, and are shown there.
 */
function failingBetween(context: CheckContext, year: OtherYear, kind: ContinuityKind): Between[] {
  const figureOf = figuresIn(context.report);
  const told = context.diagnoses.filter(({ relations }) => relations.some(({ relation }) => context.running.has(relation.kind)));
  const mended = told.flatMap(({ explanations: [first] }) => (first === undefined ? [] : between(figuresAfter(figureOf, first.changes), year, kind).filter(({ result }) => result.state === 'holds')));
  const isTold = ({ side }: Between): boolean => mended.some((other) => cellName(other.side.at) === cellName(side.at));
  return between(figureOf, year, kind).filter((each) => each.result.state === 'fails' && !isTold(each) && !(year.other.isShown && isMendedThere(each)));
}

function between(own: FigureOf, year: OtherYear, kind: ContinuityKind): Between[] {
  const other = figuresOf(year.other);
  const results = year.is === 'before' ? continuitiesBetween(own, other) : continuitiesBetween(other, own);
  return results.filter(({ continuity }) => continuity.kind === kind).map((result) => (year.is === 'before'
    ? { year, result, own: result.now, side: result.continuity.now, others: result.before, otherSide: result.continuity.before }
    : { year, result, own: result.before, side: result.continuity.before, others: result.now, otherSide: result.continuity.now }));
}
