import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../server/src/checks/registry';
import { checkReport } from '../../server/src/checks/run';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { comparable, expectPlaces, readText, score, sharedFile } from './shared';
import type { Truth } from './shared';

const folder = sharedFile('corpus');
/** Of these groups truth.json is complete; a check that does not exist yet cannot be held to it. */
const heldGroups = ['table', 'cell', 'sums', 'prose'];
/** In this extraction numbers are torn from their labels: any figure may stay unread, and only that may be said of it. */
const torn = 'raw.pdftotext.txt';
const unreadable = 'not-readable';

describe('the published reports of ../shared/corpus', () => {
  if (folder === null) {
    it('are not here: put them beside the project as ../shared/corpus', function () { this.skip(); });
    return;
  }
  for (const name of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()) {
    const truth = JSON.parse(readText(join(folder, name, 'truth.json'))) as Truth;
    for (const file of readdirSync(join(folder, name)).filter((entry) => entry.startsWith('raw')).sort()) {
      describe(`${name}/${file}`, () => {
        const text = readText(join(folder, name, file));
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
          if (file !== torn) assert.deepEqual(missing, []);
        });

        it('gives the units that stand in cells', () => assert.deepEqual(exported.units, truth.units ?? {}));

        it('has at every place the figure that was read', () => expectPlaces(exported, text));

        it('has six sections in order, without gaps', () => {
          assert.deepEqual(exported.sections.map(({ number }) => number), [1, 2, 3, 4, 5, 6]);
          exported.sections.slice(1).forEach(({ start }, at) => assert.equal(start, exported.sections[at]!.end));
        });

        it('has only the findings of the truth', () => {
          const groups = new Map(checks.map((check) => [check.id, check.group]));
          const found = checkReport(report, { logger: { error: assert.fail } }).findings.filter(({ check }) => heldGroups.includes(groups.get(check)!));
          const wanted = truth.realFindings.filter(({ check }) => heldGroups.includes(groups.get(check)!) && (file !== torn || groups.get(check) === 'prose'));
          const actual = kinds(found.filter(({ check }) => file !== torn || check !== unreadable));
          // What a sentence says cannot be compared with a figure that is not read.
          assert.deepEqual(actual, kinds(wanted).filter((kind) => file !== torn || actual.includes(kind)));
        });
      });
    }
  }
});

/** Truth names a kind of finding once where a report has it in several tables. */
function kinds(findings: readonly { readonly check: string; readonly severity: string }[]): string[] {
  return [...new Set(findings.map(({ check, severity }) => `${check}/${severity}`))].sort();
}
