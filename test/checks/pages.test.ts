import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../server/src/checks/registry';
import { checkIndex } from '../kit/check-index';
import { readPage } from '../kit/pages';
import { tryExamples } from '../kit/try-examples';
import { readMarks } from '../kit/marks';

const folder = join(__dirname, '../../../docs/checks');
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

      // In layouts as unlike as can be they are tried by pages.slow.ts.
      tryExamples(check.id, page, ['bars']);
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
