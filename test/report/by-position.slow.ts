import assert from 'node:assert/strict';
import type { Report } from '../../server/src/report/report';
import { readReport } from '../../server/src/report/read';
import { formatDecimal } from '../../server/src/text/decimal';
import { cleanFigures } from '../kit/figures';
import { makeReport } from '../kit/make-report';

const lines = Object.values(cleanFigures.form2021.applications);

function withTable(table: string): Report {
  return readReport(makeReport({ change: { tables: { applications: table } } }));
}

function applicationsOf(report: Report): string[] {
  const table = report.tables.find(({ id }) => id === 'applications');
  return (table?.blocks ?? []).flatMap((block) => block.rows.map((row) => row.cells.map((cell) => (cell.value === null ? '?' : formatDecimal(cell.value))).join(' ')));
}

describe('a table without labels', () => {
  const expected = lines.map((line) => line.join(' '));
  const layouts: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
    tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
    bars: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
    spaces: (rows) => rows.map((row) => row.join(' ')).join('\n'),
    'cell lines': (rows) => rows.flat().join('\n\n'),
  };
  for (const [name, render] of Object.entries(layouts)) {
    it(`is read by position when every sum holds: ${name}`, () => {
      const report = withTable(render(lines));
      assert.deepEqual(applicationsOf(report), expected);
      for (const table of report.tables.filter(({ id }) => id === 'applications')) {
        for (const cell of table.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells))) {
          assert.equal(cell.mark, 'by position');
          assert.equal(report.text.slice(cell.span!.start, cell.span!.end), formatDecimal(cell.value!));
        }
      }
    });

    it(`is not read when a sum fails, or a figure is lost: ${name}`, () => {
      const wrong = lines.map((line, at) => (at === 0 ? ['237', ...line.slice(1)] : line));
      assert.deepEqual(applicationsOf(withTable(render(wrong))), []);
      assert.deepEqual(applicationsOf(withTable(render([lines[0]!.slice(1), ...lines.slice(1)]))), []);
      assert.deepEqual(applicationsOf(withTable(render(lines.slice(1)))), []);
    });
  }

  it('is not read for table 2, which has no sums', () => {
    const report = readReport(makeReport({ change: { tables: { disclosure: '0\t0\t0\n17\t17\t53\n120820\t\t\n485207\t\t\n5893\t\t\n11568.31\t\t' } } }));
    assert.ok(report.tables.every(({ id }) => id !== 'disclosure'));
  });
});
