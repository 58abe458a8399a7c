// What the editors open.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './processes.mjs';

const examples = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../examples');

/**
 * A copy of the examples, so that a test that saves does not change the repository.
 * @returns {string} path of a folder with the name `examples`, gone when this process ends
 */
export function copyOfExamples() {
  const folder = path.join(temporaryFolder('home'), 'examples');
  cpSync(examples, folder, { recursive: true });
  return folder;
}
