import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { forms } from '../../server/src/forms/registry';
import { exportAs } from '../../server/src/interchange/exportReport';
import { importBytes } from '../../server/src/interchange/importBytes';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { makeReport } from '../kit/make-report';
import { builtOffice } from '../kit/office';

/** Whether it is on this machine: a Debian package, `libreoffice-writer`, that .ci/run installs. */
const isThere = spawnSync('soffice', ['--version']).status === 0;

/**
 * Another program opens what is exported, and writes it anew in each of these; what comes back is compared figure by figure, blank cells
 * too. In a PDF nothing but lines and places tells the cells.
 */
const endings = ['html', 'docx', 'pdf'] as const;

describe('LibreOffice opens exported Word documents', function () {
  this.timeout(600_000);
  let folder = '';
  before(function () {
    if (!isThere) {
      assert.ok(!process.env['CI'], 'LibreOffice (soffice) is not installed');
      console.log('      LibreOffice (soffice) is not installed: skipped');
      this.skip();
    }
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-office-'));
  });
  after(() => { if (folder !== '') rmSync(folder, { recursive: true, force: true }); });

  for (const { id: form } of forms) {
    it(`with every figure of ${form} in its cell`, async () => {
      const text = makeReport({ form, change: { cells: { 'applications.granted.business': '12', 'disclosure.licensing.decisions': '120820', 'applications.denied.2.research': '', 'legal.review.pending': '' } } });
      const before = readReport(text);
      const file = path.join(folder, `${form}.docx`);
      writeFileSync(file, (await exportAs('docx', before, 'utf-8', builtOffice)).bytes);
      for (const ending of endings) {
        const out = path.join(folder, `${form}-${ending}`);
        // A profile of its own: another LibreOffice that runs on this machine would be asked instead.
        const { status, stderr } = spawnSync('soffice', ['--headless', `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`, '--convert-to', ending, '--outdir', out, file], { encoding: 'utf8' });
        assert.equal(status, 0, stderr);
        const back = await importBytes({ name: `a.${ending}`, bytes: readFileSync(path.join(out, `${form}.${ending}`)) }, builtOffice);
        if ('reason' in back) throw new Error(back.reason.en);
        const after = readReport(back.text);
        assert.deepEqual(exportReport(after, 'utf-8').tables, exportReport(before, 'utf-8').tables, ending);
        assert.deepEqual(after.sections.map(({ number, title }) => [number, title]), before.sections.map(({ number, title }) => [number, title]), ending);
      }
    });
  }
});
