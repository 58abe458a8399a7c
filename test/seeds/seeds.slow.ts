import assert from 'node:assert/strict';
import { join } from 'node:path';
import { decode } from '../../server/src/text/decode';
import { checks } from '../../server/src/checks/registry';
import { checkReport } from '../../server/src/checks/run';
import { readText, sharedFile } from './shared';
import type { Truth } from './shared';
import { heldGroups, itReads } from './steps';

const folder = sharedFile('seeds');

describe('the five published reports of ../shared/seeds', () => {
  if (folder === null) {
    it('are not here: put them beside the project as ../shared/seeds', function () { this.skip(); });
    return;
  }
  const truths = JSON.parse(readText(join(folder, 'truth.json'))) as Record<string, Truth>;
  for (const [file, truth] of Object.entries(truths)) {
    describe(file, () => {
      const text = readText(join(folder, file));
      const report = itReads(text, truth, false);

      it('has only the findings of the truth', () => {
        const ids = new Map(checks.map((check) => [check.id, check.group]));
        const wanted = truth.realFindings.filter(({ check }) => ids.has(check))
          .map(({ check, severity }) => `${check}/${severity}`);
        // Groups that are not held may have more to say, short of errors: seed 001 has no title, for instance.
        // What is glued and was read all the same is an information, which the truth does not list.
        const found = checkReport(report, { logger: { error: assert.fail } }).findings
          .filter(({ check, severity }) => check !== 'glued-numbers' || severity !== 'information')
          .filter(({ check, severity }) => heldGroups.includes(ids.get(check)!) || severity === 'error' || wanted.includes(`${check}/${severity}`))
          .map(({ check, severity }) => `${check}/${severity}`);
        assert.deepEqual(found.sort(), wanted.sort());
      });

      it('shows which digits could not be parted', () => {
        const wanted = truth.realFindings.filter(({ check }) => check === 'glued-numbers').map((finding) => finding.text.replace('…', ''));
        const found = checkReport(report).findings.filter(({ check, severity }) => check === 'glued-numbers' && severity === 'warning').map(({ span }) => text.slice(span.start, span.end));
        assert.equal(found.length, wanted.length);
        for (const digits of wanted) assert.ok(found.some((own) => own.startsWith(digits)), digits);
      });
    });
  }
});

describe('decoding the seeds', () => {
  it('gives the same text as reading them as UTF-8', function () {
    if (folder === null) return this.skip();
    for (const file of Object.keys(JSON.parse(readText(join(folder, 'truth.json'))) as object)) {
      const text = readText(join(folder, file));
      const bytes = new TextEncoder().encode(text);
      assert.deepEqual(decode(bytes, null), { text, bytes, mark: 0, encoding: 'utf-8', damaged: 0 });
    }
  });
});
