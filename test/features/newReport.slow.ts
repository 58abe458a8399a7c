import assert from 'node:assert/strict';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { applyEdits } from '../../server/src/text/edits';
import { checkText } from '../kit/problems';
import { makeReport } from '../kit/make-report';
import { documentOf, quietService } from '../kit/service';

const after = (last: string, year: number, agency = '云川县人民政府'): string => quietService().newReport(documentOf(last), { agency, year }, false);
const count = (text: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { check } of checkText(text).findings) counts[check] = (counts[check] ?? 0) + 1;
  return counts;
};

describe('a new report', () => {
  for (const [year, form] of [[2020, 'form2019'], [2025, 'form2021']] as const) {
    it(`of ${year} has the sections and tables of its form; what is found is only what is to be filled in`, () => {
      const text = after('', year);
      const report = readReport(text);
      assert.deepEqual([report.form?.id, report.agency, report.year, report.sections.length, report.tables.length], [form, '云川县人民政府', year, 6, 3]);
      const counts = count(text);
      assert.deepEqual(Object.keys(counts).sort(), ['blank-cell', 'template-leftover']);
      assert.equal(counts['template-leftover'], text.match(/（此处填写/g)?.length);
      assert.equal(counts['template-leftover'], 9);
    });
  }

  it('has a place for every figure of its form, which Tab leads to one after the other', () => {
    for (const year of [2020, 2025]) {
      const text = after('', year);
      const places = quietService().stops(documentOf(text)).places;
      const cells = readReport(text).tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
      assert.deepEqual(cells.filter(({ span }) => span === null), []);
      assert.equal(places.length, cells.length + text.match(/（此处填写/g)!.length);
    }
  });

  for (const isWide of [false, true]) {
    for (const year of [2020, 2025]) {
      it(`of ${year} is laid out where signs of ambiguous width are ${isWide ? 'wide' : 'narrow'}, and by that only`, () => {
        const text = quietService().newReport(documentOf(''), { agency: '云川县人民政府', year }, isWide);
        const laid = (ambiguousAsWide: boolean): boolean => quietService().layOut(documentOf(text), null, ambiguousAsWide)
          .every(({ edits, left }) => left === null && applyEdits(text, edits) === text);
        assert.deepEqual([laid(isWide), laid(!isWide)], [true, false]);
      });
    }
  }

  it('carries in what last year’s carried out, and nothing else', () => {
    const last = makeReport();
    assert.deepEqual(quietService().following(documentOf(last)), { agency: '云川县人民政府', year: 2022 });
    const [before, now] = [exportReport(readReport(last), 'utf-8'), exportReport(readReport(after(last, 2022)), 'utf-8')];
    assert.deepEqual(now.tables.applications['carriedIn'], before.tables.applications['carriedOut']);
    const others = Object.entries(now.tables.applications).filter(([row]) => row !== 'carriedIn').flatMap(([, values]) => values);
    assert.ok([...others, ...Object.values(now.tables.legal).flat(), ...Object.values(now.tables.disclosure).flat()].every((value) => value === null));
  });

  it('carries in nothing of another year', () => {
    assert.deepEqual(exportReport(readReport(after(makeReport(), 2025)), 'utf-8').tables.applications['carriedIn'], Array<null>(7).fill(null));
  });

  it('asks of governments what only they have to tell', () => {
    assert.match(after('', 2025), /以及工作考核、社会评议、责任追究/);
    assert.doesNotMatch(after('', 2025, '云川县教育局'), /责任追究/);
  });
});
