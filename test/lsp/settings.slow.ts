import assert from 'node:assert/strict';
import type { ClientCapabilities, DocumentDiagnosticReport } from 'vscode-languageserver';
import { makeReport } from '../kit/make-report';
import type { Files } from '../../server/src/workspace/files';
import { pretendedFiles } from '../workspace/pretendedFiles';
import type { Client } from './client';
import { connectInProcess, plainClient, pullClient } from './client';

const uri = 'file:///a/report.txt';
const wrong = makeReport({ change: { cells: { 'legal.review.total': '1' } } });
const off = { checks: { 'sums/*': 'off' } };

/** A client that answers for its configuration; what it would answer can be changed. */
function configured(capabilities: ClientCapabilities, answer: (scope: string) => unknown, disk: Files | null = null) {
  const client = connectInProcess(disk);
  const seen = { asked: [] as string[], refreshed: 0, registered: [] as string[] };
  client.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string; section: string }[] }) => Promise.all(items.map(({ scopeUri, section }) => {
    seen.asked.push(`${section} ${scopeUri}`);
    return answer(scopeUri);
  })));
  client.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    seen.registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    seen.refreshed++;
    return null;
  });
  return { client, seen, ready: client.initialize({ ...capabilities, workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } } }) };
}

async function pulled(client: Client, of = uri): Promise<string[]> {
  const report = await client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', of);
  return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : ['unchanged'];
}

