import { checkstyle } from './checkstyle';
import type { Format } from './format';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { ndjson } from './ndjson';
import { sarif } from './sarif';
import { text } from './text';

/** Every form of output of `check`; the first is taken when none is asked for. */
export const formats: readonly Format[] = [text, json, ndjson, sarif, github, junit, checkstyle];
