import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../server/src/checks/registry';
import { projectRoot } from '../cli/root';
import { readPage } from '../kit/pages';
import { tryExamples } from '../kit/try-examples';

/** With `bars`, in which pages.test.ts has them, layouts as unlike as can be. */
describe('the examples on the pages of the checks', () => {
  for (const { id } of checks) {
    describe(id, () => tryExamples(id, readPage(readFileSync(join(projectRoot, `docs/checks/${id}.md`), 'utf8')), ['tabs', 'barCells', 'cellLines']));
  }
});
