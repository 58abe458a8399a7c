import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, commonOptions } from '../../server/src/cli/commands';
import { formats } from '../../server/src/cli/formats/registry';
import { builtOffice } from '../kit/office';
import { nodeHost } from '../../server/src/cli/nodeHost';
import { run } from '../../server/src/cli/run';
import { projectRoot } from './root';

/**
 * Everything the page shows is what the program writes: commands with all of their output, and parts of JSON outputs named by
 * a comment above them. After a change of messages or examples, `npm run docs` writes the page anew.
 */
const file = join(projectRoot, 'docs', 'cli.md');
const page = readFileSync(file, 'utf8');
const consoleBlock = /^```console\n\$ gouji (.+)\n[^]*?^```$/gm;
const jsonBlock = /^<!-- (.+) \| (.+) -->\n```json\n[^]*?^```$/gm;

describe('docs/cli.md', function () {
  this.timeout(20_000);

  before(async function () {
    if (process.env['UPDATE'] !== undefined) writeFileSync(file, await writtenAnew());
  });

  it('shows commands and parts of JSON', () => {
    assert.ok([...page.matchAll(consoleBlock)].length >= 6);
    assert.ok([...page.matchAll(jsonBlock)].length >= 4);
  });

  it('shows what the program writes', async () => assert.equal(readFileSync(file, 'utf8'), await writtenAnew()));

  it('has the help of every command, and speaks of every option and every format in its own words', () => {
    for (const { name } of commands) assert.ok(page.includes(`$ gouji ${name} --help`), name);
    const prose = page.replace(/^```[^]*?^```$/gm, '');
    const options = [...commonOptions, ...commands.flatMap((command) => command.options)].map(({ name }) => `--${name}`);
    assert.deepEqual(options.filter((option) => !prose.includes(option)), []);
    for (const { name } of formats) assert.match(page, new RegExp(`^### ${name}$`, 'im'), `docs/cli.md has no section about the format ${name}`);
  });
});

async function writtenAnew(): Promise<string> {
  let text = page;
  for (const [block, line] of page.matchAll(consoleBlock)) {
    const written = await output(line!);
    text = text.replace(block, () => `\`\`\`console\n$ gouji ${line}\n${written}\`\`\``);
  }
  for (const [block, line, path] of page.matchAll(jsonBlock)) {
    const value = path!.split(' ').reduce((part, key) => (part as Record<string, unknown>)[key], JSON.parse(await output(line!)) as unknown);
    text = text.replace(block, () => `<!-- ${line} | ${path} -->\n\`\`\`json\n${pretty(value)}\n\`\`\``);
  }
  return text;
}

/** What a command line writes, standard error included, with the files of the project. */
async function output(line: string): Promise<string> {
  let written = '';
  const { files } = nodeHost('', '');
  const inProject = { ...files, kind: (path: string) => files.kind(join(projectRoot, path)), read: (path: string) => files.read(join(projectRoot, path)), write: () => assert.fail('an example must not be written'), create: () => true };
  const write = (text: string | Uint8Array): boolean => {
    written += typeof text === 'string' ? text : new TextDecoder().decode(text);
    return true;
  };
  const pageIn = (check: string): string => readFileSync(join(projectRoot, 'docs/checks', `${check}.md`), 'utf8');
  await run(line.split(' '), { version: '', colour: false, cores: 1, progress: null, files: inProject, office: builtOffice, page: pageIn, out: write, err: write, startWorker: () => assert.fail(), serve: () => assert.fail() });
  return written;
}

/** JSON in which what fits on a line is on one. */
function pretty(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  const short = JSON.stringify(value);
  if (short.length + indent.length <= 100 || typeof value !== 'object' || value === null) return short;
  const entries = Array.isArray(value)
    ? value.map((item) => inner + pretty(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${pretty(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}
