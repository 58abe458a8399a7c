// Opens a folder in a real VS Code with the extension: the one on the PATH, else one served to the browser.
import { spawn, spawnSync } from 'node:child_process';
import { startNodeHost } from '../test/editor/hosts/node.mjs';
import { temporaryFolder } from '../test/editor/hosts/processes.mjs';
import { packageExtension } from '../test/editor/hosts/vsix.mjs';
import { startWebHost } from '../test/editor/hosts/web.mjs';
import { installVscodeWeb } from '../test/editor/install.mjs';
import { installVscodeServer } from '../test/editor/vscode-server/install.mjs';

const windows = process.platform === 'win32';

/**
 * Opens the folder; comes back at once when VS Code is on the PATH, else when the server in its place has ended.
 * @param {string} root folder of the extension, already built
 * @param {string} folder what to open
 */
export async function openEditor(root, folder) {
  if (openInstalled(root, folder)) return;
  if (windows) {
    console.log('\n没有可用的 code 命令。请安装 VS Code 后重试，或在 VS Code 中打开本项目并按 F5。\nThere is no usable `code` command. Install VS Code and run npm start again, or open this project in VS Code and press F5.');
    return;
  }
  const server = await serve(root, folder);
  process.prependListener('SIGINT', () => {
    console.log('\n已停止。Stopped.');
    process.exit(0);
  });
  console.log(`
  在浏览器中打开 VS Code / Open VS Code in the browser:

      ${server.url}

  按 Ctrl+C 结束 / Ctrl+C ends it
`);
  openBrowser(server.url);
  console.error(await server.ended);
  process.exitCode = 1;
}

function openInstalled(root, folder) {
  const code = spawnSync(windows ? 'code.cmd' : 'code', ['--new-window', `--extensionDevelopmentPath=${root}`, folder], { stdio: 'inherit', shell: windows });
  if (code.status === 0) console.log('\n已在 VS Code 中打开 examples。The examples are open in VS Code.');
  return code.status === 0;
}

async function serve(root, folder) {
  console.log('\n没有可用的 code 命令，改用浏览器中的 VS Code。There is no usable `code` command; VS Code is served to the browser instead.');
  const vsix = packageExtension(root, temporaryFolder('vsix'));
  try {
    await installVscodeServer();
    return await startNodeHost({ vsix, folder });
  } catch (error) {
    console.error(error.message);
    console.log('改用 VS Code Web（文件只读）。VS Code Web is used (files are not written).');
  }
  installVscodeWeb();
  return startWebHost({ vsix, folder });
}

function openBrowser(url) {
  // Without a display xdg-open would take a text browser and with it the terminal.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(opener, [url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}
