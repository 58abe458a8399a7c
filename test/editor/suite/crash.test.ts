// A server that dies comes back by itself with its findings; one that dies again and again, when the user says so.
import * as vscode from 'vscode';
import { closeAll, equal, findingsIn, open, until, wrong } from './kit';

/** What a Node host has; a web worker has no processes, and its server none of its own. */
interface Node {
  readonly pid: number;
  kill(pid: number, signal: 'SIGKILL'): void;
  getBuiltinModule?(name: 'node:child_process'): { execFileSync(file: string, args: readonly string[], options: { encoding: 'utf8' }): string };
}
const node = (globalThis as { process?: Node }).process;
const processes = node?.getBuiltinModule?.('node:child_process');

describe('a server that is killed', () => {
  before(function () {
    if (processes === undefined) this.skip();
  });
  after(closeAll);

  it('comes back with its findings', async () => {
    const { document } = await open(wrong);
    await until('findings', () => findingsIn(document).length > 0);
    const all = findingsIn(document).length;
    const counts: number[] = [];
    const listening = vscode.languages.onDidChangeDiagnostics(() => counts.push(findingsIn(document).length));
    const killed = await kill();
    await until('another server', () => serverPid() !== undefined && serverPid() !== killed);
    await until('findings again', () => counts.includes(0) && findingsIn(document).length === all);
    listening.dispose();
  });

  it('five times within three minutes is started again when the user says so', async () => {
    const { document } = await open(wrong);
    // From here on crashes are counted anew.
    await vscode.commands.executeCommand('gouji.restartServer');
    await until('findings', () => findingsIn(document).length > 0);
    for (let crash = 1; crash <= 5; crash++) {
      await kill();
      await until('no findings', () => findingsIn(document).length === 0);
      if (crash < 5) await until(`findings after crash ${crash}`, () => findingsIn(document).length > 0);
    }
    await new Promise((resolve) => { setTimeout(resolve, 2000); });
    equal(serverPid(), undefined, 'a server that was not asked for');
    equal(findingsIn(document).length, 0, 'findings of a server that is gone');
    // The first of the two buttons of the message: Restart Server, beside Show Log.
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    await until('findings again', () => findingsIn(document).length > 0);
  });
});

/** Kills the server that runs, or the next that does. */
async function kill(): Promise<number> {
  const pid = await until('a server', serverPid);
  node!.kill(pid, 'SIGKILL');
  await until('its end', () => serverPid() !== pid);
  return pid;
}

/** The server that this extension host has started. */
function serverPid(): number | undefined {
  const lines = processes!.execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n').map((line) => line.trim().split(/\s+/));
  const own = lines.find(([, parent, state, ...args]) => Number(parent) === node!.pid && !state!.startsWith('Z') && args.some((arg) => /dist[/\\]server\.js$/.test(arg)));
  return own === undefined ? undefined : Number(own[0]);
}
