import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { formatDecimal } from '../../server/src/text/decimal';
import { gridOf } from '../kit/grid';
import { makeReport } from '../kit/make-report';

describe('figures out of a PDF', () => {
  const lines = gridOf('form2021', 'applications').map((row) => row.filter((cell) => typeof cell === 'string').join(' ')).join('\n');
  const text = makeReport({ change: { tables: { applications: lines } } });

  it('are all read where every row has its own', () => {
    assert.deepEqual(unread(readReport(text)), []);
  });

  it('are not taken for another row’s where one is broken over two lines', () => {
    const broken = text.replace(/(2\.其他法律行政法规禁止公开) 0 0 0 0 0 0 0/, '$1\n2784\n6 0 0 0 0 0 27846');
    assert.notEqual(broken, text);
    const report = readReport(broken);
    assert.deepEqual(row(report, 'denied.1'), ['3', '0', '0', '0', '0', '0', '3']);
    for (const key of ['denied.2', 'denied.3']) assert.ok(row(report, key).every((value) => value === null || value === '0'), key);
  });

  it('count where some of them share a line', () => {
    const shared = text.replace(/(?<=[^\d\s]) (?=\d)/g, '\n').replace(/^(\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)$/gm, '$1\n$2 $3\n$4\n$5\n$6 $7');
    assert.deepEqual(row(readReport(shared), 'new'), ['236', '6', '0', '0', '0', '0', '242']);
    assert.deepEqual(unread(readReport(shared)), []);
  });
});

function row(report: Report, key: string): (string | null)[] {
  const cells = report.tables.find(({ id }) => id === 'applications')!.blocks[0]!.rows.find(({ spec }) => spec.key === key)?.cells ?? [];
  return cells.map(({ value }) => value === null ? null : formatDecimal(value));
}

function unread(report: Report): string[] {
  return report.tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap(({ spec, cells }) => (cells.some(({ value }) => value === null) ? [spec.key] : []))));
}
