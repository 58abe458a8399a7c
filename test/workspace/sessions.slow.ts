import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { overviewMethod } from '../../server/src/lsp/protocol';
import type { OverviewAnswer } from '../../server/src/lsp/protocol';
import { canonicalUri } from '../../server/src/workspace/uris';
import { makeReport } from '../kit/make-report';
import { connectInProcess, pullClient } from '../lsp/client';
import type { Client } from '../lsp/client';
import { pretendedFiles } from './pretendedFiles';

/** What happens to a file: on the disk, or in the editor. */
type Step =
  | { readonly does: 'write' | 'open' | 'edit'; readonly file: number; readonly text: number }
  | { readonly does: 'delete' | 'close'; readonly file: number }
  | { readonly does: 'settings'; readonly settings: number };

const folder = 'file:///w';
const files = ['2020.txt', '2021.txt', '2022.txt', '乡镇/a.txt', '乡镇/b.md', 'c.nianbao'].map((name) => canonicalUri(`${folder}/${name}`));
const settingsUri = `${folder}/gouji.json`;

const agencies = ['云川市城厢区人民政府', '城厢区人民政府', '青山市城厢区人民政府', '白石镇人民政府'];
const texts = [
  '这里没有报告。\n',
  ...[2020, 2021, 2022].flatMap((year) => agencies.flatMap((agency) => [{}, { 'applications.carriedOut.total': '7' }, { 'legal.review.total': '77' }].map((cells) =>
    makeReport({ form: year === 2020 ? 'form2019' : 'form2021', year, change: { title: `${agency}${year}年政府信息公开工作年度报告`, cells } })))),
];
const settings = [
  null, '{}', '{ "checks": { "sums/*": "off", "carry-over": "hint" } }',
  '{ "members": { "2021.txt": ["乡镇/*"], "2022.txt": ["乡镇/a.txt", "gone.txt"] } }',
  '{ "lastYear": { "2022.txt": "c.nianbao", "2021.txt": null }, "renames": { "白石镇": "城厢区" } }',
];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constantFrom('write' as const, 'open' as const, 'edit' as const), file: fc.nat(files.length - 1), text: fc.nat(texts.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('delete' as const, 'close' as const), file: fc.nat(files.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('settings' as const), settings: fc.nat(settings.length - 1) }) },
);

/** Files that are written and deleted while some of them are open, settings that change, and an editor that asks now and then. */
describe('random sessions in a workspace', function () {
  this.timeout(300_000);

  it('end as if everything had just been read: findings, overview, and what the editor still held', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), fc.nat(15), async (steps, halfway) => {
      const disk = pretendedFiles({ [files[0]!]: texts[1]!, [files[1]!]: texts[14]!, [files[3]!]: texts[22]! });
      const open = new Map<string, { version: number; text: string }>();
      const client = await started(disk);
      let held = new Map<string, Shown>();
      for (const [at, each] of steps.entries()) {
        await play(client, disk, open, each);
        if (at === halfway) held = await shown(client, held, open);
      }
      await settle(client, disk);
      const fresh = await started(disk);
      for (const [uri, { text, version }] of open) await fresh.open(uri, text, version);
      await settle(fresh, disk);
      assert.deepEqual(await overviewOf(client), await overviewOf(fresh));
      const [seen, anew] = [await shown(client, held, open), await shown(fresh, new Map(), open)];
      assert.deepEqual(itemsOf(seen), itemsOf(anew));
      for (const each of [client, fresh]) {
        assert.deepEqual(each.logged.filter((line) => !line.startsWith('gouji.')), []);
        await each.connection.sendRequest('shutdown');
      }
    }), { seed: 20261130, numRuns: 12 });
  });
});

async function started(disk: ReturnType<typeof pretendedFiles>): Promise<Client> {
  const client = connectInProcess(disk);
  client.connection.onRequest('client/registerCapability', () => null);
  await client.initialize({ ...pullClient, workspace: { ...pullClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } }, { scope: 'workspace', folders: [folder] });
  return client;
}

async function play(client: Client, disk: ReturnType<typeof pretendedFiles>, open: Map<string, { version: number; text: string }>, each: Step): Promise<void> {
  const tell = (uri: string, type: number): Promise<void> => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  const uri = 'file' in each ? files[each.file]! : settingsUri;
  const known = open.get(uri);
  switch (each.does) {
    case 'write': case 'settings': {
      const text = 'text' in each ? texts[each.text]! : settings[each.settings]!;
      const type = disk.content.has(uri) ? 2 : 1;
      if (text === null) disk.content.delete(uri);
      else disk.content.set(uri, text);
      return tell(uri, text === null ? 3 : type);
    }
    case 'delete':
      disk.content.delete(uri);
      return tell(uri, 3);
    case 'open': case 'edit': {
      const [text, version] = [texts[each.text]!, (known?.version ?? 0) + 1];
      open.set(uri, { text, version });
      return known === undefined ? client.open(uri, text, version) : client.change(uri, version, [{ text }]);
    }
    case 'close':
      if (!open.delete(uri)) return;
      return client.close(uri);
  }
}

/** Comes back when the server has nothing left to do. */
async function settle(client: Client, disk: ReturnType<typeof pretendedFiles>): Promise<void> {
  for (let calm = 0, reads = -1; calm < 6;) {
    await new Promise((resolve) => { setTimeout(resolve, 80); });
    const { progress } = await client.connection.sendRequest<OverviewAnswer>(overviewMethod, {});
    calm = progress.state === 'idle' && disk.reads.length === reads ? calm + 1 : 0;
    reads = disk.reads.length;
  }
}

async function overviewOf(client: Client): Promise<unknown> {
  const { reports } = await client.connection.sendRequest<OverviewAnswer>(overviewMethod, {});
  return reports.toSorted((a, b) => (canonicalUri(a.uri) < canonicalUri(b.uri) ? -1 : 1));
}

interface Shown {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** What an editor shows, that has asked with what it held before. */
async function shown(client: Client, held: ReadonlyMap<string, Shown>, open: ReadonlyMap<string, unknown>): Promise<Map<string, Shown>> {
  const now = new Map(held);
  for (const uri of open.keys()) {
    const report = await client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
    if (report.kind === 'full') now.set(uri, { resultId: report.resultId!, items: report.items });
  }
  // There may be nothing to tell: then nobody answers.
  const answer = client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [...held].map(([uri, { resultId }]) => ({ uri, value: resultId })) });
  const report = await Promise.race([answer.catch(() => null), new Promise<null>((resolve) => { setTimeout(() => resolve(null), 500); })]);
  for (const each of report?.items ?? []) if (each.kind === 'full' && !open.has(each.uri)) now.set(each.uri, { resultId: each.resultId!, items: each.items });
  return now;
}

function itemsOf(all: ReadonlyMap<string, Shown>): unknown {
  const plain = (items: readonly Diagnostic[]): unknown => items.map(({ code, severity, message, range, relatedInformation }) => ({ code, severity, message, range, relatedInformation }));
  return [...all].filter(([, { items }]) => items.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([uri, { items }]) => [uri, plain(items)]);
}
