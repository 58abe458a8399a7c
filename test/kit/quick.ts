import { setFlagsFromString } from 'node:v8';

// Loaded before the core tests by `npm run test:core`. They run all of the code, and each part of it a few times only: to have it
// optimised takes longer than it saves, a third of their time.
setFlagsFromString('--interrupt-budget=2000000');
