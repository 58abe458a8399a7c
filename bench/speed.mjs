// Measures reading, keystrokes, start-up, memory and sizes against what cannot be done with less, in one run whose jobs take turns.
//   npm run bench                prints the tables of docs/performance.md
//   npm run bench -- --write     writes them into it
//   npm run bench -- --quick     fewer rounds, sizes and files
import { build } from 'esbuild';
import { execFileSync, spawn } from 'node:child_process';
import { availableParallelism, tmpdir } from 'node:os';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
process.chdir(root);
const [quick, write] = ['--quick', '--write'].map((flag) => process.argv.includes(flag));
execFileSync(process.execPath, ['esbuild.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
execFileSync(process.execPath, ['esbuild.mjs', '--tests'], { stdio: 'inherit' });
const load = (file) => createRequire(import.meta.url)(path.join(root, 'out/bench/speed', file));
const { grownReport } = load('documents.js');
const { measureServer } = load('meter.js');
const { speedTables, withTables } = load('page.js');

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
try {
  const echo = path.join(folder, 'echo.js');
  const reading = path.join(folder, 'inProcess.js');
  // Bundled as what ships is: modules file by file reach each other by detours.
  for (const file of [echo, reading]) {
    await build({ entryPoints: [`bench/speed/${path.basename(file, '.js')}.ts`], outfile: file, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20.9', charset: 'utf8', mainFields: ['module', 'main'] });
  }
  const { measureReading } = createRequire(import.meta.url)(reading);
  const tables = speedTables({
    reading: (quick ? [81_000, 1_000_000] : [81_000, 1_000_000, 10_000_000]).map((bytes) => measureReading(bytes, bytes > 2_000_000 ? 1 : quick ? 3 : 5)),
    servers: await serverTimes(echo, quick ? [30_000, 3_000_000] : [30_000, 300_000, 3_000_000], quick ? 1 : 2),
    commands: commandTimes(quick ? 3 : 7),
    batch: await batchTimes(quick ? 20 : 1000),
    sizes: { echo: sizeOf(echo), server: sizeOf('dist/server.js', 'dist/shared.js'), web: sizeOf('dist/web/server.js'), cli: sizeOf('dist/cli.js', 'dist/shared.js'), html: sizeOf('dist/html.js') },
  });
  process.stdout.write(tables);
  if (write) writeFileSync('docs/performance.md', withTables(readFileSync('docs/performance.md', 'utf8'), tables));
} finally {
  rmSync(folder, { recursive: true });
}

/** Ours and the echo one after the other, several times: for each size and way the medians. */
async function serverTimes(echo, sizes, rounds) {
  const found = [];
  for (const bytes of sizes) {
    const text = grownReport(bytes);
    for (const way of ['pull', 'push']) {
      if (way === 'push' && bytes !== sizes[0]) continue;
      const all = { ours: [], echo: [] };
      for (let round = 0; round < (bytes > 100_000 ? 1 : rounds); round++) {
        const keys = quick ? 60 : 100;
        const ours = await measureServer({ file: 'dist/server.js' }, { text, way, keys });
        all.ours.push(ours);
        all.echo.push(await measureServer({ file: echo, env: { ECHO_DIAGNOSTICS: String(ours.diagnostics) } }, { text, way, keys }));
      }
      found.push({ bytes, way, ours: medians(all.ours), echo: medians(all.echo) });
    }
  }
  return found;
}

function sizeOf(...files) {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

function medians(all) {
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, all[0][key] === null ? null : all.map((each) => each[key]).sort((a, b) => a - b)[all.length >> 1]]));
}

/** Wall time of the command line for nothing, of Node for an empty file, and of the command line for one small report. */
function commandTimes(rounds) {
  const empty = path.join(folder, 'empty.cjs');
  const report = path.join(folder, 'report.txt');
  writeFileSync(empty, '');
  writeFileSync(report, grownReport(12_000));
  const jobs = { node: [empty], version: ['dist/cli.js', '--version'], check: ['dist/cli.js', 'check', report] };
  const times = { node: [], version: [], check: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(jobs)) {
      const from = performance.now();
      try {
        execFileSync(process.execPath, args, { stdio: 'ignore' });
      } catch {
        // An exit code for findings; the time is what counts.
      }
      times[name].push(performance.now() - from);
    }
  }
  return medians(times.node.map((node, at) => ({ node, version: times.version[at], check: times.check[at] })));
}

/** Many reports: CPU and wall time of one thread, of as many as there are cores, and of the floor over the same files. */
async function batchTimes(count) {
  const files = Array.from({ length: count }, (_, at) => path.join(folder, `batch-${at}.txt`));
  files.forEach((file, at) => writeFileSync(file, grownReport(25_000 + (at % 7) * 100)));
  const script = path.join(folder, 'floor.cjs');
  writeFileSync(script, `const {floor}=require(${JSON.stringify(path.join(root, 'out/bench/speed/inProcess.js'))});const {readFileSync}=require('node:fs');for(const file of process.argv.slice(2))floor(readFileSync(file));`);
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const check = (jobs) => timed(['dist/cli.js', 'check', '--format', 'json', '--jobs', String(jobs), ...files]);
  const own = await check(1);
  const cores = Math.min(2, availableParallelism());
  const parted = await check(cores);
  return { files: count, megabytes: bytes / 1e6, cores, floor: await timed([script, ...files]), own, parted };
}

/** Wall and CPU milliseconds of a process of Node. */
function timed(args) {
  const from = performance.now();
  const prelude = path.join(folder, 'cpu.cjs');
  writeFileSync(prelude, `process.on('exit',()=>{const {user,system}=process.cpuUsage();require('node:fs').writeSync(2,'CPU '+(user+system)/1000)})`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--require', prelude, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    child.stderr.on('data', (data) => { log += data; });
    child.on('error', reject);
    child.on('close', () => resolve({ wall: performance.now() - from, cpu: Number(/CPU ([\d.]+)/.exec(log)?.[1] ?? Number.NaN) }));
  });
}