describe('settings over the protocol', () => {
  it('are asked for with the document as scope, once, before its first findings', async () => {
    const { client, seen, ready } = configured(pullClient, (scope) => (scope === uri ? off : {}));
    await ready;
    await client.open(uri, wrong);
    await client.open('file:///b/report.txt', wrong);
    assert.deepEqual(await pulled(client), []);
    assert.deepEqual(await pulled(client), []);
    assert.deepEqual(await pulled(client, 'file:///b/report.txt'), ['legal-total']);
    assert.deepEqual(seen.asked, [`gouji ${uri}`, 'gouji file:///b/report.txt']);
    assert.deepEqual(seen.registered, ['workspace/didChangeConfiguration']);
  });

  it('of the nearest gouji.json come before those of the client, entry by entry', async () => {
    const ignore = [{ check: 'legal-total', cell: 'legal.review.total', figures: ['1', '15'], reason: '已核实', file: 'a/report.txt' }];
    const disk = pretendedFiles({ 'file:///gouji.json': JSON.stringify({ checks: { 'report-title': 'error' }, ignore }), 'file:///c/gouji.json': '{}' });
    const { client, ready } = configured(pullClient, () => ({ checks: { 'report-title': 'off', 'legal-total': 'warning' }, ignore: [{ check: 'legal-total', reason: '', file: 'report.txt' }] }), disk);
    await ready;
    const others = ['file:///b/report.txt', 'file:///c/report.txt'];
    for (const each of [uri, ...others]) await client.open(each, wrong);
    assert.deepEqual([await pulled(client), await pulled(client, others[0]), await pulled(client, others[1])], [[], ['legal-total'], ['legal-total']]);
  });

  it('are those of gouji.json also for an editor that answers for none, and anew when a report is opened', async () => {
    const disk = pretendedFiles({ 'file:///a/gouji.json': '{ "checks": { "sums/*": "off" } }' });
    const client = connectInProcess(disk);
    await client.initialize(plainClient, { settings: { checks: { 'section/*': 'off' } } });
    await client.open(uri, wrong);
    assert.deepEqual(await client.publishedFor(uri, 1), []);
    await client.close(uri);
    disk.content.delete('file:///a/gouji.json');
    await client.open(uri, wrong, 2);
    assert.deepEqual((await client.publishedFor(uri, 2)).map(({ code }) => code), ['legal-total']);
  });

  it('are read anew when the editor tells that gouji.json was written', async () => {
    const disk = pretendedFiles({ 'file:///a/gouji.json': '{ "checks": { "sums/*": "off" } }' });
    const client = connectInProcess(disk);
    const watched: string[] = [];
    client.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { registerOptions?: { watchers?: { globPattern: string }[] } }[] }) => {
      watched.push(...registrations.flatMap(({ registerOptions }) => registerOptions?.watchers?.map(({ globPattern }) => globPattern) ?? []));
      return null;
    });
    await client.initialize({ ...pullClient, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
    await client.open(uri, wrong);
    assert.deepEqual(await pulled(client), []);
    assert.ok(watched.includes('**/gouji.json'));
    disk.content.set('file:///a/gouji.json', '{}');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///a/gouji.json', type: 2 }] });
    assert.deepEqual(await pulled(client), ['legal-total']);
  });

  it('that change are asked for anew, and a client that pulls is told to', async () => {
    let answer: unknown = off;
    const { client, seen, ready } = configured(pullClient, () => answer);
    await ready;
    await client.open(uri, wrong);
    const first = await client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
    answer = {};
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const second = await client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri, { previousResultId: first.resultId });
    assert.ok(second.kind === 'full' && second.items.length === 1, 'not unchanged: the text is, but the settings are not');
    assert.equal(seen.refreshed, 1);
  });

  it('reach a client that gets its diagnostics pushed', async () => {
    let answer: unknown = off;
    const { client, ready } = configured(plainClient, () => answer);
    await ready;
    await client.open(uri, wrong);
    assert.deepEqual(await client.publishedFor(uri, 1), []);
    answer = {};
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.change(uri, 2, [{ text: wrong }]);
    assert.deepEqual((await client.publishedFor(uri, 2)).map(({ code }) => code), ['legal-total']);
    assert.deepEqual(client.published.at(1)?.diagnostics.map(({ code }) => code), ['legal-total'], 'also without a change of the text');
  });

  it('of a client that cannot be asked are those that it sends', async () => {
    const client = connectInProcess();
    await client.initialize(pullClient, { settings: off });
    await client.open(uri, wrong);
    assert.deepEqual(await pulled(client), []);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { gouji: { checks: { 'legal-total': 'hint' } } } });
    assert.deepEqual(await pulled(client), ['legal-total']);
  });

  it('say how the tables of an imported document are laid out, by where it lies', async () => {
    const { client, ready } = configured(pullClient, (scope) => (scope === uri ? { tables: { ambiguousWidth: 'wide' } } : {}));
    await ready;
    await client.open(uri, wrong);
    const { content } = await client.ask<{ content: string }>('gouji/export', uri, { format: 'html' });
    const line = async (place: object): Promise<string> => {
      const { text } = await client.connection.sendRequest<{ text: string }>('gouji/import', { name: 'a.html', content, ...place });
      return /.*三安全一稳定.*/.exec(text)![0];
    };
    const [wide, narrow] = [await line({ uri }), await line({ uri: 'file:///b/a.html' })];
    assert.equal(narrow.length, wide.length + 2, 'the two marks take a column more each');
    assert.equal(await line({}), narrow);
  });

  it('that are mistaken, missing or refused do no harm', async () => {
    for (const answer of [null, 7, { checks: [] }, { checks: { 'row-totl': 'off', 'legal-total': 'loud' } }]) {
      const { client, ready } = configured(pullClient, () => answer);
      await ready;
      await client.open(uri, wrong);
      assert.deepEqual(await pulled(client), ['legal-total']);
    }
    const { client, ready } = configured(pullClient, () => { throw new Error('no'); });
    await ready;
    await client.open(uri, wrong);
    assert.deepEqual(await pulled(client), ['legal-total']);
  });

  it('that come when the document is closed do not bring it back, also where another is open under its name', async () => {
    let answer: () => void = () => undefined;
    const { client, ready } = configured(pullClient, () => new Promise((resolve) => { answer = () => resolve({}); }));
    await ready;
    await client.open(uri, wrong);
    const early = client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
    await client.ask('gouji/sections', 'file:///never.txt');
    await client.close(uri);
    await client.open(uri, makeReport());
    const late = pulled(client);
    await client.ask('gouji/sections', 'file:///never.txt');
    answer();
    assert.deepEqual(await early, { kind: 'full', items: [] });
    assert.deepEqual(await late, []);
  });
});
