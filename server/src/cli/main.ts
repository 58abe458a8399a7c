import { version } from '../../../package.json';
import { nodeHost } from './nodeHost';
import { run } from './run';

// The exit code is set, not exited with, so that output into a pipe is never cut.
run(process.argv.slice(2), nodeHost(version)).then((code) => {
  if (code !== null) process.exitCode = code;
}, (error: unknown) => {
  process.stderr.write(`gouji: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
