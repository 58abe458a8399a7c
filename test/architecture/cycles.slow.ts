import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root, sourcesIn } from './sources';

describe('modules', () => {
  it('do not import each other in a circle, types aside', () => {
    const sources = ['server/src', 'client/src'].flatMap(sourcesIn);
    const imports = new Map(sources.map((file) => [file, importsOf(file)] as const));
    assert.ok([...imports.values()].flat().filter((file) => imports.has(file)).length > sources.length);
    assert.deepEqual(circlesIn(imports), []);
  });

  it('that do are found', () => {
    assert.deepEqual(circlesIn(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', ['d']], ['d', ['b']]])), [['b', 'c', 'd', 'b']]);
  });
});

/** What a module loads at run time, of its own project. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(/^import (?!type\b)[^;]*?'(\.[^']+)';/gm)].map((match) => `${posix.join(posix.dirname(file), match[1]!)}.ts`);
}

/** One circle for each module that closes one. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file]);
    else if (!done.has(file)) for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}
