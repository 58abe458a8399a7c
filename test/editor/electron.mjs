// Runs the suite in a desktop VS Code, for machines that may download one; or set VSCODE to the path of an installed one.
// usage: node test/editor/electron.mjs [file.test.ts …]
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { editorEnvironment, temporaryFolder } from './hosts/processes.mjs';
import { packageExtension, run } from './hosts/vsix.mjs';
import { copyOfExamples } from './hosts/workspace.mjs';
import { buildSuite, tests } from './suite.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const data = temporaryFolder('vscode');
const places = ['--extensions-dir', path.join(data, 'extensions'), '--user-data-dir', path.join(data, 'data')];

try {
  const vscode = process.env.VSCODE ?? await downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') });
  const cli = resolveCliPathFromVSCodeExecutablePath(vscode);
  run(cli, [...places, '--install-extension', packageExtension(root, data)], root, editorEnvironment());
  const host = await buildSuite(process.argv.slice(2));
  await runTests({
    vscodeExecutablePath: vscode,
    extensionDevelopmentPath: host,
    extensionTestsPath: path.join(host, tests),
    launchArgs: [copyOfExamples(), ...places, '--disable-workspace-trust', '--skip-welcome', '--disable-telemetry'],
  });
} catch (error) {
  console.error(`The suite failed or VS Code could not be had: ${error.message ?? error}`);
  process.exitCode = 1;
}
