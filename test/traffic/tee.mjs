// Stands between an editor and a language server over stdio, and takes down what they say.
// usage: node tee.mjs LOG COMMAND [ARGUMENT …]     a line of JSON for each message: {"from": "client" | "server", "message": …}
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

const [log, command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
pass('client', process.stdin, server.stdin);
pass('server', server.stdout, process.stdout);
server.on('exit', (code) => { process.exitCode = code ?? 1; });

/** Passes on every byte as it comes, and takes down each message when it is whole. */
function pass(from, source, target) {
  let pending = Buffer.alloc(0);
  source.on('data', (chunk) => {
    target.write(chunk);
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const end = pending.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(pending.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || !(pending.length >= end + 4 + length)) break;
      const message = JSON.parse(pending.subarray(end + 4, end + 4 + length).toString());
      appendFileSync(log, `${JSON.stringify({ from, message })}\n`);
      pending = pending.subarray(end + 4 + length);
    }
  });
  source.on('end', () => target.end());
}
