import type { Format } from './format';
import { json, ndjson } from './json';
import { text } from './text';

/** Every form of output of `check`; the first is taken when none is asked for. */
export const formats: readonly Format[] = [text, json, ndjson];
