import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { matrixLayouts } from './layouts/registry';
import { readRendered } from './matrix';
import { noises } from './noises';
import { renderReport } from './render';

/** One layout of each kind; all of the matrix is read by `npm run matrix` and in the slow suite. */
const kinds = ['bars', 'bar-cells-own', 'bar-lines', 'cell-lines', 'tabs-ragged', 'spaces-aligned', 'pdf-raw-huaian', 'pdf-layout-huaian', 'pdf-text-labels', 'markdown-groups', 'html-word', 'glued-torn'];

describe('a report in every kind of layout', () => {
  someOf(kinds, 4).forEach((id, at) => {
    const layout = matrixLayouts.find((candidate) => candidate.id === id)!;
    it(`is read: ${layout.id}`, () => {
      const [noise, form] = at % 2 === 0 ? ['slips', 'form2021'] as const : ['inner-spaces', 'form2019'] as const;
      const rendered = renderReport(layout, noises.find((candidate) => candidate.id === noise)!, form, 0);
      const { right, faults } = readRendered(rendered);
      assert.deepEqual(faults.filter(({ kind }) => kind !== 'lost'), []);
      assert.ok(right > 0 || layout.text === 'torn');
    });
  });
});
