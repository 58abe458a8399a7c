import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import { createOpenings } from '../../client/src/openings';

const document = { uri: { toString: () => 'untitled:Untitled-1' } } as TextDocument;

describe('what is asked about a document', () => {
  it('waits until the server has been told of it', async () => {
    const { middleware, sent } = createOpenings();
    const steps: string[] = [];
    let send = (): void => assert.fail('nothing was handed on');
    const opening = middleware.didOpen(document, () => new Promise((resolve) => { send = resolve; }));
    const asking = sent(document).then(() => steps.push('asked'));
    await settled();
    steps.push('sent');
    send();
    await Promise.all([opening, asking]);
    assert.deepEqual(steps, ['sent', 'asked']);
  });

  it('waits for nothing where the server is not told, or no longer', async () => {
    const { middleware, sent } = createOpenings();
    await sent(document);
    void middleware.didOpen(document, () => new Promise(() => undefined));
    await middleware.didClose(document, () => Promise.resolve());
    await sent(document);
  });

  it('fails where the server could not be told', async () => {
    const { middleware, sent } = createOpenings();
    await assert.rejects(middleware.didOpen(document, () => Promise.reject(new Error('gone'))), /gone/);
    await assert.rejects(sent(document), /gone/);
  });
});

/** Everything that waits for nothing else has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
