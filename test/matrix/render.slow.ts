import assert from 'node:assert/strict';
import { forms } from '../../server/src/forms/registry';
import { encode } from './encode';
import { publishedFigures, randomFigures } from './figures';
import type { FigureSet } from './figures';
import { matrixLayouts } from './layouts/registry';
import { noises } from './noises';
import { pinned, unpinned } from './pins';
import { randomOf } from './random';
import { renderReport } from './render';

/** The renderer is no witness unless its own truth holds. */
describe('rendered reports', () => {
  const plain = noises.find(({ id }) => id === 'none')!;

  it('have every figure of the form once, where the truth says, in every layout', () => {
    for (const layout of matrixLayouts) {
      for (const form of ['form2019', 'form2021'] as const) {
        const { name, text, truth } = renderReport(layout, plain, form, 0);
        assert.equal(truth.figures.length, form === 'form2019' ? 198 : 200, name);
        for (const figure of truth.figures) {
          assert.equal(figure.places.length, 1, `${name} ${figure.name}`);
          const [[start, end]] = figure.places as [[number, number]];
          assert.equal(text.slice(start, end).replace(/<[^>]*>/g, ''), figure.expected.printed.number, `${name} ${figure.name}`);
        }
        assert.equal(truth.sections!.length, 6, name);
        for (const { number, start } of truth.sections!) assert.equal(text[start], '一二三四五六'[number - 1], name);
      }
    }
  });

  it('are the same every time, and of every noise', () => {
    for (const noise of noises) {
      const layout = matrixLayouts.find(({ id }) => noise.notIn?.test(id) !== true)!;
      const form = noise.forms?.[0] ?? 'form2021';
      const [first, again] = [renderReport(layout, noise, form, 3), renderReport(layout, noise, form, 3)];
      assert.equal(first.text, again.text);
      assert.ok(!/[\ue000-\uf8ff]/.test(first.text), noise.id);
    }
  });

  it('have labels and figures as their noise says', () => {
    const bars = matrixLayouts.find(({ id }) => id === 'bars')!;
    const textWith = (id: string, form: 'form2019' | 'form2021' = 'form2021') => renderReport(bars, noises.find((noise) => noise.id === id)!, form, 0).text;
    assert.match(textWith('slips'), /其他法律行政止公开/);
    assert.match(textWith('heads-cut', 'form2019'), /本年新 \| 本年新 \|/);
    assert.match(textWith('traditional'), /總體情況/);
    assert.match(textWith('pinyin-bare'), /政zhèng府fǔ/);
    assert.match(textWith('other-single'), /（六）其他处理 \| {2}\| \d/);
    assert.match(textWith('placeholders'), /规章 \| (-|--|\/|—|无|\d)/);
    assert.ok(!/行政许可 \|/.test(textWith('labels-lost')));
  });
});

describe('the figures of the matrix', () => {
  const sets: FigureSet[] = [...publishedFigures, ...(['form2019', 'form2021'] as const).flatMap((form) => Array.from({ length: 20 }, (_, at) => randomFigures(form, randomOf(`${form} ${at}`))))];

  it('hold every sum of the form', () => {
    for (const { id, form, figures } of sets) {
      for (const { total, parts } of forms.find((spec) => spec.id === form)!.tables.flatMap((table) => table.relations)) {
        const value = ({ table, row, column }: typeof total): bigint => {
          const block = forms.find((spec) => spec.id === form)!.tables.find((spec) => spec.id === table)!.blocks.find((spec) => spec.rows.some(({ key }) => key === row))!;
          return BigInt(figures[table][row]![block.columns.findIndex(({ key }) => key === column)]!);
        };
        assert.equal(parts.reduce((sum, part) => sum + BigInt(part.weight) * value(part.cell), 0n), value(total), `${id} ${total.row} ${total.column}`);
      }
    }
  });
});

describe('pins', () => {
  it('come out again with their places', () => {
    assert.deepEqual(unpinned(`a${pinned(0, 'b')}c${pinned(7, '')}${pinned(0, 'd')}`), { text: 'abcd', places: new Map([[0, [[1, 2], [3, 4]]], [7, [[3, 3]]]]) });
  });

  it('of a text in GB18030 decode to the text', () => {
    const text = 'ABC 总体情况 ０〇—‘’“” ǹ 𠀀';
    assert.equal(new TextDecoder('gb18030').decode(encode(text.replace('𠀀', ''), 'gb18030')), text.replace('𠀀', ''));
    assert.throws(() => encode('𠀀', 'gb18030'));
  });
});
