import assert from 'node:assert/strict';
import type { Form, TableId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { exportReport } from '../../server/src/report/export';
import { specOfTable } from '../../server/src/report/names';
import { readReport } from '../../server/src/report/read';
import { applyEdits } from '../../server/src/text/edits';
import { writeRows } from '../../server/src/writing/rows';
import { figuresOf } from '../kit/figures';
import { layoutIds } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { matrixLayouts } from '../matrix/layouts/registry';
import type { Noise } from '../matrix/noises';
import { renderReport } from '../matrix/render';

/** In these a row that was lost is written just as it was, to the character. */
const exact = /^(?:bars(?:-framed|-open|-tight|-dropped|-full-width)?|bar-cells-dropped|tabs|spaces|cell-lines-tight|markdown(?:-repeated)?|html(?:-lines|-nested)?)$/;
/** In these rows are torn from their labels or glued together: nothing can be written like them. */
const hopeless = /^(?:glued|glued-torn)$/;

/** Each row of each table whose rows stand under each other, but for blocks of one row, with which everything of the block is lost. */
function rowsOf(form: Form) {
  return form.tables.flatMap((table) => table.blocks.flatMap((block) => (block.direction === 'across' || block.rows.length === 1
    ? [] : block.rows.map((spec) => ({ table: table.id, block: block.key, key: spec.key })))));
}

/** The text with the row written into it; null where none is like it. */
function written(text: string, row: { readonly table: TableId; readonly block: string; readonly key: string }, figures: readonly string[]): string | null {
  const report = readReport(text);
  const spec = report.tables.find(({ id }) => id === row.table)?.blocks.find((block) => block.spec.key === row.block)?.spec.rows.find(({ key }) => key === row.key);
  const table = specOfTable(report, row.table);
  const edits = spec === undefined || table === null ? null : writeRows(report, table, [{ spec, figures }]);
  return edits === null ? null : applyEdits(text, edits);
}

function tablesIn(text: string) {
  return exportReport(readReport(text), '').tables;
}

describe('a row that a table has not', function () {
  this.timeout(120_000);

  for (const form of forms) {
    for (const layout of layoutIds) {
      it(`is written into a report of ${form.id} in layout ${layout}: read again, nothing is missing`, () => {
        const whole = tablesIn(makeReport({ form: form.id, layout }));
        for (const row of rowsOf(form)) {
          const text = makeReport({ form: form.id, layout, change: { rows: { [`${row.table}.${row.key}`]: null } } });
          const after = written(text, row, figuresOf(form.id)[row.table][row.key]!);
          assert.ok(after !== null, row.key);
          assert.deepEqual(tablesIn(after), whole, row.key);
        }
      });
    }
  }

  for (const layout of matrixLayouts) {
    const how = exact.test(layout.id) ? 'just as it was' : hopeless.test(layout.id) ? 'not at all' : 'so that it is read again, or not at all';
    it(`is written ${how} in layout ${layout.id}`, () => {
      for (const form of forms) {
        const plain: Noise = { id: 'none', group: 'labels', about: '' };
        const whole = renderReport(layout, plain, form.id, 0);
        const original = tablesIn(whole.text);
        const rows = rowsOf(form).filter((_, at) => exact.test(layout.id) || at % 4 === 1);
        for (const row of rows) {
          const name = `${row.table}.${row.key}`;
          const { text } = renderReport(layout, { ...plain, plan: () => ({ lost: [name] }) }, form.id, 0);
          const figures = whole.truth.figures.filter((figure) => figure.name.startsWith(`${name}.`)).map(({ expected }) => expected.value);
          const after = written(text, row, figures);
          if (exact.test(layout.id)) assert.equal(after, whole.text, name);
          if (hopeless.test(layout.id)) assert.equal(after, null, name);
          if (after === null) continue;
          const [before, read] = [tablesIn(text), tablesIn(after)];
          assert.deepEqual(read[row.table][row.key], figures, name);
          // Beside the row that is back others may be read that were in doubt without it; none is read otherwise than it was.
          for (const table of ['disclosure', 'applications', 'legal'] as const) {
            for (const [key, was] of Object.entries(before[table])) {
              if (key === row.key && table === row.table) continue;
              const now = read[table][key]!;
              assert.deepEqual(now.map((value, at) => (was[at] === null ? null : value)), was, `${key} beside ${name}`);
              assert.ok(now.every((value, at) => was[at] !== null || value === null || value === original[table][key]![at]), `${key} beside ${name}`);
            }
          }
        }
      }
    });
  }
});
