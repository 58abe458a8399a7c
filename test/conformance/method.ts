import assert from 'node:assert/strict';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';
import { connectInProcess, expectRefusal, pullClient } from '../lsp/client';
import type { Client } from '../lsp/client';

export const uri = 'file:///a.txt';

/** A heading (line 1) that is not worded as in the form, a figure in a sentence (line 2), and a row of a table (line 5) to ask about. */
export const text = `某某县2021年政府信息公开工作年度报告
一、总体情况概述
全年收到政府信息公开申请242件。
三、收到和处理政府信息公开申请情况
申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
一、本年新收政府信息公开申请数量|236|6|0|0|0|0|242
`;

/** In the figure of the sentence. */
export const inFigure = { position: { line: 2, character: 13 } };

/** A request that is asked about a document: where it is advertised, what else it wants to know, what it says about an unknown document. */
export interface Method {
  readonly method: string;
  readonly advertised: string;
  readonly more: object;
  readonly nothing: unknown;
  /** A text of its own to ask about. */
  readonly content?: string;
}

/** Tries what holds for every request. What this one alone has to hold to stands beside it in its file. */
export function describeMethod({ method, advertised, more, nothing, content = text }: Method): void {
  describe(method, () => {
    it('is advertised', async () => {
      const { capabilities } = await connectInProcess().initialize(pullClient);
      const places: object = advertised === 'experimental' ? capabilities.experimental as object : capabilities;
      assert.ok((advertised === 'experimental' ? method : advertised) in places);
    });

    it('is refused before initialize', async () => {
      await expectRefusal(connectInProcess().ask(method, uri, more), ErrorCodes.ServerNotInitialized);
    });

    it('answers about an open document', async () => {
      const client = await opened(content);
      assert.notDeepEqual(await client.ask(method, uri, more), nothing);
      assert.deepEqual(client.logged, []);
    });

    it('answers nothing about a document that was never opened, and about one that was closed', async () => {
      const client = await opened(content);
      await client.close(uri);
      assert.deepEqual(await client.ask(method, uri, more), nothing);
      assert.deepEqual(await client.ask(method, 'file:///never.txt', more), nothing);
    });

    it('answers for positions far outside and for an empty document', async () => {
      const client = await opened('');
      const far = { line: 4_000_000, character: 4_000_000 };
      await client.ask(method, uri, { ...more, position: far, ...('range' in more ? { range: { start: far, end: far } } : {}) });
      assert.deepEqual(client.logged, []);
    });

    it('may be cancelled', async () => {
      const client = await opened(content);
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, { textDocument: { uri }, ...more }, source.token);
      source.cancel();
      await expectRefusal(answer, LSPErrorCodes.RequestCancelled);
    });

    it('is refused after shutdown', async () => {
      const client = await opened(content);
      await client.connection.sendRequest('shutdown');
      await expectRefusal(client.ask(method, uri, more), ErrorCodes.InvalidRequest);
    });
  });
}

/** A client that has opened the document with this text. */
export async function opened(content: string): Promise<Client> {
  const client = connectInProcess();
  await client.initialize(pullClient);
  await client.open(uri, content);
  return client;
}
