import { someOf } from './effort';
import type { LayoutId } from './layouts';
import type { Example, Page } from './pages';
import { exampleReport } from './pages';
import { expectProblems } from './problems';

/** A test for every example of a check's page in each of the layouts: it has the findings of the check that it marks, and no other. */
export function tryExamples(check: string, page: Page, layouts: readonly LayoutId[]): void {
  for (const [kind, examples] of [['wrong', page.wrong], ['right', page.right]] as const) {
    someOf(examples).forEach((example, at) => {
      for (const layout of layouts.filter((each) => each !== 'cellLines' || !hasEmptyCell(example))) {
        it(`${kind} example ${at + 1} in layout ${layout}`, () => {
          expectProblems(exampleReport(example, layout), check, exampleWords);
        });
      }
    });
  }
}

/** In a page a cell a line an empty cell leaves no trace. */
function hasEmptyCell({ kind, body }: Example): boolean {
  return kind === 'table' && /\|\s*(?:⟦[^:]*:⟧)?\s*\|/u.test(body);
}

/** The list of the page of word-list. */
const exampleWords = { words: { 务公开: '政务公开', 依法申请公开: '依申请公开', 圆满: '' } };
