import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../server/src/checks/registry';
import { checkReport } from '../../server/src/checks/run';
import { readText, sharedFile } from './shared';
import type { Truth } from './shared';
import { heldGroups, itReads } from './steps';

const folder = sharedFile('corpus');
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
        const report = itReads(text, truth, file === torn);

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
