import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { forms } from '../../server/src/forms/registry';
import { exportAs } from '../../server/src/interchange/exportReport';
import { importBytes } from '../../server/src/interchange/importBytes';
import type { Imported } from '../../server/src/interchange/importBytes';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { projectRoot } from '../cli/root';
import { someRuns } from '../kit/effort';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { builtOffice } from '../kit/office';

/** The formats that hold a whole report. */
const formats = ['html', 'docx'] as const;

/** A report exported and imported again says the same. */
async function expectSame(text: string, format: (typeof formats)[number]): Promise<Imported> {
  const before = readReport(text);
  const { bytes } = await exportAs(format, before, 'utf-8', builtOffice);
  const back = await importBytes({ name: `a.${format}`, bytes }, builtOffice);
  if ('reason' in back) throw new Error(back.reason.en);
  const after = readReport(back.text);
  const content = (report: typeof before): unknown => {
    const { form, agency, year, tables, units, sections } = exportReport(report, 'utf-8');
    return { form, agency, year, tables, units, sections: sections.map(({ number, title }) => [number, title]) };
  };
  assert.deepEqual(content(after), content(before));
  assert.deepEqual(wordsOf(after), wordsOf(before));
  return back;
}

/** The sentences, whatever stands around them. */
function wordsOf({ passages, title }: ReturnType<typeof readReport>): string[] {
  return passages.filter(({ start }) => start >= (title?.end ?? 0)).map(({ sentences }) => sentences.map(({ text, close }) => text + close).join('').replace(/\s+/gu, ''));
}

describe('import of what was exported', function () {
  this.timeout(120_000);
  const folder = path.join(projectRoot, 'examples');
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
    for (const format of formats) it(`has all of ${name} from ${format}`, () => expectSame(readFileSync(path.join(folder, name), 'utf8'), format));
  }

  for (const { id: form } of forms) {
    for (const format of formats) {
      for (const layout of layoutsToTry) it(`has all of a report of ${form} in ${layout} from ${format}`, () => expectSame(makeReport({ form, layout }), format));

      it(`has any figures of ${form} from ${format}`, () => fc.assert(fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...namesIn(form)), fc.oneof(fc.nat(99_999).map(String), fc.constantFrom('', '/', '-3', '12.50', '3万元', '18（含新制发4件）', 'O'))),
        async (cells) => void await expectSame(makeReport({ form, change: { cells } }), format),
      ), { numRuns: someRuns(20) }));
    }
  }

  it('keeps what the form has no place for', async () => {
    const { text } = await expectSame(makeReport({ change: { rows: { 'applications.denied.1': ['1', '2', '3'] } } }), 'docx');
    assert.match(text, /1\.属于国家秘密 +\| +1 2 3/);
  });
});

function namesIn(form: string): string[] {
  return forms.find(({ id }) => id === form)!.tables.flatMap(({ id, blocks }) => blocks.flatMap(({ columns, rows }) => rows.flatMap(({ key }) => columns.map((column) => `${id}.${key}.${column.key}`))));
}
