import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReport } from '../../server/src/checks/run';
import type { CheckResult } from '../../server/src/checks/run';
import { defaultSettings } from '../../server/src/checks/settings';
import type { Settings } from '../../server/src/checks/settings';
import { forms } from '../../server/src/forms/registry';
import { readReport } from '../../server/src/report/read';
import { brokenReport, isPlaceIn, scrap } from '../kit/any-text';
import { figuresOf } from '../kit/figures';
import { gridOf } from '../kit/grid';
import { layoutIds, layouts } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectSoundRepairs } from '../kit/problems';

/** What is off unless set as well. */
const everything: Settings = { checks: { 'wording/*': 'warning' }, words: { 总计: '合计', 申请: '', 一: '壹' } };
const runs = { seed: 20211231, numRuns: 250 };

describe('checking any text', function () {
  this.timeout(180_000);
  const broken = brokenReport();

  it('never fails, and every span lies in the text and cuts no character', () => {
    fc.assert(fc.property(fc.oneof(broken, scrap), (text) => {
      const { findings } = check(text, everything);
      for (const finding of findings) for (const { span } of [finding, ...finding.related]) assert.ok(isPlaceIn(text, span), `${finding.check} at ${span.start}–${span.end} of ${text.length}`);
      expectSoundRepairs(text, findings);
    }), { ...runs, numRuns: 1000 });
  });

  it('gives the same again', () => {
    fc.assert(fc.property(broken, (text) => {
      // What a later version of the text is compared with is no part of what is told.
      const told = ({ outlook: _, ...result }: CheckResult): object => result;
      assert.deepEqual(told(check(text)), told(check(text)));
    }), { ...runs, numRuns: 100 });
  });

  it('says each thing once on a place', () => {
    fc.assert(fc.property(broken, (text) => {
      const said = check(text).findings.map((finding) => `${finding.span.start} ${finding.span.end} ${finding.message.zh}`);
      assert.equal(new Set(said).size, said.length);
    }), { ...runs, numRuns: 100 });
  });

  it('accounts for every relation: checked or open', () => {
    fc.assert(fc.property(broken, (text) => {
      const { total, checked, failed, open } = check(text).coverage.relations;
      assert.equal(total, checked + open.length);
      assert.ok(failed <= checked);
    }), { ...runs, numRuns: 100 });
  });
});

describe('one wrong figure', function () {
  this.timeout(60_000);
  for (const form of forms) {
    const cells = form.tables.filter((table) => table.relations.length > 0).flatMap((table) =>
      table.blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column, at) => ({
        key: `${table.id}.${row.key}.${column.key}`,
        figure: Number(figuresOf(form.id)[table.id][row.key]![at]),
      })))));

    it(`in a sum of ${form.id} is always found, in any layout`, () => {
      const change = fc.tuple(fc.constantFrom(...cells), fc.integer({ min: 0, max: 99999 }), fc.constantFrom(...layoutIds)).filter(([cell, figure]) => cell.figure !== figure);
      fc.assert(fc.property(change, ([cell, figure, layout]) => {
        const { findings } = check(makeReport({ form: form.id, layout, change: { cells: { [cell.key]: String(figure) } } }));
        assert.ok(findings.length > 0, cell.key);
        for (const finding of findings) {
          const places = [finding.cell, ...finding.related.map((each) => each.cell)];
          assert.ok(places.some((place) => `${place?.table}.${place?.row}.${place?.column}` === cell.key), `${finding.message.zh} does not point to ${cell.key}`);
        }
      }), runs);
    });
  }
});

describe('a page written a cell a line', function () {
  this.timeout(60_000);

  it('that lost any two cells is never taken for one whose labels and figures came apart', () => {
    for (const id of ['disclosure', 'applications', 'legal'] as const) {
      const cells = layouts.cellLines(gridOf('form2021', id)).split('\n\n');
      const place = fc.nat({ max: cells.length - 1 });
      fc.assert(fc.property(place, place, (a, b) => {
        const table = cells.filter((_, at) => at !== a && at !== b).join('\n\n');
        assert.ok(check(makeReport({ change: { tables: { [id]: table } } })).findings.every((finding) => finding.check !== 'not-readable'));
      }), runs);
    }
  });
});

function check(text: string, settings: Settings = defaultSettings): CheckResult {
  return checkReport(readReport(text), { settings, logger: { error: (message) => assert.fail(message) } });
}
