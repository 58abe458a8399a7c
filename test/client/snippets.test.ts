import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { snippetsFile } from '../../schemas/snippets';
import { forms } from '../../server/src/forms/registry';
import { checkText, readText } from '../kit/problems';

const snippets = Object.values(JSON.parse(snippetsFile(forms)) as Record<string, { prefix?: string; isFileTemplate: boolean; body: string[] }>);

describe('the snippets', () => {
  it('that ship are those of the forms', () => {
    assert.equal(readFileSync('snippets/disclosure-report.json', 'utf8'), snippetsFile(forms));
    assert.deepEqual(snippets.map(({ prefix, isFileTemplate }) => [prefix, isFileTemplate]), forms.map(() => [undefined, true]));
  });

  it('are whole reports once agency and year are typed', () => {
    snippets.forEach(({ body }, at) => {
      const text = body.join('\n').replace(/\$\{1:[^}]*\}/g, '云川县教育局').replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\(.)/g, '$1');
      assert.doesNotMatch(text, /\$\{|[\u0001]/);
      assert.equal(readText(text).form, forms.at(-1 - at));
      assert.deepEqual([...new Set(checkText(text).findings.map(({ check }) => check))].sort(), ['blank-cell', 'template-leftover']);
    });
  });
});
