import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/checks/settings';
import { summarize } from '../../server/src/report/summary';
import { relate } from '../../server/src/workspace/relate';
import type { Candidate, Candidates } from '../../server/src/workspace/relate';
import { makeReport } from '../kit/make-report';
import { readText } from '../kit/problems';

const reportOf = (place: string, title: string, year: 2020 | 2021): Candidate =>
  ({ place, summary: summarize(readText(makeReport({ form: year === 2020 ? 'form2019' : 'form2021', change: { title } }))) });

function among(all: readonly Candidate[]): Candidates {
  return { ofYear: (year) => all.filter(({ summary }) => summary.year === year), at: (place) => all.find((each) => each.place === place) ?? null };
}

describe('the reports that a report is compared with', () => {
  const older = reportOf('2020', '云川县人民政府2020年政府信息公开工作年度报告', 2020);
  const newer = reportOf('2021', '云川县人民政府2021年政府信息公开工作年度报告', 2021);
  const foreign = reportOf('foreign', '青山县人民政府2020年政府信息公开工作年度报告', 2020);
  const candidates = among([older, newer, foreign]);

  it('are those of the same agency and the years beside its own', () => {
    const ofNewer = relate(newer, candidates, defaultSettings);
    assert.deepEqual([ofNewer.lastYear?.place, ofNewer.nextYear, ofNewer.twins], ['2020', null, []]);
    assert.equal(relate(older, candidates, defaultSettings).nextYear?.place, '2021');
  });
});
