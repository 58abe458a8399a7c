// Lint holds the architecture: docs/architecture.md draws the arrows, `arrows` below is where they are enforced.
import { defineConfig } from 'eslint/config';
import path from 'node:path';
import tseslint from 'typescript-eslint';

/** What each part of server/src may import from, besides itself. */
const core = ['text', 'forms', 'syntax', 'prose', 'report'];
const arrows = {
  'text': [],
  'forms': ['text'],
  'syntax': ['text', 'forms'],
  'prose': ['text', 'forms', 'syntax'],
  'report': ['text', 'forms', 'syntax', 'prose'],
  'diagnosis': core,
  'writing': core,
  'checks': [...core, 'diagnosis', 'writing'],
  'features': [...core, 'diagnosis', 'writing', 'checks/check'],
  'interchange': [...core, 'writing', 'features'],
  'office': ['text', 'forms', 'interchange'],
  'workspace': [...core, 'diagnosis', 'checks', 'features'],
  'service': [...core, 'checks', 'features', 'workspace'],
  'lsp': [...core, 'checks', 'features', 'interchange', 'workspace', 'service'],
  'cli': [...core, 'diagnosis', 'checks', 'features', 'interchange', 'workspace', 'service', 'package.json'],
  'main.node': ['interchange', 'lsp', 'workspace/node/files'],
  'main.browser': ['interchange', 'lsp'],
};

/** Where packages may be imported; a package that is not here may be imported nowhere. */
const packages = [
  { name: /^vscode$/, in: ['client'] },
  { name: /^vscode-languageclient(\/|$)/, in: ['client'] },
  { name: /^vscode-languageserver(-textdocument)?(\/|$)/, in: ['server/src/lsp', 'server/src/main.node', 'server/src/main.browser'] },
  { name: /^htmlparser2$/, in: ['server/src/syntax/html', 'server/src/office/docx/xml'] },
  { name: /^(?:mammoth|docx|fflate)$/, in: ['server/src/office/docx'] },
  { name: /^pdfjs-dist(?:\/|$)/, in: ['server/src/office/pdf'] },
  { name: /^get-east-asian-width$/, in: ['server/src/text/width'] },
  { name: /^jsonc-parser$/, in: ['server/src/workspace/settingsFile', 'client/src/settingsFile'] },
  { name: /^picomatch\/posix$/, in: ['server/src/workspace/members', 'server/src/cli/files'] },
  { name: /^node:/, in: ['server/src/cli', 'server/src/workspace/node', 'server/src/main.node'] },
];

/** Sources import by these arrows and from these packages, nothing else. */
const arrowsRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      arrow: '{{from}} must not import {{to}}: see `arrows` in eslint.config.mjs and docs/architecture.md.',
      package: '{{from}} must not import {{to}}: see `packages` in eslint.config.mjs and docs/architecture.md.',
    },
  },
  create(context) {
    const file = withoutExtension(path.relative(import.meta.dirname, context.filename));
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const relative = source.startsWith('.');
      const to = relative ? withoutExtension(path.join(path.dirname(file), source)) : source;
      if (relative ? mayImport(file, to) : mayUse(file, to)) return;
      context.report({ node, messageId: relative ? 'arrow' : 'package', data: { from: file, to } });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

function mayImport(from, to) {
  // The client shares with the server the names of their own requests and how bytes are written in them, and nothing else.
  if (from.startsWith('client/')) return to.startsWith('client/') || to === 'server/src/lsp/protocol' || to === 'server/src/lsp/base64';
  const [own, other] = [partOf(from), partOf(to)];
  return own === other || (arrows[own] ?? []).some((allowed) => allowed === other || allowed === to || `server/src/${allowed}` === to);
}

function mayUse(from, name) {
  return packages.some((each) => each.name.test(name) && each.in.some((place) => from === place || from.startsWith(`${place}/`)));
}

/** The folder (or the file) of server/src that a path without extension lies in. */
function partOf(file) {
  const [server, src, part] = file.split('/');
  return server === 'server' && src === 'src' ? part : file.split('/')[0];
}

function withoutExtension(file) {
  return file.replaceAll(path.sep, '/').replace(/\.ts$/, '');
}

/** State that outlives a call belongs to whoever makes it: a document, a session. */
const noModuleState = [
  { selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!="const"]', message: 'No module-level mutable state.' },
  {
    selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > :matches(NewExpression[callee.name=/^(Weak)?(Map|Set)$/][arguments.length=0], ArrayExpression[elements.length=0], ObjectExpression[properties.length=0])',
    message: 'An empty collection at module level is mutable state.',
  },
];

const noBarrels = [{ selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]', message: 'Import from the file that defines it.' }];

/** What reaches outside of the text, and what makes inexact numbers. */
const notInTheCore = ['process', 'console', 'fetch', 'require', 'setTimeout', 'setInterval', 'setImmediate', 'performance', 'Date', 'parseFloat', 'XMLHttpRequest', 'WebSocket', 'navigator', 'localStorage'];

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/', '**/node_modules/', '.vscode-test/'] },
  tseslint.configs.recommended,
  {
    rules: {
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'no-cond-assign': 'error',
      'no-constant-binary-expression': 'error',
      'no-dupe-else-if': 'error',
      'no-empty': 'error',
      'no-empty-character-class': 'error',
      'no-irregular-whitespace': ['error', { skipRegExps: true, skipStrings: true, skipTemplates: true }],
      'no-loss-of-precision': 'error',
      'no-misleading-character-class': 'error',
      'no-regex-spaces': 'error',
      'no-self-assign': 'error',
      'no-sparse-arrays': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-backreference': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': 'off', // tsc says it
    },
  },
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    plugins: { gouji: { rules: { arrows: arrowsRule } } },
    rules: {
      'gouji/arrows': 'error',
      'max-lines': ['error', 400],
      'no-restricted-syntax': ['error', ...noModuleState, ...noBarrels],
    },
  },
  { files: ['server/src/checks/*/*.ts'], rules: { 'max-lines': ['error', 120] } },
  { files: ['server/src/lsp/requests/*.ts'], rules: { 'max-lines': ['error', 60] } },
  {
    files: ['server/src/{text,forms,syntax,prose,report,checks,features,interchange,workspace}/**/*.ts', 'server/src/service.ts'],
    rules: { 'no-restricted-globals': ['error', ...notInTheCore] },
  },
);
