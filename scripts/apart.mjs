// Libraries that are files of their own beside the bundles for Node: who does not need one never loads it. A web worker has them
// within, as it cannot load another file without waiting.
import { createRequire } from 'node:module';

/** The tokenizer of web pages, with its two thousand entities, and what compares names with patterns. */
const libraries = [
  { name: 'htmlparser2', file: 'html.js', whole: `export { Parser } from 'htmlparser2';`, later: (load) => `export class Parser { constructor(...options) { return new (${load}.Parser)(...options); } }` },
  {
    name: 'picomatch/posix', file: 'glob.js', whole: `export { default } from 'picomatch/posix';`,
    later: (load) => `export default Object.assign((...options) => ${load}.default(...options), { scan: (...options) => ${load}.default.scan(...options) });`,
  },
];

/** How the files are built. */
export const bundlesApart = libraries.map(({ file, whole }) => ({ stdin: { contents: whole, resolveDir: '.' }, outfile: `dist/${file}` }));

/** In the other bundles the place of each is taken by what loads it when it is first used. */
export const loadedWhenUsed = {
  name: 'loaded when used',
  setup({ onResolve, onLoad }) {
    for (const { name, file, later } of libraries) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: 'apart' }));
      onResolve({ filter: new RegExp(`^\\./${file.replace('.', '\\.')}$`), namespace: 'apart' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: new RegExp(`^${name}$`), namespace: 'apart' }, () => ({ contents: later(`require('./${file}')`) }));
    }
  },
};

/**
 * Each file that imports the language server library would have a copy of its five hundred names, made at the start: so it is
 * imported once, and of its names only those that are used are looked up.
 */
export const importedOnce = {
  name: 'imported once',
  setup({ onResolve, onLoad }) {
    const [library, namespace] = ['vscode-languageserver', 'once'];
    const require = createRequire(import.meta.url);
    onResolve({ filter: new RegExp(`^${library}$`) }, ({ namespace: from }) => (from === namespace ? undefined : { path: library, namespace }));
    onLoad({ filter: /.*/, namespace }, () => ({
      resolveDir: '.',
      contents: `const library = require('${library}');\n${Object.keys(require(library)).map((name) => `export const ${name} = /* @__PURE__ */ (() => library.${name})();`).join('\n')}`,
    }));
  },
};
