import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint } from 'eslint';

/** Lints `code` as if it were the file: nothing is written. */
const root = path.resolve(__dirname, '../../..');
const eslint = new ESLint({ cwd: root });

async function problemsIn(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: path.join(root, file) });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

const arrow = 'gouji/arrows';

describe('lint holds the arrows of the architecture', function () {
  this.timeout(30_000); // type-aware rules read the whole project first
  const forbidden: readonly (readonly [file: string, imported: string])[] = [
    ['server/src/text/x.ts', '../forms/form'],
    ['server/src/forms/x.ts', '../syntax/ast'],
    ['server/src/syntax/x.ts', '../report/report'],
    ['server/src/syntax/layouts/x.ts', '../../report/report'],
    ['server/src/report/x.ts', '../checks/check'],
    ['server/src/checks/sums/x.ts', '../../features/hover'],
    ['server/src/features/x.ts', '../checks/run'],
    ['server/src/features/x.ts', '../workspace/documents'],
    ['server/src/workspace/x.ts', '../service'],
    ['server/src/service.ts', './lsp/server'],
    ['server/src/lsp/x.ts', '../cli/main'],
    ['server/src/cli/x.ts', '../lsp/server'],
    ['server/src/features/x.ts', 'vscode-languageserver'],
    ['server/src/service.ts', 'vscode-languageserver/node'],
    ['server/src/lsp/x.ts', 'vscode'],
    ['server/src/lsp/x.ts', 'node:fs'],
    ['server/src/report/x.ts', 'node:fs'],
    ['server/src/main.browser.ts', 'node:process'],
    ['server/src/lsp/x.ts', 'a-package-nobody-agreed-to'],
    ['server/src/report/x.ts', 'htmlparser2'],
    ['client/src/x.ts', '../../server/src/service'],
    ['client/src/x.ts', 'vscode-languageserver'],
  ];
  for (const [file, imported] of forbidden) {
    it(`${file} must not import ${imported}`, async () => {
      assert.deepEqual(await problemsIn(file, `import { x } from '${imported}';\nx();\n`), [arrow]);
      assert.deepEqual(await problemsIn(file, `export const load = () => import('${imported}');\n`).then((all) => all.filter((id) => id === arrow)), [arrow]);
    });
  }

  const allowed: readonly (readonly [file: string, imported: string])[] = [
    ['server/src/text/x.ts', './span'],
    ['server/src/syntax/layouts/x.ts', '../../text/span'],
    ['server/src/syntax/html.ts', 'htmlparser2'],
    ['server/src/report/x.ts', '../forms/registry'],
    ['server/src/checks/sums/x.ts', '../../report/names'],
    ['server/src/features/x.ts', '../checks/check'],
    ['server/src/workspace/x.ts', '../checks/run'],
    ['server/src/workspace/node/x.ts', 'node:fs'],
    ['server/src/lsp/requests/x.ts', '../../features/hover'],
    ['server/src/lsp/requests/x.ts', 'vscode-languageserver'],
    ['server/src/cli/formats/x.ts', '../../checks/check'],
    ['server/src/cli/x.ts', 'node:path'],
    ['server/src/main.node.ts', 'vscode-languageserver/node'],
    ['client/src/x.ts', 'vscode'],
    ['client/src/commands/x.ts', '../../../server/src/lsp/protocol'],
  ];
  for (const [file, imported] of allowed) {
    it(`${file} may import ${imported}`, async () => {
      assert.deepEqual(await problemsIn(file, `import { x } from '${imported}';\nx();\n`), []);
    });
  }
});

describe('lint holds the style', function () {
  this.timeout(30_000); // type-aware rules read the whole project first
  it('no mutable state at module level', async () => {
    assert.deepEqual(await problemsIn('server/src/report/x.ts', 'let last = 0;\nexport const next = (): number => ++last;\n'), ['no-restricted-syntax']);
    assert.deepEqual(await problemsIn('server/src/report/x.ts', 'export const cache = new Map();\n'), ['no-restricted-syntax']);
    assert.deepEqual(await problemsIn('server/src/report/x.ts', "export const known = new Set(['a']);\n"), []);
  });

  it('the core reaches for nothing outside and reckons without floats', async () => {
    for (const use of ['console.log(1)', 'process.exit()', 'setTimeout(() => undefined)', "fetch('x')", "parseFloat('1')", 'Date.now()']) {
      assert.deepEqual(await problemsIn('server/src/checks/sums/x.ts', `export const use = (): unknown => ${use};\n`), ['no-restricted-globals'], use);
    }
  });

  it('files stay short: a check 120 lines, a request handler 60, any other 400', async () => {
    const long = (lines: number): string => '\n'.repeat(lines);
    assert.deepEqual(await problemsIn('server/src/checks/sums/x.ts', long(121)), ['max-lines']);
    assert.deepEqual(await problemsIn('server/src/lsp/requests/x.ts', long(61)), ['max-lines']);
    assert.deepEqual(await problemsIn('server/src/report/x.ts', long(121)), []);
    assert.deepEqual(await problemsIn('server/src/report/x.ts', long(401)), ['max-lines']);
  });

  it('no barrels', async () => {
    assert.deepEqual(await problemsIn('server/src/report/x.ts', "export * from './report';\n"), ['no-restricted-syntax']);
  });
});
