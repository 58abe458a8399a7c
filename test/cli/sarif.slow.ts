import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checks } from '../../server/src/checks/registry';
import { run } from '../../server/src/cli/run';
import { makeReport } from '../kit/make-report';
import { fakeHost } from './fake-host';
import { projectRoot } from './root';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string; readonly properties: { readonly en?: string; readonly zh?: string } };
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region } }];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly justification: string }[];
}
interface Region { readonly startLine: number; readonly startColumn: number; readonly endLine: number; readonly endColumn: number }
interface Rule { readonly id: string; readonly helpUri: string; readonly help: { readonly text: string }; readonly shortDescription: { readonly text: string } }
interface Run {
  readonly results: readonly Result[];
  readonly artifacts: readonly { readonly location: { readonly uri: string }; readonly encoding: string }[];
  readonly tool: { readonly driver: { readonly rules: readonly Rule[]; readonly language: string } };
  readonly translations: readonly { readonly language: string; readonly rules: readonly Rule[] }[];
}

const pages = Object.fromEntries(checks.map(({ id }) => [id, readFileSync(join(projectRoot, 'docs/checks', `${id}.md`), 'utf8')]));
const wrong = makeReport({ change: { cells: { 'applications.new.total': '999' } } });

async function sarifOf(files: Readonly<Record<string, string | Uint8Array>>, line = 'check --format sarif .'): Promise<Run> {
  const names = Object.keys(files).filter((name) => !name.endsWith('.json'));
  const host = fakeHost({ files, pages });
  await run([...line.split(' ').filter((word) => word !== '.'), ...names], host);
  const log = JSON.parse(host.written.out) as { readonly runs: readonly [Run] };
  validate(log);
  return log.runs[0];
}

/** By the schema of the standard, with the validator that comes with it. */
function validate(log: object): void {
  const own = createRequire(createRequire(join(projectRoot, 'package.json')).resolve('@microsoft/jest-sarif'));
  const Ajv = own('ajv') as new (options: object) => { addMetaSchema(schema: object): void; validate(schema: object, data: object): boolean; errors: unknown };
  const ajv = new Ajv({ schemaId: 'auto', validateSchema: false, allErrors: true });
  ajv.addMetaSchema(own('ajv/lib/refs/json-schema-draft-04.json') as object);
  assert.ok(ajv.validate(own('./schemas/sarif-2.1.0-rtm.5.json') as object, log), JSON.stringify(ajv.errors, null, 1));
}

describe('gouji check --format sarif', function () {
  this.timeout(60_000);

  it('is valid by the schema: without files, without findings, with all findings of the examples, in both languages', async () => {
    assert.throws(() => validate({ version: '2.1.0', runs: [{}] }), /tool/);
    assert.deepEqual((await sarifOf({}, 'check --format sarif none.txt')).results, []);
    assert.deepEqual((await sarifOf({ 'a.txt': makeReport() })).results, []);
    const folder = join(projectRoot, 'examples');
    const examples = Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => [name, readFileSync(join(folder, name))]));
    for (const locale of ['zh', 'en']) {
      const { results, artifacts } = await sarifOf(examples, `check --format sarif --locale ${locale} .`);
      assert.ok(results.length >= 10 && artifacts.length === Object.keys(examples).length);
    }
  });

  it('places a finding by lines and UTF-16 columns from 1, in a file named by a reference', async () => {
    const text = `\u{20000}${wrong}`.replaceAll('\n', '\r');
    const { results: [result], artifacts } = await sarifOf({ '甲 乙/a#1%.txt': text });
    const before = text.slice(0, text.indexOf('999')).split('\r');
    const { uri } = result!.locations[0].physicalLocation.artifactLocation;
    assert.equal(decodeURIComponent(uri), '甲 乙/a#1%.txt');
    assert.match(uri, /^[\w%/.]+$/);
    assert.equal(artifacts[0]!.location.uri, uri);
    assert.deepEqual(result!.locations[0].physicalLocation.region, { startLine: before.length, startColumn: before.at(-1)!.length + 1, endLine: before.length, endColumn: before.at(-1)!.length + 4 });
  });

  it('names the encoding of each file', async () => {
    const { artifacts } = await sarifOf({ 'a.txt': wrong, 'b.txt': Uint8Array.from(Buffer.from(`\ufeff${wrong}`, 'utf16le')) });
    assert.deepEqual(artifacts.map(({ encoding }) => encoding), ['UTF-8', 'UTF-16LE']);
  });

  it('knows a finding again on other lines and in another file, and not with other figures', async () => {
    const marksOf = async (text: string, name = 'a.txt'): Promise<string[]> => (await sarifOf({ [name]: text })).results.map(({ partialFingerprints }) => Object.values(partialFingerprints).join());
    const marks = await marksOf(wrong);
    assert.equal(new Set(marks).size, marks.length);
    assert.deepEqual(await marksOf(wrong.replaceAll('\n', '\n\n')), marks);
    assert.deepEqual(await marksOf(wrong, 'elsewhere/b.txt'), marks);
    assert.notDeepEqual(await marksOf(wrong.replace('999', '998')), marks);
    const retitled = { headings: { 1: '一、总体情况概述', 5: '五、存在的主要问题和改进情况' } };
    const twice = await marksOf(makeReport({ change: retitled }));
    assert.equal(new Set(twice).size, 2);
  });

  it('has each check as a rule with its page and its help, and all of it in the other language', async () => {
    const { results, tool: { driver }, translations: [other] } = await sarifOf({ 'a.txt': wrong });
    assert.deepEqual(driver.rules.map(({ id }) => id), checks.map(({ id }) => id));
    assert.equal(driver.rules[results[0]!.ruleIndex]!.id, results[0]!.ruleId);
    for (const { id, helpUri, help } of driver.rules) assert.ok(helpUri.endsWith(`/docs/checks/${id}.md`) && help.text.length > 20, id);
    assert.deepEqual([driver.language, other!.language], ['zh-CN', 'en-US']);
    const at = checks.findIndex(({ id }) => id === 'row-total');
    assert.equal(driver.rules[at]!.shortDescription.text, checks[at]!.title.zh);
    assert.equal(other!.rules[at]!.shortDescription.text, checks[at]!.title.en);
    assert.match(other!.rules[at]!.help.text, /^A row of the table of applications whose 总计 is not the sum/);
    assert.match(results[0]!.message.text, /应为 242/);
    assert.match(results[0]!.message.properties.en!, /242/);
  });

  it('lists what is ignored as suppressed, with the reason', async () => {
    const settings = JSON.stringify({ ignore: [{ check: 'row-total', cell: 'applications.new.total', figures: ['999', '242'], reason: '按原件录入' }] });
    const { results } = await sarifOf({ 'a.txt': wrong, 'gouji.json': settings }, 'check --format sarif --config gouji.json .');
    assert.deepEqual(results.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.justification]), [['row-total', '按原件录入']]);
  });
});
