import type { Format } from './format';
import { json } from './json';

/** For programs that read while it is written, and for more files than anybody wants in one object: each file is an object and a line. */
export const ndjson: Format = {
  name: 'ndjson',
  file: json.file,
  start: () => ({ head: () => '', file: (part) => `${part}\n`, foot: () => '' }),
};
