// Installs and unpacks Chromium from the npm package @sparticuz/chromium (headless, Linux x64).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPinned } from '../npm.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));
const unpacked = path.join(folder, 'node_modules/.unpacked');
const fontsConf = path.join(unpacked, 'gouji-fonts.conf');

/**
 * Makes the browser ready; says before what is installed and how large.
 * @param {(line: string) => void} log
 * @returns {{ executablePath: string, env: NodeJS.ProcessEnv }} the program and what it needs beside our environment
 * @throws {Error} with a reason where that cannot be
 */
export function installChromium(log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('@sparticuz/chromium is for Linux on x64 only');
  installPinned(folder, 'about 70 MB to download, 270 MB on disk', log);
  if (!existsSync(fontsConf)) unpack();
  return { executablePath: path.join(unpacked, 'chromium'), env: environment() };
}

// The package unpacks into the temporary folder, and its libraries only where it believes to be on Amazon's Lambda.
function unpack() {
  mkdirSync(unpacked, { recursive: true });
  const program = 'import("@sparticuz/chromium").then((it) => it.default.executablePath())';
  const result = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: folder, env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`@sparticuz/chromium could not be unpacked: ${result.stderr}`);
  // Written last: its presence says that all of it is unpacked. The package's own file names folders of Lambda.
  writeFileSync(fontsConf, `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${unpacked}/fonts</dir><cachedir>${unpacked}/fonts-cache</cachedir></fontconfig>\n`);
}

function environment() {
  const libraries = [path.join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  // A machine without a browser often has no fonts either.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: fontsConf };
  return { LD_LIBRARY_PATH: libraries, ...fonts };
}
