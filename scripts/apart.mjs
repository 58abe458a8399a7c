// The tokenizer of web pages, with its two thousand entities, is a file of its own beside the bundles for Node: who reads no page
// never loads it. A web worker has it within, as it cannot load another file without waiting.

/** How the file is built. */
export const bundleApart = {
  stdin: { contents: `export { Parser } from 'htmlparser2';`, resolveDir: '.' },
  outfile: 'dist/html.js',
};

/** In the other bundles its place is taken by what loads it when it is first used. */
export const loadedWhenUsed = {
  name: 'loaded when used',
  setup(build) {
    build.onResolve({ filter: /^htmlparser2$/ }, () => ({ path: 'htmlparser2', namespace: 'apart' }));
    build.onResolve({ filter: /^\.\/html\.js$/, namespace: 'apart' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'apart' }, () => ({
      contents: `export class Parser { constructor(...options) { return new (require('./html.js').Parser)(...options); } }`,
    }));
  },
};
