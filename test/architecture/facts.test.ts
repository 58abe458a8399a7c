import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms } from '../../server/src/forms/registry';
import { root, sourcesIn } from './sources';

/** So short a label (其他, 总计, 行政许可) is a word of ordinary sentences too. */
const shortest = 5;

/** What the forms alone may know. */
const facts = [...new Set(forms.flatMap(({ notice, sections, tables }) => [
  notice,
  ...sections.flatMap(({ title, aliases }) => [title, ...aliases]),
  ...tables.flatMap(({ heads, blocks }) => [...heads, ...blocks.flatMap(({ label, columns, rows, groups }) => [label ?? '', ...[...columns, ...rows, ...groups].flatMap((spec) => [spec.label, ...spec.aliases])])]),
]))].filter((fact) => fact.length >= shortest);

describe('the facts of the form', () => {
  it('stand in forms/ and nowhere else', () => {
    const elsewhere = ['server/src', 'client/src', 'syntaxes'].flatMap(sourcesIn).filter((file) => !file.startsWith('server/src/forms/'));
    assert.ok(elsewhere.length > 80 && facts.length > 80);
    for (const file of elsewhere) {
      const code = withoutComments(readFileSync(join(root, file), 'utf8'));
      assert.deepEqual(facts.filter((fact) => code.includes(fact)), [], file);
    }
  });
});

/** Comments give examples. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
