// What the server and the command line both have of the sources is one file beside them, dist/shared.js: it ships once, and neither
// loads more than before. In a browser there is only the server, which has everything within.
import { build } from 'esbuild';
import path from 'node:path';

/**
 * @param {readonly string[]} entryPoints the programs, as paths from the root
 * @param {import('esbuild').BuildOptions} options how they are built
 * @returns the bundle of what every program has, and the plugin by which a program takes it from there
 */
export async function sharedBy(entryPoints, options) {
  const graphs = await Promise.all(entryPoints.map((entry) => inputsOf([entry], options)));
  const shared = new Set(Object.keys(graphs[0]).filter((file) => isOurs(file) && graphs.every((graph) => file in graph)));
  const outside = graphs.flatMap((graph) => Object.entries(graph)).filter(([file]) => !shared.has(file));
  const doors = [...new Set(outside.flatMap(([, { imports }]) => imports.map((each) => each.path).filter((file) => shared.has(file))))].sort();
  const names = await exportsOf(doors, options);
  // What goes from one file to the other is a list: nothing has to be looked up by its name, and nothing has one.
  const listed = doors.flatMap((file) => names.get(file).map((name) => ({ file, name })));
  const contents = [
    ...listed.map(({ file, name }, at) => `import { ${name} as _${at} } from ${JSON.stringify(`./${file}`)};`),
    `export const all = [${listed.map((_, at) => `_${at}`).join()}];`,
  ].join('\n');
  return {
    bundle: { stdin: { contents, resolveDir: '.' }, outfile: 'dist/shared.js' },
    taken: {
      name: 'taken from dist/shared.js',
      setup({ onResolve, onLoad, resolve }) {
        onResolve({ filter: /^\./ }, async ({ path: name, pluginData, ...from }) => {
          if (pluginData === passed || !isOurs(path.relative('.', from.importer))) return undefined;
          const { path: file } = await resolve(name, { ...from, pluginData: passed });
          const own = path.relative('.', file).replaceAll('\\', '/');
          // One that a program needs only since they are watched is within it until they are built anew.
          return names.has(own) ? { path: own, namespace: 'shared' } : undefined;
        });
        onResolve({ filter: /^shared$/, namespace: 'shared' }, () => ({ path: 'shared', namespace: 'all shared' }));
        onResolve({ filter: /^\.\/shared\.js$/, namespace: 'all shared' }, ({ path: file }) => ({ path: file, external: true }));
        onLoad({ filter: /.*/, namespace: 'all shared' }, () => ({ contents: `export const { all } = require('./shared.js');` }));
        onLoad({ filter: /.*/, namespace: 'shared' }, ({ path: file }) => ({
          contents: `import { all } from 'shared';\n${listed.map((each, at) => (each.file === file ? `export const ${each.name} = all[${at}];` : '')).join('')}`,
        }));
      },
    },
  };
}

const passed = Symbol('resolved by the plugin itself');

function isOurs(file) {
  return file.replaceAll('\\', '/').startsWith('server/src/');
}

async function inputsOf(entryPoints, options) {
  return (await build({ ...options, entryPoints, bundle: true, write: false, metafile: true, outdir: 'dist' })).metafile.inputs;
}

/** By module the names of its values; what is a type is none. */
async function exportsOf(entryPoints, options) {
  const { metafile } = await build({ ...options, entryPoints, bundle: true, format: 'esm', write: false, metafile: true, outdir: 'dist' });
  return new Map(Object.values(metafile.outputs).map(({ entryPoint, exports }) => [entryPoint, exports.toSorted()]));
}
