import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project. */
export const root = join(__dirname, '../../..');

/** The TypeScript files in a folder of the project and below, as paths from the project's folder, with slashes. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}
