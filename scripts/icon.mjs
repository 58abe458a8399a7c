// Draws icons/gouji.png, the marketplace's icon, from icons/gouji.svg. Needs Chromium: CHROMIUM=/path/to/it node scripts/icon.mjs
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const icons = path.join(import.meta.dirname, '../icons');
execFileSync(process.env.CHROMIUM ?? 'chromium', [
  '--headless',
  '--no-sandbox',
  '--hide-scrollbars',
  '--default-background-color=00000000',
  '--window-size=128,128',
  `--screenshot=${path.join(icons, 'gouji.png')}`,
  pathToFileURL(path.join(icons, 'gouji.svg')).href,
], { stdio: 'ignore' });
