import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forms } from '../../server/src/forms/registry';
import { longestFigure, mostAdded } from '../../server/src/report/rebuilding/figures';
import { narrowed } from '../../server/src/report/rebuilding/narrowing';
import type { Equation, Options } from '../../server/src/report/rebuilding/narrowing';
import { rebuild } from '../../server/src/report/rebuilding/rebuild';
import { someRuns } from '../kit/effort';

/** The options of each line in all choices that make 0, by trying every choice. */
function exhaustive(lines: readonly Options[], { terms, columns }: Equation): string[][] {
  const kept = lines.map(() => new Set<string>());
  const choose = (chosen: readonly (readonly number[])[]): void => {
    if (chosen.length < lines.length) {
      for (const option of lines[chosen.length]!) choose([...chosen, option]);
    } else if (columns.every(({ at, known }) => terms.reduce((sum, { line, weight }) => sum + weight * chosen[line]![at]!, known) === 0)) {
      chosen.forEach((option, line) => kept[line]!.add(option.join()));
    }
  };
  choose([]);
  return kept.map((own) => [...own].sort());
}

describe('narrowing the ways in which lines may be cut', () => {
  const option = fc.tuple(fc.nat(6), fc.nat(6));
  const lines = fc.array(fc.uniqueArray(option, { minLength: 1, maxLength: 4, selector: String }), { minLength: 2, maxLength: 6 });

  it('leaves every option of every solution and no other', () => {
    fc.assert(fc.property(lines, fc.nat(12), (options, known) => {
      const terms = options.map((_, line) => ({ line, weight: line % 2 === 0 ? 1 : -1 }));
      const equation = { terms, columns: [{ at: 0, known: known - 6 }, { at: 1, known: 0 }] };
      const left = narrowed(options, equation)!;
      const expected = exhaustive(options, equation);
      assert.deepEqual(left.map((own) => own.map((each) => each.join()).sort()), expected);
    }), { seed: 21, numRuns: someRuns(300) });
  });

  it('is exact for as many of the longest figures as are ever added', () => {
    const largest = 10 ** longestFigure - 1;
    const options: Options[] = Array.from({ length: mostAdded - 1 }, () => [[largest], [largest - 1]]);
    const terms = options.map((_, line) => ({ line, weight: 1 }));
    const sum = (mostAdded - 1) * largest;
    assert.ok(Number.isSafeInteger(sum + largest));
    assert.deepEqual(narrowed(options, { terms, columns: [{ at: 0, known: 1 - sum }] }), options);
    assert.deepEqual(narrowed(options, { terms, columns: [{ at: 0, known: -sum }] }), options.map(() => [[largest]]));
    for (const { relations } of forms.flatMap(({ tables }) => tables)) for (const { parts } of relations) assert.ok(parts.length < mostAdded);
  });

  it('says when there are too many states', () => {
    const many: Options[] = Array.from({ length: 12 }, (_, line) => Array.from({ length: 9 }, (__, at) => [at * (line + 7) ** 3, at ** 2 * (line + 3)]));
    assert.equal(narrowed(many, { terms: many.map((_, line) => ({ line, weight: line < 6 ? 1 : -1 })), columns: [{ at: 0, known: 0 }, { at: 1, known: 0 }] }), null);
  });
});

describe('equations that choose', () => {
  const equation = (name: string, lines: readonly number[], known: number) => ({ names: [name], terms: lines.map((line) => ({ line, weight: 1 })), columns: [{ at: 0, known }] });

  it('are named, and later ones only when they had to', () => {
    const { options, chosenBy } = rebuild([[[1], [2]], [[3]]], [equation('first', [0, 1], -5), equation('second', [0], -2)]);
    assert.deepEqual(options, [[[2]], [[3]]]);
    assert.deepEqual([...chosenBy], ['first']);
    assert.deepEqual([...rebuild([[[1], [2]]], [equation('first', [], 0), equation('second', [0], -2)]).chosenBy], ['second']);
    assert.deepEqual([...rebuild([[[2]]], [equation('first', [0], -2)]).chosenBy], []);
  });

  it('leave nothing where they contradict, or a line has no option at all', () => {
    assert.equal(rebuild([[[1]], [[3]]], [equation('first', [0, 1], -5)]).contradiction, true);
    assert.deepEqual(rebuild([[], [[3]]], []).options, [[], []]);
  });

  it('do not speak of lines of which too much is open', () => {
    assert.deepEqual(rebuild([null, [[3], [4]]], []).options, [null, [[3], [4]]]);
  });
});
