// What the licences of the packages in the bundles ask for: their names and texts, beside the bundles.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * @param {import('esbuild').Metafile[]} metafiles of the bundles that ship
 * @returns {Promise<string>} every package in them with its licence; throws for a package that has none
 */
export async function noticesOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs: files }) => Object.keys(files));
  const folders = [...new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []))];
  const notices = await Promise.all(folders.map(noticeOf));
  return ['Gouji includes these packages.', ...[...new Set(notices)].sort()].join(`\n\n${'-'.repeat(80)}\n\n`);
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} ships in a bundle and has no licence text`);
  return `${name} ${version} (${license})\n\n${(await readFile(path.join(folder, file), 'utf8')).trim()}\n`;
}
