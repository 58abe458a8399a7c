import assert from 'node:assert/strict';
import { run } from '../../server/src/cli/run';
import { makeReport } from '../kit/make-report';
import { encode } from '../matrix/encode';
import { fakeHost } from './fake-host';

interface File {
  readonly encoding: string;
  readonly form: string | null;
  readonly findings: readonly { readonly check: string; readonly severity: string; readonly start: number; readonly end: number; readonly range: { readonly start: { readonly line: number; readonly character: number } } }[];
  readonly coverage: { readonly relations: { readonly total: number; readonly checked: number; readonly open: readonly unknown[] } };
}

async function checked(content: string | Uint8Array): Promise<File> {
  const host = fakeHost({ files: { 'a.txt': content } });
  await run(['check', '--format', 'json', 'a.txt'], host);
  return (JSON.parse(host.written.out) as { files: [File] }).files[0];
}

const wrong = makeReport({ change: { cells: { 'applications.new.total': '999' } } });
const row = wrong.slice(0, wrong.indexOf('999')).split('\n').length - 1;

/** Texts that other programs hold to be odd: offsets are UTF-16 code units of the decoded file as it is. */
describe('the contract, on odd texts', function () {
  this.timeout(20_000);

  const texts: Readonly<Record<string, string>> = {
    'LF': wrong,
    'CRLF, which is two': wrong.replaceAll('\n', '\r\n'),
    'lone CR': wrong.replaceAll('\n', '\r'),
    'U+2028, which ends no line': wrong.replace('。', '。\u2028'),
    'characters of two code units': wrong.replace('。', '。\u{20000}\u{20001}'),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`counts in ${name}`, async () => {
      const { findings } = await checked(text);
      const finding = findings.find(({ check }) => check === 'row-total')!;
      const start = text.indexOf('999');
      assert.deepEqual([finding.start, finding.end], [start, start + 3]);
      assert.deepEqual(finding.range.start, { line: row, character: start - Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) - 1 });
    });
  }

  it('counts no byte order mark, and the same in every encoding', async () => {
    for (const encoding of ['utf-8 with mark', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
      const { findings, encoding: told } = await checked(encode(wrong, encoding));
      assert.equal(told, encoding.replace(' with mark', ''));
      assert.equal(findings.find(({ check }) => check === 'row-total')!.start, wrong.indexOf('999'), encoding);
    }
  });

  it('has nothing to say of a text that is none, and says so', async () => {
    for (const text of ['', '\n', '\ufeff', '会议纪要', ' '.repeat(1000)]) {
      const { form, findings, coverage } = await checked(text);
      assert.deepEqual([form, findings, coverage.relations.total], [null, [], 0], JSON.stringify(text.slice(0, 10)));
    }
  });

  it('has 42 relations in form2021 and 40 in form2019, each checked or open', async () => {
    for (const [form, total] of [['form2021', 42], ['form2019', 40]] as const) {
      for (const change of [{}, { cells: { 'applications.new.total': '若干' } }]) {
        const { coverage: { relations } } = await checked(makeReport({ form, change }));
        assert.equal(relations.total, total);
        assert.equal(relations.checked + relations.open.length, total);
      }
    }
  });

  it('reads the first of several reports and names each of the others', async () => {
    const { findings } = await checked([makeReport(), makeReport({ year: 2022 }), makeReport({ year: 2023 })].join('\n'));
    assert.deepEqual(findings.map(({ check, severity }) => [check, severity]), [['not-checkable', 'information'], ['not-checkable', 'information']]);
  });

  it('takes the good of two files when one is missing, and none of no file at all', async () => {
    const host = fakeHost({ files: { 'a.txt': wrong } });
    assert.equal(await run(['check', '--format', 'json', 'none.txt', 'a.txt'], host), 2);
    assert.equal((JSON.parse(host.written.out) as { files: unknown[] }).files.length, 1);
    const none = fakeHost({ files: { 'b/x.pdf': '' } });
    assert.equal(await run(['check', '--format', 'json', 'b'], none), 2);
    assert.equal(none.written.out, '{"version":1,"files":[]}\n');
  });
});
