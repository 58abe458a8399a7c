import { version } from '../../../package.json';
import { threadMark, versionLine } from './program';

void main(process.argv.slice(2));

/** Loads no more than is asked for: scripts ask for the version to see whether the program is there. */
async function main(args: readonly string[]): Promise<void> {
  if (args[0] === threadMark) (await import('./worker')).serveJobs();
  else if (args[0] === '--version' && args.length === 1) process.stdout.write(versionLine(version));
  else await runWith(args);
}

async function runWith(args: readonly string[]): Promise<void> {
  // The exit code is set, not exited with, so that output into a pipe is never cut.
  try {
    const [{ run }, { nodeHost }] = await Promise.all([import('./run'), import('./nodeHost')]);
    const code = await run(args, nodeHost(version, __filename));
    if (code !== null) process.exitCode = code;
  } catch (error) {
    process.stderr.write(`gouji: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
