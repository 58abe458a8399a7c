import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../cli/root';

const folder = path.join(projectRoot, 'docs/editors');
const pages = readdirSync(folder).filter((name) => name !== 'README.md');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

describe('the pages about other editors', () => {
  it('are all listed, each with whether it was tried', () => {
    for (const name of pages) assert.match(read('README.md'), new RegExp(`^\\| \\[[^\\]]+\\]\\(${name}\\) \\| \\S`, 'm'), name);
  });

  it('start the server as it is started', () => {
    for (const name of pages) assert.match(read(name), /gouji['"]?,? (?:args = \[)?['"]?lsp['"]?,? ['"]--stdio['"]|command = "gouji"\nargs = \["lsp", "--stdio"\]/, name);
  });

  it('hold JSON that can be read', () => {
    const blocks = pages.flatMap((name) => [...read(name).matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => block!));
    assert.ok(blocks.length > 0);
    for (const block of blocks) JSON.parse(block);
  });
});
