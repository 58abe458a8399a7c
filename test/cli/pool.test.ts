import assert from 'node:assert/strict';
import { inOrder } from '../../server/src/cli/pool';
import type { Pool } from '../../server/src/cli/pool';

interface Told { readonly started: number; readonly stopped: number; readonly most: number; readonly again: readonly number[] }

/** Workers that answer in any order, and die of some jobs as often as is said. */
function poolOf(size: number, deaths: ReadonlyMap<number, number> = new Map()): { pool: Pool<number, string>; told: () => Told } {
  const died = new Map<number, number>();
  const again: number[] = [];
  let [started, stopped, running, most] = [0, 0, 0, 0];
  const pool: Pool<number, string> = {
    size,
    start() {
      started++;
      return {
        stop: () => void stopped++,
        async run(job) {
          most = Math.max(most, ++running);
          // Later ones are done sooner, as far as they may.
          for (let turn = 0; turn < 20 - (job % 20); turn++) await Promise.resolve();
          running--;
          const before = died.get(job) ?? 0;
          if (before >= (deaths.get(job) ?? 0)) return `done ${job}`;
          died.set(job, before + 1);
          throw new Error('died');
        },
      };
    },
    lost: (job) => `lost ${job}`,
    again: (job) => void again.push(job),
  };
  return { pool, told: () => ({ started, stopped, most, again }) };
}

async function resultsOf(jobs: Iterable<number>, pool: Pool<number, string>): Promise<string[]> {
  const results: string[] = [];
  for await (const result of inOrder(jobs, pool)) results.push(result);
  return results;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('a pool', () => {
  it('yields results in the order of the jobs, however the workers end', async () => {
    const { pool, told } = poolOf(3);
    assert.deepEqual(await resultsOf(upTo(200), pool), upTo(200).map((job) => `done ${job}`));
    assert.deepEqual(told(), { started: 3, stopped: 3, most: 3, again: [] });
  });

  it('starts no more workers than there are jobs', async () => {
    const { pool, told } = poolOf(8);
    assert.deepEqual(await resultsOf([1, 2], pool), ['done 1', 'done 2']);
    assert.equal(told().started, 2);
  });

  it('does the job of a worker that died once more, with another', async () => {
    const { pool, told } = poolOf(2, new Map([[3, 1], [40, 1]]));
    assert.deepEqual(await resultsOf(upTo(50), pool), upTo(50).map((job) => `done ${job}`));
    assert.deepEqual(told(), { started: 4, stopped: 2, most: 2, again: [3, 40] });
  });

  it('gives a job up that ends a second worker, and goes on with the others', async () => {
    const { pool } = poolOf(2, new Map([[0, 2], [5, 9]]));
    assert.deepEqual(await resultsOf(upTo(30), pool), upTo(30).map((job) => `${job === 0 || job === 5 ? 'lost' : 'done'} ${job}`));
  });

  it('looks only a few jobs ahead', async () => {
    let asked = 0;
    function* endless(): Generator<number> {
      for (;;) yield asked++;
    }
    const { pool, told } = poolOf(2);
    for await (const result of inOrder(endless(), pool)) if (result === 'done 99') break;
    assert.ok(asked < 99 + 50, String(asked));
    assert.equal(told().stopped, 2);
  });
});
