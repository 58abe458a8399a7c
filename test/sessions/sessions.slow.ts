import fc from 'fast-check';
import { playAlone } from './fuzz';
import { emptyTally } from './play';
import { sessions } from './session';

/** Any sessions; for as many as one likes: `npm run fuzz -- --minutes 10`. */
describe('random sessions over stdio', function () {
  this.timeout(300_000);

  it('end as they should: one answer to each request, nothing of what is closed or older, edited as if just opened', async () => {
    await fc.assert(fc.asyncProperty(sessions(40), (session) => playAlone(undefined, session, emptyTally())), { seed: 7, numRuns: 10 });
  });
});
