import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../server/src/checks/registry';
import { checkIndex } from '../kit/check-index';
import type { LayoutId } from '../kit/layouts';
import { exampleReport, readPage } from '../kit/pages';
import type { Example, Page } from '../kit/pages';
import { expectProblems } from '../kit/problems';
import { readMarks } from '../kit/marks';

const folder = join(__dirname, '../../../docs/checks');
const layouts: readonly LayoutId[] = ['bars', 'tabs', 'barCells', 'cellLines'];
const headings = ['What it finds', 'Why', 'Wrong', 'Right', 'Fix', 'Options'];

describe('the pages of the checks', () => {
  for (const check of checks) {
    describe(check.id, () => {
      const file = join(folder, `${check.id}.md`);
      if (!existsSync(file)) {
        it('has a page', () => assert.fail(`docs/checks/${check.id}.md is not there`));
        return;
      }
      const page = readPage(readFileSync(file, 'utf8'));

      it('has the fixed headings, a line in Chinese and an example of each kind', () => {
        assert.equal(page.title, check.id);
        assert.match(page.summary, /^\p{Script=Han}.{10,}。$/u);
        assert.deepEqual(page.headings, headings);
        assert.ok(page.wrong.length > 0 && page.right.length > 0);
        assert.ok(page.wrong.every((example) => readMarks(example.body).marks.some((mark) => mark.check === check.id)));
      });

      eachExample(page, (title, example, layout) => {
        it(title, () => {
          expectProblems(exampleReport(example, layout), check.id);
        });
      });
    });
  }

  it('are there for no other', () => {
    const pages = readdirSync(folder).filter((file) => file !== 'README.md');
    assert.deepEqual(pages.sort(), checks.map((check) => `${check.id}.md`).sort());
  });

  it('are listed in the index', () => {
    const file = join(folder, 'README.md');
    if (process.env['UPDATE'] !== undefined) writeFileSync(file, checkIndex(checks));
    assert.equal(readFileSync(file, 'utf8'), checkIndex(checks));
  });
});

/** Every example in layouts as unlike as can be. */
function eachExample(page: Page, run: (title: string, example: Example, layout: LayoutId) => void): void {
  for (const [kind, examples] of [['wrong', page.wrong], ['right', page.right]] as const) {
    examples.forEach((example, at) => {
      for (const layout of layouts.filter((each) => each !== 'cellLines' || !hasEmptyCell(example))) run(`${kind} example ${at + 1} in layout ${layout}`, example, layout);
    });
  }
}

/** In a page a cell a line an empty cell leaves no trace. */
function hasEmptyCell({ kind, body }: Example): boolean {
  return kind === 'table' && /\|\s*(?:⟦[^:]*:⟧)?\s*\|/u.test(body);
}
