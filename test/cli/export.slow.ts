import assert from 'node:assert/strict';
import { run } from '../../server/src/cli/run';
import { forms } from '../../server/src/forms/registry';
import type { ExportedReport } from '../../server/src/report/export';
import { figuresOf } from '../kit/figures';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { fakeHost } from './fake-host';

async function exported(text: string | Uint8Array): Promise<ExportedReport> {
  const host = fakeHost({ files: { 'a.txt': text } });
  assert.equal(await run(['export', '--format', 'json', 'a.txt'], host), 0);
  assert.equal(host.written.err, '');
  assert.ok(host.written.out.endsWith('}\n'));
  return JSON.parse(host.written.out) as ExportedReport;
}

describe('gouji export', () => {
  it('has the keys of the contract, in their order', async () => {
    const result = await exported(makeReport());
    assert.deepEqual(Object.keys(result), ['form', 'agency', 'year', 'encoding', 'sections', 'tables', 'places', 'marks', 'units']);
    assert.deepEqual(Object.keys(result.sections[0]!), ['number', 'title', 'start', 'end']);
    assert.deepEqual(Object.keys(result.tables), ['disclosure', 'applications', 'legal']);
    assert.deepEqual([result.form, result.agency, result.year, result.encoding], ['form2021', '云川县人民政府', 2021, 'utf-8']);
  });

  for (const { id: form } of forms) {
    for (const layout of layoutsToTry) {
      it(`gives every figure of ${form} in ${layout}, in the form's order, and its place`, async () => {
        const text = makeReport({ form, layout });
        const { tables, places } = await exported(text);
        assert.deepEqual(tables, figuresOf(form));
        for (const table of ['disclosure', 'applications', 'legal'] as const) {
          assert.deepEqual(Object.keys(tables[table]), Object.keys(figuresOf(form)[table]));
          const read = Object.values(places[table]).map((row) => row.map((place) => text.slice(...place!)));
          assert.deepEqual(read, Object.values(tables[table]));
        }
      });
    }
  }

  it('has every row of the form, with null for what is blank, unreadable or missing', async () => {
    const text = makeReport({ change: {
      cells: { 'applications.new.business': '', 'applications.granted.other': '/', 'disclosure.fees.amount': '12.50' },
      rows: { 'applications.partial': null, 'applications.denied.1': ['1', '2', '3'] },
      tables: { legal: null },
    } });
    const { tables, places } = await exported(text);
    assert.equal(Object.keys(tables.applications).length, 25);
    assert.deepEqual(tables.applications['new'], ['236', null, '0', '0', '0', '0', '242']);
    assert.equal(tables.applications['granted']![5], null);
    assert.equal(text.slice(...places.applications['granted']![5]!), '/');
    assert.deepEqual(tables.applications['partial'], Array(7).fill(null));
    assert.deepEqual(places.applications['partial'], Array(7).fill(null));
    assert.deepEqual(tables.applications['denied.1'], Array(7).fill(null));
    assert.deepEqual(tables.disclosure['fees'], ['12.50']);
    assert.deepEqual(tables.legal, Object.fromEntries(['review', 'litigation.direct', 'litigation.afterReview'].map((row) => [row, Array(5).fill(null)])));
  });

  it('has one row for a group that is printed as one', async () => {
    const zeros = ['0', '0', '0', '0', '0', '0', '0'];
    const { tables } = await exported(makeReport({ change: {
      rows: { 'applications.other': zeros, 'applications.other.1': null, 'applications.other.2': null, 'applications.other.3': null },
    } }));
    assert.deepEqual(Object.keys(tables.applications).slice(-4), ['notProcessed.5', 'other', 'total', 'carriedOut']);
    assert.equal(Object.keys(tables.applications).length, 23);
    assert.deepEqual(tables.applications['other'], zeros);
  });

  it('reads each block by its own form', async () => {
    const old = makeReport({ form: 'form2019' });
    const table = old.slice(old.indexOf('第二十条第（一）项'), old.indexOf('三、收到'));
    const { form, tables } = await exported(makeReport({ change: { tables: { disclosure: table.trim() } } }));
    assert.equal(form, 'form2021');
    assert.deepEqual({ ...tables.disclosure }, figuresOf('form2019').disclosure);
  });

  it('gives the unit that stands in a cell', async () => {
    const { tables, units } = await exported(makeReport({ form: 'form2019', change: { cells: { 'disclosure.procurement.amount': '320.23 万元' } } }));
    assert.equal(tables.disclosure['procurement']![1], '320.23');
    assert.deepEqual(units, { 'disclosure.procurement.amount': '万元' });
  });

  it('has empty tables where no form is recognised', async () => {
    const { form, tables, places, sections } = await exported('会议纪要\n');
    assert.deepEqual({ form, tables, places, sections }, {
      form: null, sections: [], tables: { disclosure: {}, applications: {}, legal: {} }, places: { disclosure: {}, applications: {}, legal: {} },
    });
  });

  it('counts offsets in the text as it is, without a byte order mark, CRLF as two', async () => {
    const text = makeReport().replaceAll('\n', '\r\n');
    const bytes = Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf8'));
    const { sections, places, tables } = await exported(bytes);
    for (const { title, start } of sections) assert.equal(text.slice(start + 2, start + 2 + title.length), title);
    assert.equal(text.slice(...places.applications['new']![6]!), tables.applications['new']![6]);
  });

  it('takes one report, not a folder, and says why it has none', async () => {
    for (const [line, message] of [
      ['export in', 'gouji: in: export 一次只导出一份报告，不能是文件夹\n'],
      ['export none.txt', 'gouji: none.txt: 没有这个文件或文件夹\n'],
    ] as const) {
      const host = fakeHost({ files: { 'in/a.txt': makeReport() } });
      assert.equal(await run(line.split(' '), host), 2);
      assert.deepEqual([host.written.out, host.written.err], ['', message]);
    }
    const host = fakeHost({ input: makeReport() });
    assert.equal(await run(['export', '-'], host), 0);
    assert.equal((JSON.parse(host.written.out) as ExportedReport).year, 2021);
  });
});
