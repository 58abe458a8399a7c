import type { Finding, FindingKey, Repair } from '../checks/check';
import type { Bilingual } from '../text/bilingual';
import type { Edit } from '../text/edits';

/** What is offered to be done to the text. */
export interface CodeAction {
  readonly title: Bilingual;
  readonly kind: 'quickfix' | 'refactor.rewrite.gouji' | 'source.fixAll.gouji';
  /** Whether it may be taken without a look at the others. */
  readonly preferred: boolean;
  /** What it mends, as far as that is known before it is done. */
  readonly findings: readonly RepairableFinding[];
  /** The edits, or what to mend throughout the text: then they are worked out when it is chosen; or what to let stand from now on. */
  readonly change: readonly Edit[] | FixScope | Silence;
  /** Why it cannot be taken; absent where it can. */
  readonly disabled?: Bilingual;
}

/** What is no longer to be found: one finding; what a check finds in this file; what it finds in any. */
export type Silence = { readonly ignore: FindingKey } | { readonly ignoreInFile: string } | { readonly turnOff: string };

/** Every safe repair, or those of one check. */
export interface FixScope {
  readonly check: string | null;
}

/** What of a finding tells how to mend it. */
export type RepairableFinding = Pick<Finding, 'check' | 'repairs'>;

/** The repairs of findings, one for one, with what they do to figures said; a safe one is preferred. */
export function quickFixes(findings: readonly RepairableFinding[]): CodeAction[] {
  return findings.flatMap((finding) => finding.repairs.map((repair): CodeAction => ({
    title: titleOf(repair),
    kind: 'quickfix',
    preferred: repair.safe,
    findings: [finding],
    change: repair.edits,
  })));
}

/**
 * For each check that has a safe repair here, and more of them elsewhere, to make them all.
 *
 * @param here findings where somebody asks
 * @param all of the text
 * @param titles of the checks, by id
 */
export function fixesOfKind(here: readonly RepairableFinding[], all: readonly RepairableFinding[], titles: ReadonlyMap<string, Bilingual>): CodeAction[] {
  const kinds = new Set(here.filter(isSafelyFixable).map(({ check }) => check));
  return [...kinds].flatMap((check): CodeAction[] => {
    const findings = all.filter((finding) => finding.check === check && isSafelyFixable(finding));
    const title = titles.get(check);
    if (findings.length < 2 || title === undefined) return [];
    return [{
      title: { zh: `全部修复：${title.zh}（${findings.length} 处）`, en: `Fix all ${findings.length}: ${title.en}` },
      kind: 'quickfix',
      preferred: false,
      findings,
      change: { check },
    }];
  });
}

/**
 * To let findings stand, from the narrowest to the widest: each of them, then what their checks find in the file, both for a
 * reason that is then asked for; then nothing of those checks any more.
 *
 * @param keyOf how a finding is named
 */
export function ignoreActions(findings: readonly Finding[], keyOf: (finding: Finding) => FindingKey): CodeAction[] {
  const kinds = [...new Set(findings.map(({ check }) => check))].map((check) => ({ check, own: findings.filter((finding) => finding.check === check) }));
  const silences = (title: Bilingual, own: readonly Finding[], change: Silence): CodeAction => ({ title, kind: 'quickfix', preferred: false, findings: own, change });
  return [
    ...findings.map((finding) => silences({ zh: `忽略这一处（${finding.check}），写明理由…`, en: `Ignore this ${finding.check}, with a reason…` }, [finding], { ignore: keyOf(finding) })),
    ...kinds.map(({ check, own }) => silences({ zh: `对这份报告关闭检查 ${check}，写明理由…`, en: `Turn ${check} off for this file, with a reason…` }, own, { ignoreInFile: check })),
    ...kinds.map(({ check, own }) => silences({ zh: `在 gouji.json 中关闭检查 ${check}`, en: `Turn ${check} off in gouji.json` }, own, { turnOff: check })),
  ];
}

/** To make every safe repair of the text; nothing where there is none. */
export function fixesOfAll(all: readonly RepairableFinding[]): CodeAction[] {
  const findings = all.filter(isSafelyFixable);
  if (findings.length === 0) return [];
  return [{
    title: { zh: `修复所有可以自动修复的问题（${findings.length} 处）`, en: `Fix everything that can be fixed safely (${findings.length})` },
    kind: 'source.fixAll.gouji',
    preferred: false,
    findings,
    change: { check: null },
  }];
}

function titleOf({ title, safe }: Repair): Bilingual {
  return safe ? title : { zh: `${title.zh}（改动数字，请核对）`, en: `${title.en} (changes figures: check them)` };
}

function isSafelyFixable({ repairs }: RepairableFinding): boolean {
  return repairs.some(({ safe }) => safe);
}
