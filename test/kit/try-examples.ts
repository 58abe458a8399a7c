import { someOf } from './effort';
import type { LayoutId } from './layouts';
import type { RelatedReport, RelatedReports } from '../../server/src/report/related';
import { noRelated } from '../../server/src/report/related';
import type { Example, Page, Role } from './pages';
import { exampleReport, reportsBeside } from './pages';
import { expectProblems } from './problems';
import { relatedReport } from './related';

/** A test for every example of a check's page in each of the layouts: it has the findings of the check that it marks, and no other. */
export function tryExamples(check: string, page: Page, layouts: readonly LayoutId[]): void {
  for (const [kind, examples] of [['wrong', page.wrong], ['right', page.right]] as const) {
    someOf(examples).forEach((example, at) => {
      for (const layout of layouts.filter((each) => each !== 'cellLines' || !hasEmptyCell(example))) {
        it(`${kind} example ${at + 1} in layout ${layout}`, () => {
          expectProblems(exampleReport(example, layout), check, exampleWords, relatedTo(example, layout));
        });
      }
    });
  }
}

/** What the page says that the example is compared with. */
function relatedTo(example: Example, layout: LayoutId): RelatedReports {
  const beside = reportsBeside(example, layout);
  const others = beside.flatMap(({ role, text }, at) => (role === 'a missing member' ? [] : [{ role, report: relatedReport(text, `${at}.txt`) }]));
  const missing = beside.flatMap(({ role, text }) => (role === 'a missing member' ? [text] : []));
  const of = (role: Role): RelatedReport[] => others.flatMap((other) => (other.role === role ? [other.report] : []));
  const [members, lastYear] = [of('a member'), of('last year')[0] ?? null];
  return {
    ...noRelated,
    lastYear,
    why: lastYear === null ? noRelated.why : null,
    nextYear: of('next year')[0] ?? null,
    twins: of('another file'),
    members: members.length + missing.length === 0 ? null : { found: members, missing, otherYears: [] },
  };
}

/** In a page a cell a line an empty cell leaves no trace. */
function hasEmptyCell({ kind, body }: Example): boolean {
  return kind === 'table' && /\|\s*(?:⟦[^:]*:⟧)?\s*\|/u.test(body);
}

/** The list of the page of word-list. */
const exampleWords = { words: { 务公开: '政务公开', 依法申请公开: '依申请公开', 圆满: '' } };
