import assert from 'node:assert/strict';
import { movedStops } from '../../client/src/stops';

/** The places in a text, each between ⟨ and ⟩. */
function placesIn(marked: string): { text: string; places: { start: number; end: number }[] } {
  const places = [...marked.matchAll(/⟨([^⟨⟩]*)⟩/g)].map(({ index, 1: content }, at) => ({ start: index - 2 * at, end: index - 2 * at + content!.length }));
  return { text: marked.replace(/[⟨⟩]/g, ''), places };
}

/** After the change the places are those that are marked in the second text. */
function expectMoved(before: string, [from, to, written]: readonly [number, number, string], after: string): void {
  const { text, places } = placesIn(before);
  const there = placesIn(after);
  assert.equal(text.slice(0, from) + written + text.slice(to), there.text);
  assert.deepEqual(movedStops({ places, ways: [] }, { rangeOffset: from, rangeLength: to - from, text: written }).places, there.places);
}

describe('stops while the text changes', () => {
  it('grow with what is typed in them, at either edge too, and move with what is typed before them', () => {
    expectMoved('规章|⟨  ⟩|⟨3⟩', [4, 4, '12'], '规章|⟨ 12 ⟩|⟨3⟩');
    expectMoved('规章|⟨3⟩|⟨4⟩', [4, 4, '1'], '规章|⟨31⟩|⟨4⟩');
    expectMoved('规章|⟨3⟩|⟨4⟩', [0, 2, '文件数'], '文件数|⟨3⟩|⟨4⟩');
  });

  it('shrink with what is deleted in them', () => {
    expectMoved('规章|⟨31⟩|⟨4⟩', [3, 5, ''], '规章|⟨⟩|⟨4⟩');
  });
});
