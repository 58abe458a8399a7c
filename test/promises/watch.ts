/**
 * Loaded into a process before its program (`node --require`): whatever would reach the network, start a process or run code from
 * elsewhere is written into the file that GOUJI_WATCH names, and fails.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import vm from 'node:vm';
import workers from 'node:worker_threads';

const file = process.env['GOUJI_WATCH']!;
const watched: readonly (readonly [string, object, readonly string[]])[] = [
  ['net', net, ['connect', 'createConnection', 'createServer']], ['net.Socket', net.Socket.prototype, ['connect']], ['tls', tls, ['connect']],
  ['http', http, ['request', 'get', 'createServer']], ['https', https, ['request', 'get']], ['http2', http2, ['connect']], ['dns', dns, ['lookup', 'resolve']], ['dgram', dgram, ['createSocket']],
  ['child_process', childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']], ['vm', vm, ['runInThisContext', 'runInNewContext', 'runInContext', 'Script']],
  ['worker_threads', workers, ['Worker']], ['global', globalThis, ['fetch', 'WebSocket', 'EventSource', 'eval']],
];

for (const [name, place, functions] of watched) {
  for (const key of functions) {
    const told = (): never => {
      appendFileSync(file, `${name}.${key}\n`);
      throw new Error(`${name}.${key} was called`);
    };
    Object.defineProperty(place, key, { value: told, configurable: true, writable: true });
  }
}
