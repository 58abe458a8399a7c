import { readFileSync } from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { overviewMethod } from '../../server/src/lsp/protocol';
import type { OverviewAnswer } from '../../server/src/lsp/protocol';
import { pullClient, spawnServer } from '../../test/lsp/client';
import type { ServerProcess } from '../../test/lsp/client';

/** How long all findings take, how much memory they take, and what a key takes until its findings are there, before, meanwhile and afterwards. */
export async function measureWorkspace({ server, folder, text }: { readonly server: string; readonly folder: string; readonly text: string }): Promise<Readonly<Record<string, string>>> {
  const child = spawnServer(server);
  child.connection.onRequest('client/registerCapability', () => null);
  const uri = 'file:///elsewhere/typed.txt';
  const started = performance.now();
  await child.initialize({ ...pullClient }, { scope: 'workspace', folders: [folder] });
  await child.open(uri, text);
  let isDone = false;
  let version = 1;
  const meanwhile: number[] = [];
  const typing = (async () => {
    while (!isDone) {
      meanwhile.push(await key(child, uri, ++version));
      await rest(150);
    }
  })();
  const overview = (): Promise<OverviewAnswer> => child.connection.sendRequest<OverviewAnswer>(overviewMethod, {});
  let most = 0;
  for (let answer = await overview(); answer.progress.state !== 'idle' || answer.reports.length < 2; answer = await overview()) {
    most = Math.max(most, memoryOf(child));
    await rest(2000);
  }
  const took = performance.now() - started;
  const used = processorTimeOf(child);
  isDone = true;
  await typing;
  const before = performance.now();
  const { items } = await child.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  const sent = performance.now() - before;
  const afterwards: number[] = [];
  for (let turn = 0; turn < 60; turn++) {
    afterwards.push(await key(child, uri, ++version));
    await rest(50);
  }
  const memory = memoryOf(child);
  const { reports } = await overview();
  child.stop();
  return {
    'reports found': String(reports.length),
    'time to all findings': `${(took / 1000).toFixed(1)} s (${(took / reports.length).toFixed(1)} ms each)`,
    'processor time': `${(used / 1000).toFixed(1)} s (${(used / reports.length).toFixed(1)} ms each)`,
    'reports with findings': `${items.length}, told in ${sent.toFixed(0)} ms`,
    'memory': `${memory} MB afterwards, ${most} MB at most`,
    'a key meanwhile': quantiles(meanwhile),
    'a key afterwards': quantiles(afterwards),
  };
}

/** Milliseconds from a change to its findings. */
async function key(child: ServerProcess, uri: string, version: number): Promise<number> {
  const before = performance.now();
  await child.change(uri, version, [{ range: { start: { line: 6, character: 2 }, end: { line: 6, character: 2 } }, text: '字' }]);
  await child.ask('textDocument/diagnostic', uri);
  return performance.now() - before;
}

/** Milliseconds, in all of its threads: how much else the machine does changes it little. */
function processorTimeOf({ pid }: ServerProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryOf({ pid }: ServerProcess): number {
  return Math.round(Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
}

function quantiles(all: readonly number[]): string {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms (${all.length} keys)`;
}
