import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReport } from '../../server/src/checks/run';
import { onlyRepair, fixAll } from '../../server/src/checks/fixAll';
import { checks } from '../../server/src/checks/registry';
import { exportReport } from '../../server/src/report/export';
import { forms } from '../../server/src/forms/registry';
import type { FormId } from '../../server/src/forms/form';
import { readReport } from '../../server/src/report/read';
import { makeHtmlReport } from '../kit/html';
import { layoutIds } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText } from '../kit/problems';
import { expectSafelyFixed } from '../kit/repairs';
import { cellChanges, cleanCells } from '../kit/writings';
import { matrixLayouts } from '../matrix/layouts/registry';
import { noises } from '../matrix/noises';
import { renderReport } from '../matrix/render';

const seed = 20211231;
const ofCells = new Set(checks.filter(({ group }) => group === 'cell' || group === 'sums').map(({ id }) => id));

type Write = (form: FormId, cells: Record<string, string>) => string;

/** Whole reports, in every layout and as web pages, whose blank cells are kept open or are not. */
const writers: Readonly<Record<string, Write>> = {
  ...Object.fromEntries(layoutIds.map((layout): [string, Write] => [layout, (form, cells) => makeReport({ form, layout, change: { cells } })])),
  'html': (form, cells) => makeHtmlReport({ form, change: { cells } }),
  'html with empty cells': (form, cells) => makeHtmlReport({ form, change: { cells } }, ''),
};
const writer = fc.constantFrom(...Object.keys(writers));
const form = fc.constantFrom(...forms.map(({ id }) => id));

describe('mending cells', function () {
  this.timeout(240_000);

  it('safely keeps what safe repairs promise, whatever stands in the cells', () => {
    const report = fc.tuple(writer, form).chain(([name, id]) => fc.tuple(fc.constant(name), fc.constant(id), cellChanges(id, true)));
    fc.assert(fc.property(report, ([name, id, cells]) => {
      expectSafelyFixed(writers[name]!(id, cells), (check) => ofCells.has(check));
    }), { seed, numRuns: 250 });
  });

  it('does so in every layout, each with some of the noises in cells', () => {
    const inCells = noises.filter(({ id }) => /^(?:letters|full-width-digits|thousands|numerals|spaced|placeholders|blanks|some-blanks|hard-blanks|mixed-cells)$/.test(id));
    assert.equal(inCells.length, 10);
    matrixLayouts.forEach((layout, at) => {
      for (const noise of [inCells[at % 10]!, inCells[(at * 3 + 5) % 10]!]) {
        if (noise.notIn?.test(layout.id) === true) continue;
        const { text } = renderReport(layout, noise, at % 2 === 0 ? 'form2019' : 'form2021', 0);
        expectSafelyFixed(text, (check) => ofCells.has(check));
      }
    });
  });

  it('gives back zeros and totals that were left out', () => {
    const cells = cleanCells('form2021').filter(({ key, figure, table }) => table !== 'disclosure' && (figure === '0' || key.endsWith('.total')));
    fc.assert(fc.property(writer, fc.subarray(cells, { minLength: 1, maxLength: 30 }), (name, left) => {
      const text = writers[name]!('form2021', Object.fromEntries(left.map(({ key }) => [key, ''])));
      // A row that lost what tells its columns is not filled in.
      if (checkText(text).findings.some(({ check }) => !ofCells.has(check))) return;
      const mended = fixAll(text, (each) => checkText(each).findings, ({ repairs }) => repairs.at(-1) ?? null);
      assert.deepEqual(mended.left, []);
      assert.deepEqual(figuresOf(mended.text), figuresOf(writers[name]!('form2021', {})));
    }), { seed, numRuns: 100 });
  });

  it('breaks no sum by what may be chosen', () => {
    const report = fc.tuple(writer, form).chain(([name, id]) => fc.tuple(fc.constant(name), fc.constant(id), cellChanges(id, false)));
    fc.assert(fc.property(report, ([name, id, cells]) => {
      const text = writers[name]!(id, cells);
      const failing = (each: string): number => checkReport(readReport(each)).coverage.relations.failed;
      assert.equal(failing(text), 0);
      assert.equal(failing(fixAll(text, (each) => checkText(each).findings.filter(({ check }) => ofCells.has(check)), onlyRepair).text), 0);
    }), { seed, numRuns: 100 });
  });
});

function figuresOf(text: string): unknown {
  return exportReport(readReport(text), 'utf-8').tables;
}
