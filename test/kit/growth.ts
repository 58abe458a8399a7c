import assert from 'node:assert/strict';

/**
 * Asserts that work grows no faster than what it is done on: of four times as much, four times the work, and not sixteen times. In
 * CPU time, so that it does not matter what else the machine does, and as a ratio, so that it does not matter how fast it is.
 *
 * @param work done on so much
 * @param most of what it is ever done on; where even that takes no time to speak of, nothing grows
 * @param secondsOf how long something takes; CPU time unless told
 */
export function expectLinear(work: (size: number) => void, most = 1 << 20, secondsOf = cpuTimeOf): void {
  const timeOf = (size: number, runs: number): number => Math.min(...Array.from({ length: runs }, () => secondsOf(() => work(size))));
  const base = timeOf(1, 2);
  let told = '';
  for (let size = 1 << 12; size * 4 <= most; size *= 2) {
    const once = timeOf(size, 1) - base;
    if (once < enough) continue;
    const growth = growthFrom(size, once);
    if (growth <= bearable) return;
    // What really grows does so from any size; what only met the end of some cache, or a heap to be cleaned, does not do so twice.
    assert.equal(told, '', told);
    told = `four times as much (${size * 4} instead of ${size}) takes ${growth.toFixed(1)} times as long, ${(once * growth).toFixed(2)} s`;
  }
  assert.equal(told, '', told);

  /** What disturbs makes it longer, never shorter: of several runs the shortest is the work's own time. */
  function growthFrom(size: number, once: number): number {
    for (let runs = 1; ; runs++) {
      const growth = (timeOf(size * 4, runs) - base) / Math.min(once, ...(runs > 1 ? [timeOf(size, runs) - base] : []));
      if (growth <= bearable || runs === mostRuns) return growth;
    }
  }
}

/** So often is tried before it counts as growing: where it does, no run is short. */
const mostRuns = 5;
/** Seconds that can be told from what disturbs. */
const enough = 0.04;
/** Four would be in proportion; what is more is left to memory that no longer fits anywhere near. */
const bearable = 8;

function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
