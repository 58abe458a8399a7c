import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport } from '../../server/src/checks/run';
import { checks } from '../../server/src/checks/registry';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { readText, score, sharedFile } from './shared';
import type { Truth } from './shared';

const folder = sharedFile('corpus');
/** Of these groups truth.json is complete, as far as the table was read at all. */
const heldGroups = ['cell', 'sums'];

/** Layouts that the program does not claim to read yet: how much it gets is printed, and that no figure of it is wrong is held. */
describe('the published reports of ../shared/corpus', () => {
  if (folder === null) {
    it('are not here: put them beside the project as ../shared/corpus', function () { this.skip(); });
    return;
  }
  for (const name of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()) {
    const truth = JSON.parse(readText(join(folder, name, 'truth.json'))) as Truth;
    for (const file of readdirSync(join(folder, name)).filter((entry) => entry.startsWith('raw')).sort()) {
      const report = readReport(readText(join(folder, name, file)));

      it(`${name}/${file} has no wrong figure`, function () {
        const { right, missing, wrong } = score(exportReport(report, 'utf-8'), truth);
        const groups = new Map(checks.map((check) => [check.id, check.group]));
        const real = truth.realFindings.map(({ check }) => check);
        const alarms = checkReport(report).findings.filter(({ check }) => heldGroups.includes(groups.get(check)!) && !real.includes(check));
        this.test!.title += ` (${right} right, ${missing.length} not read, ${wrong.length} wrong; ${alarms.length} false alarms)`;
        assert.deepEqual(wrong, []);
      });
    }
  }
});
