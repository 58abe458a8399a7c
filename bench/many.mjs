// A folder of many reports through the command line, alone and in threads: seconds, MB/s, memory. Build first.
//   node bench/many.mjs [--files 30000] [--bytes 25000] [--alone]
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.dirname(import.meta.dirname);
const { values } = parseArgs({ options: { files: { type: 'string', default: '30000' }, bytes: { type: 'string', default: '25000' }, alone: { type: 'boolean', default: false } } });
execFileSync(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root, stdio: 'inherit' });
const { manyReports } = createRequire(import.meta.url)(path.join(root, 'out/bench/many/reports.js'));

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-many-'));
try {
  const reports = path.join(folder, 'reports');
  mkdirSync(reports);
  let bytes = 0;
  const count = Number(values.files);
  // Three bytes a character, nearly.
  for (const { name, text } of manyReports(count, Number(values.bytes) / 3)) {
    // A folder of hundreds of thousands is nobody's.
    const part = path.join(reports, name.slice(0, 3));
    mkdirSync(part, { recursive: true });
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(part, name), text);
  }
  console.log(`${count} reports, ${(bytes / 1e6).toFixed(0)} MB`);
  for (const jobs of new Set([1, Math.min(2, availableParallelism())])) {
    const { seconds, cpu, peak } = await run(['check', '--format', 'ndjson', '--jobs', String(jobs), ...(values.alone ? ['--alone'] : []), reports]);
    console.log(`--jobs ${jobs}: ${seconds.toFixed(1)} s, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s, ${(count / seconds).toFixed(0)} reports/s, CPU ${cpu.toFixed(1)} s, at most ${(peak / 1e6).toFixed(0)} MB of memory; 300,000 would take ${(seconds / count * 300_000 / 60).toFixed(0)} minutes`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Seconds on the wall and of the processor, and the most memory that was in use, in bytes. */
function run(args) {
  const prelude = path.join(folder, 'meter.cjs');
  writeFileSync(prelude, 'if(require("node:worker_threads").isMainThread)process.on("exit",()=>{const{userCPUTime,systemCPUTime,maxRSS}=process.resourceUsage();require("node:fs").writeSync(2,`METER ${userCPUTime+systemCPUTime} ${maxRSS}`)})');
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--require', prelude, path.join(root, 'dist/cli.js'), ...args], { stdio: ['ignore', openSync(path.join(folder, 'out.ndjson'), 'w'), 'pipe'] });
    let log = '';
    child.stderr.on('data', (data) => { log += data; });
    child.on('error', reject);
    child.on('close', () => {
      const [, cpu, peak] = /METER (\d+) (\d+)/.exec(log) ?? reject(new Error(log));
      resolve({ seconds: (performance.now() - from) / 1000, cpu: Number(cpu) / 1e6, peak: Number(peak) * 1024 });
    });
  });
}
