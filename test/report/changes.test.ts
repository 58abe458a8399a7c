import assert from 'node:assert/strict';
import { readText } from '../kit/problems';
import { makeReport } from '../kit/make-report';
import { checkReport } from '../../server/src/checks/run';
import { openSummary, noRelated } from '../../server/src/report/related';
import { summarize } from '../../server/src/report/summary';

/** What is said of a sentence about applications, of which 209 and 4 carried in were received the year before. */
function saidOf(sentence: string): string[] {
  const before = summarize(readText(makeReport({ change: { cells: { 'applications.new.total': '209', 'applications.carriedIn.total': '4' } } })));
  const report = readText(makeReport({ year: 2022, change: { cells: { 'applications.new.total': '242', 'applications.carriedIn.total': '3' }, prose: { 1: sentence } } }));
  const { findings } = checkReport(report, { related: { ...noRelated, why: null, lastYear: openSummary('2021.txt', { ...before, year: 2021 }, false) } });
  return findings.filter(({ check }) => check === 'change-differs').map(({ message }) => message.zh);
}

describe('changes since the year before', () => {
  it('are of what was received, or of that with what was carried in, in both years alike', () => {
    assert.deepEqual(['全年收到政府信息公开申请242件，比上年增加33件。', '全年受理政府信息公开申请245件，比上年增加32件。'].map(saidOf), [[], []]);
    // 242 less 209 + 4 is 29.
    assert.equal(saidOf('全年收到政府信息公开申请242件，比上年增加29件。').length, 1);
  });

  it('may be reckoned from what the sentence prints where that is neither', () => {
    assert.deepEqual(saidOf('全年收到政府信息公开申请240件，比上年增加31件。'), []);
  });
});
