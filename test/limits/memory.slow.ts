import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';
import { makeReport } from '../kit/make-report';
import { connectInProcess, pullClient } from '../lsp/client';
import type { Client } from '../lsp/client';

const report = makeReport({ layout: 'tabs', change: { tables: { applications: null } } });
const questions = ['textDocument/diagnostic', 'textDocument/hover', 'textDocument/documentSymbol'];

describe('1,000 documents that are opened, edited and closed', function () {
  this.timeout(120_000);

  it('leave the memory as it was', async () => {
    const client = connectInProcess();
    await client.initialize(pullClient);
    await useMany(client, 0, 100);
    const before = heapUsed();
    await useMany(client, 100, 1100);
    const after = heapUsed();
    assert.ok(after < before * 1.2, `${(before / 1e6).toFixed(1)} MB before, ${(after / 1e6).toFixed(1)} MB after`);
  });
});

/** No two of them have the same name, labels, figures or sentences: what were kept of each would add up. */
async function useMany(client: Client, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at++) {
    const uri = `file:///${at}.txt`;
    await client.open(uri, report.replace('全县认真', `全县收到政府信息公开申请${at}件，其中第${at}类3件，认真`).replace('规章', `规章${at}`).replaceAll('云川', `云${at}川`));
    await client.change(uri, 2, [{ range: { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } }, text: `${at}\n` }]);
    const position = { line: 12, character: 3 };
    await Promise.all(questions.map((method) => client.ask(method, uri, { position })));
    await client.close(uri);
  }
}

/** What is in use when all that can be is freed. */
function heapUsed(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times++) collect();
  return process.memoryUsage().heapUsed;
}
