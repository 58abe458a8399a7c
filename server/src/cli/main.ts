import { version } from '../../../package.json';
import { nodeHost, threadMark } from './nodeHost';
import { run } from './run';

void (process.argv[2] === threadMark ? serveAsThread() : main());

async function main(): Promise<void> {
  // The exit code is set, not exited with, so that output into a pipe is never cut.
  try {
    const code = await run(process.argv.slice(2), nodeHost(version, __filename));
    if (code !== null) process.exitCode = code;
  } catch (error) {
    process.stderr.write(`gouji: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

async function serveAsThread(): Promise<void> {
  const { serveJobs } = await import('./worker');
  serveJobs();
}
