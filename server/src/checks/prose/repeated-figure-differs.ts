import { quotedNames, yearlyFigures } from '../../prose/repeats';
import type { YearlyFigure } from '../../prose/repeats';
import type { Sentence } from '../../prose/sentences';
import { equalDecimals } from '../../text/decimal';
import { addTo } from '../../text/grouped';
import type { Span } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';

export const repeatedFigureDiffers: Check = {
  id: 'repeated-figure-differs',
  group: 'prose',
  severity: 'warning',
  title: { zh: '同一件事在前后文中的数不同', en: 'the same is counted twice with different numbers' },
  fix: null,
  cannotRun: needsReport,
  *run({ found, placeOf }): Iterable<Draft> {
    const said = new Map<string, Saying[]>();
    for (const each of found(figuresOfYear)) {
      const { figures, sentence, names } = each.fact;
      const own = figures.map((figure): Saying => ({ figure, sentence, place: () => placeOf(each, sentence, figure.span), names }));
      const pairs = own.flatMap((saying) => {
        const other = said.get(saying.figure.deed)?.find((each) => isSame(each, saying));
        return other === undefined || equalDecimals(other.figure.number.printed, saying.figure.number.printed) ? [] : [{ saying, other }];
      });
      for (const saying of own) addTo(said, saying.figure.deed, saying);
      if (pairs.length === 0) continue;
      const [here, there] = [pairs.map(({ saying }) => printed(saying)).join('、'), pairs.map(({ other }) => printed(other)).join('、')];
      yield {
        span: { start: pairs[0]!.saying.place().start, end: pairs.at(-1)!.saying.place().end },
        message: {
          zh: `此处写全年${pairs[0]!.saying.figure.deed} ${here}，前文写 ${there}，说的像是同一件事。请核对，前后应当一致。`,
          en: `Here the year has ${here}, before it was ${there}, and both seem to be of the same. Check them: they should agree.`,
        },
        related: pairs.map(({ other }) => ({ span: other.place(), cell: null, message: { zh: `前文：${printed(other)}`, en: `before: ${printed(other)}` } })),
      };
    }
  },
};

/** The sentences with figures of the whole year, each with the names in quotation marks before it in its paragraph. */
function figuresOfYear(sentences: readonly Sentence[]): FiguresOfYear[] {
  const found: FiguresOfYear[] = [];
  sentences.forEach((sentence, at) => {
    const figures = yearlyFigures(sentence.text);
    if (figures.length > 0) found.push({ sentence, figures, names: quotedNames(sentences.slice(0, at + 1).map(({ text }) => text).join('')) });
  });
  return found;
}

interface FiguresOfYear extends Pick<Saying, 'sentence' | 'names'> {
  readonly figures: readonly YearlyFigure[];
}

interface Saying {
  readonly figure: YearlyFigure;
  readonly sentence: Sentence;
  place(): Span;
  /** The names in quotation marks before it in its paragraph. */
  readonly names: readonly string[];
}

/** The same deed, unit and thing; a deed of few words (推送) only of the same name (“今日殷行”). */
function isSame(a: Saying, b: Saying): boolean {
  const [one, other] = [a.figure, b.figure];
  if (a.sentence === b.sentence || one.number.counter !== other.number.counter || one.number.power !== other.number.power) return false;
  if (one.thing !== '' && other.thing !== '' && one.thing !== other.thing) return false;
  return a.names.some((name) => b.names.includes(name)) || (one.deed.length >= longDeed && one.thing === other.thing);
}

const longDeed = 8;

function printed({ figure: { number } }: Saying): string {
  return `${number.printed.digits} ${number.counter}`;
}
