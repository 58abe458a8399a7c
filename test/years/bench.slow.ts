import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allTurns, falseAlarms, tryYears } from '../../bench/years/bench';
import type { Alarms, Outcome } from '../../bench/years/bench';
import { yearsPage } from '../../bench/years/page';

describe('mistakes between reports', function () {
  this.timeout(600_000);
  let alarms: Alarms;
  let outcomes: readonly Outcome[];

  before(() => {
    alarms = falseAlarms();
    outcomes = tryYears(allTurns);
  });

  it('are none where all is right', () => {
    assert.deepEqual(alarms.found, []);
  });

  it('are found on the right place', () => {
    assert.deepEqual(outcomes.flatMap(({ slip, how, missed }) => missed.map((each) => `${slip}, ${how}: ${each}`)), []);
  });

  it('are as docs/years.md says', () => {
    assert.equal(yearsPage(outcomes, alarms), readFileSync(path.join(__dirname, '../../../docs/years.md'), 'utf8'));
  });
});
