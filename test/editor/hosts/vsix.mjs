// The extension as it ships: packaged, unpacked, installed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Packages the extension with vsce.
 * @param {string} root folder of the extension, already built
 * @param {string} folder where the .vsix goes
 * @returns {string} path of the .vsix
 */
export function packageExtension(root, folder) {
  const vsix = path.join(folder, 'gouji.vsix');
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  if (!existsSync(vsce)) throw new Error('vsce is not installed: run npm ci in the root of the project first.');
  run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], root);
  return vsix;
}

/**
 * Unpacks what a .vsix ships.
 * @param {string} vsix
 * @param {string} folder where to
 * @returns {Promise<string>} the folder with the extension's package.json in it
 */
export async function unpackExtension(vsix, folder) {
  // Imported here: this module is loaded before anything is installed.
  const { unzipSync } = await import('fflate');
  for (const [name, content] of Object.entries(unzipSync(readFileSync(vsix)))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return path.join(folder, 'extension');
}

/**
 * Runs a program to its end; its output is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(command, args, cwd, env) {
  try {
    execFileSync(command, args, { cwd, env, stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    throw new Error(`${path.basename(command)} ${args.join(' ')} failed:\n${error.stdout ?? ''}${error.stderr ?? ''}`, { cause: error });
  }
}
