import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Strings = Record<string, string>;

const manifest = readFileSync('package.json', 'utf8');
const english = read('package.nls.json');
const chinese = read('package.nls.zh-cn.json');
const bundle = read('l10n/bundle.l10n.zh-cn.json');
const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(path.join('client/src', file), 'utf8') }));

describe('translations', () => {
  it('of package.json: every key that is used is there, in both languages, and no other', () => {
    const used = [...manifest.matchAll(/"%([^"%]+)%"/g)].map((match) => match[1]!);
    assert.ok(used.length > 0);
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
  });

  it('of package.json: nothing that people read is written there itself', () => {
    const contributes = JSON.stringify(JSON.parse(manifest).contributes);
    for (const [, key, value] of contributes.matchAll(/"(title|category|description|markdownDescription)":"([^"]*)"/g)) {
      assert.match(value!, /^%.*%$/, key);
    }
  });

  it('of the client: every message has its Chinese, and the bundle holds no other', () => {
    const used = sources.flatMap(({ text }) => [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]!.replaceAll("\\'", "'")));
    assert.ok(used.length > 0);
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(used)].sort());
  });

  it('of the client: every message is a literal, and every notification is translated', () => {
    for (const { file, text } of sources) {
      assert.equal(text.match(/l10n\.t\(/g)?.length, text.match(/l10n\.t\(\s*'/g)?.length, file);
      assert.doesNotMatch(text, /(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|sayBriefly)\(\s*['"`]/, file);
    }
  });

  it('keep the placeholders', () => {
    for (const [key, value] of Object.entries(bundle)) assert.deepEqual(placeholders(value), placeholders(key), key);
    for (const [key, value] of Object.entries(chinese)) assert.deepEqual(placeholders(value), placeholders(english[key]!), key);
  });

  it('are Chinese', () => {
    for (const [key, value] of [...Object.entries(bundle), ...Object.entries(chinese)]) assert.match(value, /\p{Script=Han}/u, key);
  });
});

function read(file: string): Strings {
  return JSON.parse(readFileSync(file, 'utf8')) as Strings;
}

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}
