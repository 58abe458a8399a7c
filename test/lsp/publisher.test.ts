import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createPublisher } from '../../server/src/lsp/publisher';
import type { Publisher, Timers } from '../../server/src/lsp/publisher';

describe('pushing diagnostics', () => {
  const documentAt = (version: number, uri = 'file:///a.txt'): TextDocument => TextDocument.create(uri, 'disclosure-report', version, '');
  const recording = (delay: number): { publisher: Publisher; versions: string[]; tick: (time: number) => void } => {
    const versions: string[] = [];
    const { timers, tick } = fakeTimers();
    return { versions, tick, publisher: createPublisher(timers, delay, ({ uri, version }) => versions.push(`${uri.at(-5)}${version}`)) };
  };

  it('the first go out at once, later ones when the document has rested, and only the newest', () => {
    const { publisher, versions, tick } = recording(200);
    publisher.changed(documentAt(1));
    assert.deepEqual(versions, ['a1']);
    publisher.changed(documentAt(2));
    tick(199);
    publisher.changed(documentAt(3));
    tick(199);
    assert.deepEqual(versions, ['a1']);
    tick(1);
    assert.deepEqual(versions, ['a1', 'a3']);
    tick(1000);
    assert.deepEqual(versions, ['a1', 'a3']);
  });

  it('documents do not wait for each other', () => {
    const { publisher, versions, tick } = recording(200);
    publisher.changed(documentAt(1));
    publisher.changed(documentAt(2));
    publisher.changed(documentAt(1, 'file:///b.txt'));
    tick(200);
    assert.deepEqual(versions, ['a1', 'b1', 'a2']);
  });

  it('nothing goes out for a document that was closed', () => {
    const { publisher, versions, tick } = recording(200);
    publisher.changed(documentAt(1));
    publisher.changed(documentAt(2));
    publisher.closed('file:///a.txt');
    tick(1000);
    assert.deepEqual(versions, ['a1']);
  });

  it('without delay every change is published at once', () => {
    const { publisher, versions } = recording(0);
    for (const version of [1, 2, 3]) publisher.changed(documentAt(version));
    assert.deepEqual(versions, ['a1', 'a2', 'a3']);
  });
});

/** Time that passes only when the test says so. */
function fakeTimers(): { timers: Timers<symbol>; tick: (time: number) => void } {
  const waiting = new Map<symbol, { due: number; run: () => void }>();
  let now = 0;
  return {
    timers: {
      setTimeout(run, delay) {
        const timer = Symbol('timer');
        waiting.set(timer, { due: now + delay, run });
        return timer;
      },
      clearTimeout: (timer) => waiting.delete(timer),
    },
    tick(time) {
      now += time;
      for (const [timer, { due, run }] of [...waiting]) {
        if (due > now) continue;
        waiting.delete(timer);
        run();
      }
    },
  };
}
