import { figures } from './figures.mjs';
import { firstSteps } from './firstSteps.mjs';
import { nextYear } from './nextYear.mjs';
import { seeing } from './seeing.mjs';
import { writing } from './writing.mjs';

/**
 * What people do in VS Code from beginning to end, with their hands; name → how. Each is walked in both hosts.
 * @type {Record<string, typeof writing>}
 */
export const journeys = { firstSteps, writing, nextYear, seeing, figures };
