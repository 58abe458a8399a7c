import assert from 'node:assert/strict';
import { wordings } from '../../server/src/forms/wordings/registry';
import type { Meaning, Sum, Wording } from '../../server/src/forms/wordings/wording';
import type { Claim } from '../../server/src/prose/claim';
import { wordsIn } from '../../server/src/prose/lexicon';
import { phrasesOf } from '../../server/src/prose/phrases';
import type { Phrase } from '../../server/src/prose/phrases';
import { readProse } from '../../server/src/prose/read';
import { passagesOf, placeIn } from '../../server/src/prose/sentences';
import type { Passage } from '../../server/src/prose/sentences';
import { tokensOf } from '../../server/src/prose/tokens';
import { parse } from '../../server/src/syntax/parse';

describe('the vocabulary of the prose', () => {
  it('has patterns of letters, groups and ? alone', () => {
    for (const { words } of wordings) {
      assert.doesNotThrow(() => new RegExp(words, 'u'));
      assert.match(words, /^[\p{Script=Han}\d、，,/()|?]+$/u, words);
      assert.doesNotMatch(words, /\(\||\|\||\|\)|\?\?|\(\)/, `${words} has an empty group or alternative`);
    }
  });

  it('has no wording twice', () => {
    const twice = wordings.flatMap(({ words, means }) => {
      const found = wordsIn(shortest(words));
      const same = found.length === 1 ? found[0]!.meanings.filter((other) => JSON.stringify(other) === JSON.stringify(means)) : [];
      return same.length > 1 ? [`${means.kind} ${shortest(words)}`] : [];
    });
    assert.deepEqual([...new Set(twice)], []);
  });

  it('has a sentence with each wording that says what is counted', () => {
    const saying = ['topic', 'rows', 'columns', 'other', 'unlisted', 'channel', 'share', 'rate', 'change'];
    assert.deepEqual(wordings.filter(({ means, example }) => saying.includes(means.kind) && example === undefined).map(({ words }) => words), []);
  });

  for (const wording of wordings) {
    if (wording.example !== undefined) it(`${wording.means.kind} ${wording.words.slice(0, 40)}: ${wording.example}`, () => assert.ok(isRead(wording), 'no number is read with this wording'));
  }
});

/** What a pattern matches with every option left out, and the first of alternatives. */
function shortest(pattern: string): string {
  let text = pattern;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\(([^()]*)\)(\?)?/u, (_, inner: string, option?: string) => (option === undefined ? first(inner) : ''));
  }
  return first(text);
}

function first(alternatives: string): string {
  return alternatives.split('|')[0]!.replace(/.\?/gu, '');
}

/** Whether a number of the example has the wording among its words, and is read as it means. */
function isRead({ means, example }: Wording): boolean {
  const { body } = parse(`一、总体情况\n${example!}`).sections.at(-1)!;
  const [{ span, sentences }] = passagesOf(body) as [Passage];
  const { claims, unread } = readProse(body.text.slice(span.start, span.end), sentences);
  return sentences.some((sentence) => phrasesOf(tokensOf(sentence.text)).some((phrase) => {
    if (![...phrase.before, ...phrase.left, ...phrase.right].some((token) => token.kind === 'word' && token.meanings.includes(means))) return false;
    const start = placeOf(phrase);
    const claim = claims.find(({ number, span }) => number !== null && span.start === start);
    return claim === undefined ? saysOther(means) && unread.some(({ span, isExcused }) => isExcused && span.start === start) : fits(claim, means);

    function placeOf({ number }: Phrase): number {
      return placeIn(sentence, number.span).start;
    }
  }));
}

function saysOther(means: Meaning): boolean {
  return means.kind === 'other' || means.kind === 'unlisted' || means.kind === 'channel' || (means.kind === 'rate' && means.is === undefined);
}

function fits({ kind, quantity, direction }: Claim, means: Meaning): boolean {
  const has = (axis: 'rows' | 'columns', sums: readonly Sum[]): boolean => sums.every((sum) => quantity!.readings.some((reading) => reading[axis].join() === sum.join()));
  switch (means.kind) {
    case 'topic': return kind !== 'part' && quantity !== null && quantity.topics.join() === means.topics.join();
    case 'rows': return kind === 'count' && has('rows', means.sums);
    case 'columns': return kind === 'count' && has('columns', means.sums.length === 1 && means.sums[0]!.join() === 'total' ? [] : means.sums.filter((sum) => sum.join() !== 'items' && sum.join() !== 'previous,change'));
    case 'channel': return kind === 'part';
    case 'share': return kind === 'share' && (means.of === undefined ? quantity === null : has('rows', means.of));
    case 'rate': return kind === 'rate' && means.is !== undefined;
    case 'change': return kind === 'change' && direction === means.direction;
    case 'filler': return kind === 'count';
    default: return false;
  }
}
