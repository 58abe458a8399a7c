import assert from 'node:assert/strict';
import { forms } from '../../server/src/forms/registry';
import type { ReportRow } from '../../server/src/report/report';
import { readReport } from '../../server/src/report/read';
import { formatDecimal } from '../../server/src/text/decimal';
import { cleanFigures } from '../kit/figures';
import { makeReport } from '../kit/make-report';

const clean: Readonly<Record<string, readonly string[]>> = cleanFigures.form2021.applications;
const labels = new Map(forms.at(-1)!.tables.find(({ id }) => id === 'applications')!.blocks[0]!.rows.map(({ key, label }) => [key, label]));

/** The table as a PDF's extractor has it that knows cells only where lines cross: a wrapped label leaves its figures as a table of their own. */
function rowsWith(torn: Readonly<Record<string, string>>): ReportRow[] {
  const lines = Object.entries(clean).map(([key, figures]) => {
    const cells = figures.join(' | ');
    return torn[key] === undefined ? `| ${labels.get(key)!} | ${cells} |` : `\n${torn[key]}\n| ${cells} |\n|---|---|---|---|---|---|---|\n`;
  });
  return rowsOf(lines.join('\n'));
}

function rowsOf(table: string): ReportRow[] {
  const { tables } = readReport(makeReport({ change: { tables: { applications: table } } }));
  return tables.filter(({ id }) => id === 'applications').flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows));
}

function figuresOf(rows: readonly ReportRow[]): Record<string, string[]> {
  return Object.fromEntries(rows.map(({ spec, cells }) => [spec.key, cells.map(({ value }) => (value === null ? '?' : formatDecimal(value)))]));
}

function placed(rows: readonly ReportRow[]): string[] {
  return rows.filter(({ cells }) => cells.some(({ mark }) => mark === 'by position')).map(({ spec }) => spec.key);
}

describe('rows that have lost their labels', () => {
  it('are those that are free between their neighbours, and marked', () => {
    const rows = rowsWith({ 'denied.2': '2.其他法律行政法规禁\n止公开', 'notProcessed.1': '（五）不', 'notProcessed.2': '予处理' });
    assert.deepEqual(figuresOf(rows), clean);
    assert.deepEqual(placed(rows), ['denied.2', 'notProcessed.1', 'notProcessed.2']);
  });

  it('are found where a label stands whole but apart from its figures', () => {
    assert.deepEqual(figuresOf(rowsWith({ partial: '（二）部分公开（区分处理的，只计这一情\n形，不计其他情形）' })), clean);
  });

  it('are none of the form where fewer stand there than are free', () => {
    const lines = Object.entries(clean).flatMap(([key, figures]) => (key === 'denied.2' ? [] : [`| ${key === 'denied.3' ? '' : `${labels.get(key)!} | `}${figures.join(' | ')} |`]));
    assert.deepEqual(placed(rowsOf(lines.join('\n'))), []);
  });

  it('are none of the form where a sum would fail', () => {
    const lines = Object.entries(clean).map(([key, figures]) => `| ${key === 'denied.2' ? '' : `${labels.get(key)!} | `}${(key === 'denied.2' ? ['9', ...figures.slice(1)] : figures).join(' | ')} |`);
    assert.deepEqual(placed(rowsOf(lines.join('\n'))), []);
  });
});
