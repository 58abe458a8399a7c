// Plays random sessions of an editor to the server, over real JSON-RPC; see test/sessions.
//   npm run fuzz                                     a minute, a seed that is printed
//   npm run fuzz -- --minutes 10 --seed 1            as long as that; the first seed
//   npm run fuzz -- --minutes 10 --seed 1 --write    writes docs/fuzz.md as well
//   npm run fuzz -- --steps 100                      sessions of up to so many steps
//   npm run fuzz -- --replay out/fuzz/session-7.json one that failed, once more
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.dirname(import.meta.dirname);
const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, steps: { type: 'string', default: '60' }, replay: { type: 'string' }, write: { type: 'boolean', default: false } },
});

for (const flags of [[], ['--tests']]) execFileSync(process.execPath, ['esbuild.mjs', ...flags], { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] });
const load = (file) => createRequire(import.meta.url)(path.join(root, 'out/test/sessions', file));
const { fuzz, playAlone } = load('fuzz.js');
const { emptyTally } = load('play.js');
const { fuzzPage } = load('page.js');
const server = path.join(root, 'dist/server.js');

if (options.replay !== undefined) {
  await playAlone(server, JSON.parse(readFileSync(options.replay, 'utf8')), emptyTally());
  console.log('The session ends as it should.');
} else {
  const seed = options.seed === undefined ? Date.now() % 1_000_000 : Number(options.seed);
  const plan = { minutes: Number(options.minutes), seed, steps: Number(options.steps) };
  console.log(`seed ${seed}`);
  const fuzzed = await fuzz({ ...plan, server, folder: path.join(root, 'out/fuzz'), print: (line) => console.log(line) });
  const page = fuzzPage(plan, fuzzed);
  process.stdout.write(page);
  if (options.write) writeFileSync(path.join(root, 'docs/fuzz.md'), page);
  if (fuzzed.failure !== null) process.exitCode = 1;
}
