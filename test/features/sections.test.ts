import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/checks/check';
import { sectionsOverview } from '../../server/src/features/sections';
import { readReport } from '../../server/src/report/read';

const text = `一、总体情况
全年工作平稳。
二、主动公开政府信息情况
四、政府信息公开行政复议、行政诉讼情况
六、其他需要报告的事项
无。`;

const findingAt = (start: number, end: number, cell: Finding['cell'] = null): Finding => ({
  check: 'any',
  severity: 'error',
  span: { start, end },
  message: { zh: '', en: '' },
  cell,
  expected: null,
  actual: null,
  related: [],
  repairs: [],
});

const overview = (findings: readonly Finding[]): string[] =>
  sectionsOverview(readReport(text), findings).map(({ number, heading, findings: count }) =>
    `${number} ${heading === null ? '–' : text.slice(heading.start, heading.end)} ${count}`);

describe('the six sections', () => {
  it('are always six, by the form’s titles, missing or not', () => {
    assert.deepEqual(overview([]), [
      '1 一、总体情况 0',
      '2 二、主动公开政府信息情况 0',
      '3 – 0',
      '4 四、政府信息公开行政复议、行政诉讼情况 0',
      '5 – 0',
      '6 六、其他需要报告的事项 0',
    ]);
    assert.equal(sectionsOverview(readReport(''), [])[2]?.title, '收到和处理政府信息公开申请情况');
  });

  it('count the findings that stand in them', () => {
    const inFirst = text.indexOf('平稳');
    const fourth = text.indexOf('四、');
    const counts = overview([findingAt(inFirst, inFirst + 2), findingAt(inFirst, inFirst), findingAt(fourth, fourth + 3)]);
    assert.equal(counts[0], '1 一、总体情况 2');
    assert.equal(counts[3], '4 四、政府信息公开行政复议、行政诉讼情况 1');
  });

  it('count a missing table in the section that ought to hold it, and a missing section nowhere', () => {
    const border = text.indexOf('四、');
    const counts = overview([
      findingAt(border, border, { table: 'disclosure', row: null, column: null }),
      findingAt(border, border),
      findingAt(text.length, text.length, null),
    ]);
    assert.deepEqual(counts.map((line) => line.at(-1)), ['0', '1', '0', '0', '0', '0']);
  });
});
