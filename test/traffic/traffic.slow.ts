import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../cli/root';
import { readTraffic, replay } from './replay';

const folder = path.join(projectRoot, 'test/traffic/recorded');

/**
 * Sessions of real editors, taken down by `npm run traffic`: the server still answers each as it did. After a change that is meant,
 * `npm run traffic -- --write` takes down the new answers; the editors are needed only for new sessions.
 */
describe('recorded traffic', function () {
  this.timeout(120_000);
  for (const name of readdirSync(folder)) {
    it(`of ${path.basename(name, '.jsonl')} is answered as it was`, async () => {
      const file = path.join(folder, name);
      const recorded = readTraffic(readFileSync(file, 'utf8'));
      assert.ok(recorded.filter(({ from }) => from === 'client').length > 5, 'a session says something');
      const now = await replay(recorded, 60_000);
      if (process.env['GOUJI_WRITE'] === '1') writeFileSync(file, now.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      else now.forEach((entry, at) => assert.deepEqual(entry, recorded[at], `message ${at + 1}`));
    });
  }
});
