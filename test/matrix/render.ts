import type { FormId, SectionNumber } from '../../server/src/forms/form';
import type { Draft, DraftSection, Expected } from './draft';
import { draftOf, endPin, headingPin, titlePin } from './draft';
import type { FigureSet } from './figures';
import { publishedFigures, randomFigures } from './figures';
import { hasFigures } from './grids';
import type { MatrixLayout } from './layouts/layout';
import type { Encoding, Noise } from './noises';
import { plainPrint } from './noises';
import type { Place } from './pins';
import { pinsIn, unpinned, withoutPins } from './pins';
import { randomOf } from './random';

export interface Rendered {
  /** `bars/slips/form2021/0` */
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly truth: Truth;
}

/** What is to be read, known without reading. */
export interface Truth {
  readonly form: FormId;
  readonly agency: string;
  readonly year: number;
  readonly figures: readonly TrueFigure[];
  /** Where the headings stand; null where none can be told. */
  readonly sections: readonly TrueSection[] | null;
  /** Whether no sum may be found wrong, no row missing and no row of another width. */
  readonly clean: boolean;
}

export interface TrueFigure {
  /** `applications.new.total` */
  readonly name: string;
  readonly expected: Expected;
  /** Of the number, once for each time it was printed. */
  readonly places: readonly Place[];
  /** Whether it is a fault not to read it. */
  readonly isTold: boolean;
}

export interface TrueSection {
  readonly number: SectionNumber;
  /** Without ordinal; blanks and tags in it do not count. */
  readonly title: string;
  readonly start: number;
  /** Where the next one starts, or where the last paragraph of the last one ends. */
  readonly end: number;
}

/** A report in a layout with a noise, and its truth. The same arguments give the same text. */
export function renderReport(layout: MatrixLayout, noise: Noise, form: FormId, turn: number): Rendered {
  const name = `${layout.id}/${noise.id}/${form}/${turn}`;
  const random = randomOf(name);
  const figures = figureSet(form, name);
  const print = noise.print?.(random) ?? plainPrint;
  const rendered = draftOf({
    form,
    figures: figures.figures,
    plan: noise.plan?.(form, random) ?? {},
    print: (figure) => print(figure, random),
    label: (label) => noise.label?.(label, random) ?? label,
  }, random);
  const sections = rendered.draft.sections.map((section): DraftSection => ({
    ...section,
    tables: section.tables.map((table) => ({ ...table, grid: noise.grid?.(table.grid, table.id, random) ?? table.grid })),
  }));
  const draft = noise.draft?.({ ...rendered.draft, sections }, random) ?? { ...rendered.draft, sections };
  const laid = layout.render(draft, random);
  const whole = noise.followed === true ? laid + another(layout, form, turn) : laid;
  const { text, places } = unpinned(noise.text?.(whole, random) ?? whole);
  // Where everything runs together, an odd heading is words among words.
  const hidden = layout.text === 'torn' && noise.group === 'headings';
  const headed = draft.sections.filter(({ heading }) => heading !== null).map(({ number }) => number);
  const blanksVanish = noise.hasBlanks === true && !layout.showsBlanks;
  const complete = layout.text === 'whole' && noise.mayMiss === undefined && !blanksVanish;
  const untold = untoldFigures(layout, draft);
  return {
    name,
    text,
    encoding: noise.encoding ?? 'utf-8',
    truth: {
      form,
      agency: noise.group === 'labels' ? noise.text?.(draft.agency, random) ?? draft.agency : draft.agency,
      year: draft.year,
      figures: rendered.expected.map((expected, pin) => ({ name: `${expected.table}.${expected.row}.${expected.column}`, expected, places: places.get(pin) ?? [], isTold: complete && !untold.has(pin) })),
      sections: hidden ? null : sectionsOf(headed, places, text),
      clean: noise.plan === undefined && noise.id !== 'pictures' && noise.mayMiss === undefined && !blanksVanish && untold.size === 0,
    },
  };
}

function sectionsOf(numbers: readonly SectionNumber[], places: ReadonlyMap<number, readonly Place[]>, text: string): TrueSection[] {
  const startOf = (number: SectionNumber): number => places.get(headingPin(number))![0]![0];
  return numbers.map((number, at) => ({
    number,
    title: text.slice(...places.get(titlePin(number))![0]!),
    start: startOf(number),
    end: at < numbers.length - 1 ? startOf(numbers[at + 1]!) : places.get(endPin)![0]![1],
  }));
}

/** The pins of figures of which the layout does not tell the columns. */
function untoldFigures(layout: MatrixLayout, draft: Draft): ReadonlySet<number> {
  const rows = draft.sections.flatMap(({ tables }) => tables.flatMap(({ grid }) => grid.filter((row, at) => hasFigures(row) && layout.tells?.(row, at, grid) === false)));
  return new Set(rows.flatMap((row) => pinsIn(row.filter((cell) => typeof cell === 'string').join(''))));
}

/** Another report that follows on the same page. */
function another(layout: MatrixLayout, form: FormId, turn: number): string {
  const random = randomOf(`another ${layout.id} ${turn}`);
  const { draft } = draftOf({ form, figures: randomFigures(form, random).figures, plan: {}, print: (figure) => plainPrint(figure, random), label: (label) => label }, random);
  return `\n\n${withoutPins(layout.render({ ...draft, year: draft.year - 1, agency: '南湖县人民政府', title: [`南湖县人民政府${draft.year - 1}年政府信息公开工作年度报告`] }, random))}`;
}

function figureSet(form: FormId, name: string): FigureSet {
  const random = randomOf(`figures of ${name}`);
  return random.chance(0.5) ? random.pick(publishedFigures.filter((set) => set.form === form)) : randomFigures(form, random);
}
