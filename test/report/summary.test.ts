import assert from 'node:assert/strict';
import { exportReport } from '../../server/src/report/export';
import { openSummary } from '../../server/src/report/related';
import { sentenceHash, summarize } from '../../server/src/report/summary';
import { formatDecimal } from '../../server/src/text/decimal';
import { lineStarts, positionAt } from '../../server/src/text/lines';
import { makeReport } from '../kit/make-report';
import { readText } from '../kit/problems';

describe('what is kept of a report for others', () => {
  const text = makeReport({ change: { cells: { 'applications.new.natural': '', 'disclosure.fees.amount': '12.50万元' } } });
  const report = readText(text);
  const kept = openSummary('file:///a.txt', structuredClone(summarize(report)), true);

  it('has every figure of the export, with its place, and nothing for a blank cell', () => {
    const exported = exportReport(report, 'utf-8');
    const cells = report.tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
    const figures = cells.filter(({ value }) => value !== null);
    assert.equal(kept.figures.size, figures.length);
    for (const { ref, value, span } of figures) {
      const figure = kept.figures.get(`${ref.table}.${ref.row}.${ref.column}`)!;
      assert.equal(formatDecimal(figure.value), formatDecimal(value!));
      assert.deepEqual(figure.span, span);
      assert.deepEqual(figure.range.end, positionAt(lineStarts(text), span!.end));
    }
    assert.equal(kept.figures.has('applications.new.natural'), false);
    assert.deepEqual([kept.agency, kept.year, kept.form], [exported.agency, exported.year, exported.form]);
  });

  it('knows units that are printed in a cell', () => {
    const { value, unit } = kept.figures.get('disclosure.fees.amount')!;
    assert.deepEqual([formatDecimal(value), unit], ['12.50', '万元']);
  });

  it('has a hash of each sentence, by section', () => {
    const ofSix = kept.sentences.get(6)!;
    assert.deepEqual(ofSix, ['本年度未收取信息处理费', '没有其他需要报告的事项'].map((text) => sentenceHash(text, 2021)));
    assert.ok(kept.sentences.get(1)!.length > 5);
  });

  it('has the same hash for a sentence in which only the year is that of another report', () => {
    assert.equal(sentenceHash('2021年收到申请5件，比2020年多', 2021), sentenceHash('2022年收到申请5件，比2021年多', 2022));
    assert.notEqual(sentenceHash('2021年收到申请5件', 2021), sentenceHash('2021年收到申请5件', 2022));
  });

  it('is a few kilobytes', () => {
    const { figures, places, lines, sentences } = summarize(report);
    const bytes = figures.length + places.byteLength + lines.byteLength + sentences.reduce((sum, { hashes }) => sum + hashes.byteLength, 0);
    assert.ok(bytes < 6000, `${bytes} bytes`);
  });
});
