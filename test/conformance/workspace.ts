import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';
import type { ClientCapabilities } from 'vscode-languageserver';
import type { ServerOptions } from '../../server/src/lsp/protocol';
import { makeReport } from '../kit/make-report';
import { connectInProcess, expectRefusal, pullClient } from '../lsp/client';
import type { Client } from '../lsp/client';
import { pretendedFiles } from '../workspace/pretendedFiles';
import type { PretendedFiles } from '../workspace/pretendedFiles';

/** A folder with a right report, a wrong one, and what is none. */
export const folder = 'file:///w';
export const rightUri = 'file:///w/right.txt';
export const wrongUri = 'file:///w/wrong.txt';
export const right = makeReport();
export const wrong = makeReport({ change: { cells: { 'legal.review.total': '77' } } });

/** A client whose workspace is that folder. */
export async function inWorkspace(options: ServerOptions = {}, capabilities: ClientCapabilities = pullClient): Promise<{ readonly client: Client; readonly files: PretendedFiles }> {
  // Of another year: two of one year would be told to be twins.
  const files = pretendedFiles({ [rightUri]: makeReport({ year: 2023 }), [wrongUri]: wrong, 'file:///w/notes.md': '# 公开\n' });
  const client = connectInProcess(files);
  await client.initialize(capabilities, { ...options, folders: [folder] });
  return { client, files };
}

/** Asks until the answer is as wanted. */
export async function eventually<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (let turn = 0; ; turn++) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    assert.ok(turn < 400, `not within 20 s: ${JSON.stringify(answer)}`);
    await rest(50);
  }
}

/** Tries what holds for every request that is asked about the whole workspace. */
export function describeWholeMethod(method: string, params: object, options: ServerOptions = {}): void {
  describe(method, () => {
    it('is refused before initialize', async () => {
      await expectRefusal(connectInProcess().connection.sendRequest(method, params), ErrorCodes.ServerNotInitialized);
    });

    it('may be cancelled', async () => {
      const { client } = await inWorkspace(options);
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, params, source.token);
      source.cancel();
      await expectRefusal(answer, LSPErrorCodes.RequestCancelled);
    });

    it('is refused after shutdown', async () => {
      const { client } = await inWorkspace(options);
      await client.connection.sendRequest('shutdown');
      await expectRefusal(client.connection.sendRequest(method, params), ErrorCodes.InvalidRequest);
    });
  });
}
