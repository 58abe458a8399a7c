import assert from 'node:assert/strict';
import { join } from 'node:path';
import { decode } from '../../server/src/cli/decode';
import { checks } from '../../server/src/checks/registry';
import { checkReport } from '../../server/src/checks/run';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { comparable, expectPlaces, readText, score, sharedFile } from './shared';
import type { Truth } from './shared';

const folder = sharedFile('seeds');
/** Of these groups truth.json is complete. Others may have more to say, short of errors: seed 001 has no title, for instance. */
const heldGroups = ['table', 'cell', 'sums', 'prose'];

describe('the five published reports of ../shared/seeds', () => {
  if (folder === null) {
    it('are not here: put them beside the project as ../shared/seeds', function () { this.skip(); });
    return;
  }
  const truths = JSON.parse(readText(join(folder, 'truth.json'))) as Record<string, Truth>;
  for (const [file, truth] of Object.entries(truths)) {
    describe(file, () => {
      const text = readText(join(folder, file));
      const report = readReport(text);
      const exported = exportReport(report, 'utf-8');

      it('is of the agency, the year and the form of the truth', () => {
        assert.deepEqual(
          { agency: comparable(exported.agency), year: exported.year, form: exported.form },
          { agency: comparable(truth.agency), year: truth.year, form: truth.form },
        );
      });

      it('gives its figures', function () {
        const { right, missing, wrong } = score(exported, truth);
        this.test!.title += ` (${right} right, ${missing.length} not read, ${wrong.length} wrong)`;
        assert.deepEqual(wrong, []);
        assert.deepEqual(missing, []);
      });

      it('gives the units that stand in cells', () => assert.deepEqual(exported.units, truth.units ?? {}));

      it('has at every place the figure that was read', () => expectPlaces(exported, text));

      it('has six sections in order, without gaps', () => {
        assert.deepEqual(exported.sections.map(({ number }) => number), [1, 2, 3, 4, 5, 6]);
        exported.sections.slice(1).forEach(({ start }, at) => assert.equal(start, exported.sections[at]!.end));
        for (const { title, start, end } of exported.sections) assert.ok(text.slice(start, end).includes(title), title);
      });

      it('has only the findings of the truth', () => {
        const ids = new Map(checks.map((check) => [check.id, check.group]));
        const wanted = truth.realFindings.filter(({ check }) => ids.has(check))
          .map(({ check, severity }) => `${check}/${severity}`);
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
