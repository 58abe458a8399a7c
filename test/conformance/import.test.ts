import assert from 'node:assert/strict';
import { CancellationTokenSource, ErrorCodes } from 'vscode-languageserver';
import { connectInProcess, expectRefusal, pullClient } from '../lsp/client';
import { opened, text, uri } from './method';

const method = 'gouji/import';
const page = Buffer.from('<h1>甲县2023年政府信息公开工作年度报告</h1><table><tr><td>a</td><td>1</td></tr></table>').toString('base64');

describe(method, () => {
  it('is advertised', async () => {
    const { capabilities } = await connectInProcess().initialize(pullClient);
    assert.ok(method in (capabilities.experimental as object));
  });

  it('is refused before initialize', () => expectRefusal(connectInProcess().ask(method, uri), ErrorCodes.ServerNotInitialized));

  it('answers with the text of a document, and names for it', async () => {
    const { text: own, notes, reason, drafts } = await (await opened(text)).ask(method, uri, { name: '甲.html', content: page }) as { text: string; notes: string[]; reason: null; drafts: string[] };
    assert.deepEqual([own, notes, reason, drafts.slice(0, 2)], ['甲县2023年政府信息公开工作年度报告\n\n| a | 1 |\n', [], null, ['甲.nianbao', '甲-2.nianbao']]);
  });

  it('says why there is none', async () => {
    const answer = await (await opened(text)).ask(method, uri, { name: 'a.doc', content: Buffer.from([0]).toString('base64') }) as { text: null; reason: string };
    assert.deepEqual([answer.text, answer.reason !== ''], [null, true]);
  });

  it('answers nothing to parameters that are none', async () => assert.equal(await (await opened(text)).ask(method, uri), null));

  it('takes a cancellation as it comes', async () => {
    const client = await opened(text);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(method, { name: 'a.html', content: page }, source.token);
    source.cancel();
    await answer.catch(() => undefined);
    assert.deepEqual(client.logged, []);
  });
});
