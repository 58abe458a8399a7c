import { execFileSync } from 'node:child_process';

/** Makes the npm package of what is built in `dist`, in a folder; its path. */
export function npmPackage(folder) {
  return execFileSync(process.execPath, ['scripts/npmPackage.mjs', '--to', folder], { encoding: 'utf8' }).trim();
}
