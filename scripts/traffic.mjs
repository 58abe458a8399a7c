// Sessions of real editors with the server, as they are kept in test/traffic/recorded.
// usage: npm run traffic -- --write                          takes down anew what the server says in them
//        npm run traffic -- neovim|vscode|vscode-web …       takes down a session anew, in that editor
import { spawnSync } from 'node:child_process';

const [first = '--write', ...others] = process.argv.slice(2);
const steps = first === '--write'
  ? [['node', 'esbuild.mjs', '--tests'], ['npx', 'mocha', '--require', './out/test/kit/thorough.js', 'out/test/traffic/traffic.slow.js']]
  : [['npm', 'run', 'build'], ['node', 'test/editor/traffic.mjs', first, ...others]];
for (const [command, ...args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...(first === '--write' && { GOUJI_WRITE: '1' }) } });
  if (status !== 0) process.exit(status ?? 1);
}
