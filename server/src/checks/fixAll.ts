import type { Edit } from '../text/edits';
import { collide, unedited } from '../text/edits';
import { firstIndexWhere } from '../text/sorted';
import type { Finding, Repair } from './check';

/** What a text became. */
export interface Fixed {
  readonly text: string;
  /** From the text as it was, in its order; empty when nothing was mended. */
  readonly edits: readonly Edit[];
  /** What was mended, in turn; each finding is as it was in the text of its turn. */
  readonly fixed: readonly Mended[];
  /** What is found in the text now. */
  readonly left: readonly Finding[];
}

export interface Mended {
  readonly finding: Finding;
  readonly repair: Repair;
}

/**
 * Mends what `repairOf` has a repair for, in turns until there is nothing more: after each the text is looked at anew. In a
 * turn repairs are made in the order of their findings; one that collides with an earlier one waits for the next turn, when
 * it may look different or be needless. So the same text always becomes the same, and what it became stays as it is.
 *
 * @param findingsIn the findings of a text, in order
 */
export function fixAll(text: string, findingsIn: (text: string) => readonly Finding[], repairOf: (finding: Finding) => Repair | null): Fixed {
  const fixed: Mended[] = [];
  const seen = new Set([text]);
  let current = unedited(text);
  let findings = findingsIn(text);
  for (let turn = 0; turn < mostTurns; turn++) {
    const mended = withoutCollisions(current.text, findings, repairOf);
    const next = current.with(mended.flatMap(({ repair }) => repair.edits));
    // Repairs that undo each other, or that make more of what they mend, would go on for ever.
    if (mended.length === 0 || seen.has(next.text) || next.text.length > 2 * text.length + longestAddition) break;
    seen.add(next.text);
    for (const each of mended) fixed.push(each);
    current = next;
    findings = findingsIn(current.text);
  }
  return { text: current.text, edits: current.edits(), fixed, left: findings };
}

/** The repair that may be made without asking anybody; null when there is none. */
export function safeRepair({ repairs }: Pick<Finding, 'repairs'>): Repair | null {
  return repairs.find(({ safe }) => safe) ?? null;
}

/** The safe repair, else the only one that is likely: of several that change figures somebody has to choose. */
export function onlyRepair(finding: Pick<Finding, 'repairs'>): Repair | null {
  const [only, other] = finding.repairs.filter(({ isUnlikely }) => isUnlikely !== true);
  return safeRepair(finding) ?? (other === undefined ? only ?? null : null);
}

/** No report needs so many: a missing section, its table, its rows, their labels and figures. */
const mostTurns = 50;
/** Nor so much: six headings and three tables are a tenth of it. */
const longestAddition = 100_000;

function withoutCollisions(text: string, findings: readonly Finding[], repairOf: (finding: Finding) => Repair | null): Mended[] {
  /** In the order of the text. */
  const taken: Edit[] = [];
  const mended: Mended[] = [];
  for (const finding of findings) {
    const repair = repairOf(finding);
    if (repair === null || changesNothing(text, repair)) continue;
    if (repair.edits.some((edit) => isTaken(taken, edit))) continue;
    for (const edit of repair.edits) taken.splice(firstIndexWhere(taken, ({ span }) => span.start >= edit.span.start), 0, edit);
    mended.push({ finding, repair });
  }
  return mended;
}

function isTaken(taken: readonly Edit[], edit: Edit): boolean {
  const at = firstIndexWhere(taken, ({ span }) => span.start >= edit.span.start);
  return [taken[at - 1], taken[at]].some((other) => other !== undefined && collide(edit, other));
}

function changesNothing(text: string, { edits }: Repair): boolean {
  return edits.every((edit) => text.slice(edit.span.start, edit.span.end) === edit.text);
}
