import fc from 'fast-check';
import { emptySection } from '../../server/src/checks/section/empty-section';
import type { FormId, SectionNumber, TableId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { figuresOf } from '../kit/figures';
import { makeHtmlReport } from '../kit/html';
import { layoutIds } from '../kit/layouts';
import type { LayoutId } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import type { ReportChange } from '../kit/make-report';
import { expectSafelyFixed } from '../kit/repairs';

/** What people do to a report, each of a kind that some check finds; most of it can be mended without asking. */
type Mutation = (form: FormId) => ReportChange;

const rowNames = (form: FormId): string[] => forms.find(({ id }) => id === form)!.tables.flatMap((table) =>
  table.blocks.flatMap((block) => (block.direction === 'across' ? [] : block.rows.map((row) => `${table.id}.${row.key}`))));
const cellNames = (form: FormId): string[] => forms.find(({ id }) => id === form)!.tables.flatMap((table) =>
  table.blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => `${table.id}.${row.key}.${column.key}`))));
const figureAt = (form: FormId, name: string): string => {
  const [table, ...rest] = name.split('.') as [TableId, ...string[]];
  const column = rest.pop()!;
  const block = forms.find(({ id }) => id === form)!.tables.find(({ id }) => id === table)!.blocks.find(({ rows }) => rows.some(({ key }) => key === rest.join('.')))!;
  return figuresOf(form)[table][rest.join('.')]![block.columns.findIndex(({ key }) => key === column)]!;
};
const pick = <T>(all: readonly T[], at: number): T => all[at % all.length]!;

const otherTitles: Readonly<Record<SectionNumber, string>> = {
  1: '一、总体情况概述', 2: '二、行政机关主动公开政府信息情况', 3: '三、收到和处理政府信息公开申请的情况', 4: '四、行政复议、行政诉讼情况', 5: '五、存在的问题及改进情况', 6: '六、其他需要报告的情况',
};
/** Ways to write a figure; null where it cannot be written so. */
const writings: readonly ((figure: string) => string | null)[] = [
  (figure) => (figure === '0' ? '' : null), (figure) => (figure === '0' ? '-' : null), (figure) => (figure === '0' ? '无' : null), (figure) => (figure === '0' ? 'O' : null),
  (figure) => figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)), (figure) => `0${figure}`, (figure) => figure.replace(/(\d)(?=(\d{3})+$)/g, '$1,'),
  (figure) => (/^\d$/.test(figure) ? '零一二三四五六七八九'[Number(figure)]! : null), (figure) => `${figure}件`, () => '约10', () => '9999', () => '',
];

const number = fc.nat({ max: 10_000 });
const section = fc.constantFrom<SectionNumber>(1, 2, 3, 4, 5, 6);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: number.map((at): Mutation => (form) => ({ rows: { [pick(rowNames(form), at)]: null } })) },
  { weight: 2, arbitrary: fc.tuple(number, number).map(([at, length]): Mutation => (form) => ({ rows: Object.fromEntries(rowNames(form).slice(at % 25, at % 25 + length % 5).map((name) => [name, null])) })) },
  { weight: 4, arbitrary: fc.tuple(number, fc.constantFrom(...writings)).map(([at, write]): Mutation => (form) => {
    const name = pick(cellNames(form), at);
    const written = write(figureAt(form, name));
    return written === null ? {} : { cells: { [name]: written } };
  }) },
  { weight: 1, arbitrary: fc.constantFrom<TableId>('disclosure', 'applications', 'legal').map((id): Mutation => () => ({ tables: { [id]: null } })) },
  { weight: 2, arbitrary: section.map((own): Mutation => () => ({ headings: { [own]: null } })) },
  { weight: 2, arbitrary: section.map((own): Mutation => () => ({ headings: { [own]: '' } })) },
  { weight: 2, arbitrary: section.map((own): Mutation => () => ({ headings: { [own]: otherTitles[own] } })) },
  { weight: 1, arbitrary: fc.tuple(section, fc.constantFrom('一', '二', '三', '四', '五', '六', '七')).map(([own, ordinal]): Mutation => () => ({ headings: { [own]: otherTitles[own].replace(/^./, ordinal) } })) },
  { weight: 1, arbitrary: section.map((own): Mutation => () => ({ headings: { [own]: `## ${otherTitles[own]}` } })) },
  { weight: 2, arbitrary: fc.tuple(number, fc.constantFrom<(label: string) => string>((label) => label.slice(0, -1), (label) => label.replace('公开', '公 开'), (label) => label.replace('.', '、'))).map(([at, change]): Mutation => (form) => {
    const name = pick(rowNames(form), at);
    const row = forms.find(({ id }) => id === form)!.tables.flatMap(({ id, blocks }) => blocks.flatMap(({ rows }) => rows.map((spec) => ({ name: `${id}.${spec.key}`, label: spec.label })))).find((spec) => spec.name === name)!;
    return { labels: { [name]: change(row.label) } };
  }) },
);

describe('safe repairs', function () {
  this.timeout(120_000);
  for (const { id: form } of forms) {
    for (const layout of [...layoutIds, 'html'] as const) {
      it(`of ${form} in layout ${layout} leave nothing to repair, find nothing new, change no figure, and no more the second time`, () => {
        fc.assert(fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
          const { text, lost } = mutated(form, layout, mutations);
          expectSafelyFixed(text, undefined, lost.some((own) => prose.includes(own)) ? [emptySection.id] : []);
        }), { seed: 415, numRuns: 25 });
      });
    }
  }
});

/** The sections that say something in words: lost as a whole, they are empty when they are there again. */
const prose: readonly SectionNumber[] = [1, 5, 6];

/** The text, and the sections that it has lost with what they say. */
function mutated(form: FormId, layout: LayoutId | 'html', mutations: readonly Mutation[]): { text: string; lost: SectionNumber[] } {
  const changes = mutations.map((change) => change(form));
  const merged = <K extends 'rows' | 'cells' | 'labels' | 'headings' | 'tables'>(key: K): ReportChange[K] => Object.assign({}, ...changes.map((change) => change[key])) as ReportChange[K];
  const change = { rows: merged('rows'), cells: merged('cells'), labels: merged('labels'), headings: merged('headings') } as ReportChange;
  const lost = Object.entries(change.headings ?? {}).flatMap(([own, heading]) => (heading === null ? [Number(own) as SectionNumber] : []));
  if (layout !== 'html') return { text: makeReport({ form, layout, change: { ...change, tables: merged('tables') } as ReportChange }), lost };
  // A table of a page that is lost is a picture.
  return { text: asPage(makeHtmlReport({ form, change })), lost };
}

/** With every line that is no tag in a paragraph. */
function asPage(text: string): string {
  return text.split('\n').map((line) => (line === '' || line.startsWith('<') ? line : `<p>${line}</p>`)).join('\n');
}
