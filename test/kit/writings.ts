import fc from 'fast-check';
import type { FormId, TableId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { figuresOf } from './figures';

/** A cell of the form with its clean figure. */
export interface CleanCell {
  /** `applications.new.total` */
  readonly key: string;
  readonly table: TableId;
  readonly figure: string;
}

export function cleanCells(form: FormId): CleanCell[] {
  return forms.find((candidate) => candidate.id === form)!.tables.flatMap(({ id, blocks }) => blocks.flatMap(({ rows, columns }) => rows.flatMap((row) =>
    columns.map((column, at) => ({ key: `${id}.${row.key}.${column.key}`, table: id, figure: figuresOf(form)[id][row.key]![at]! })))));
}

/** Ways to write a figure that leave its value as it is. */
const oddWritings: readonly ((figure: string) => string)[] = [
  (figure) => figure.replace(/[-0-9.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  (figure) => figure.replace(/^\d{4,}/, (whole) => whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')),
  (figure) => figure.replace(/^\d{4,}/, (whole) => whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '，')),
  (figure) => figure.replace(/^\d/, '00$&'),
  (figure) => figure.replaceAll('0', 'O').replaceAll('1', 'l'),
  (figure) => (/^\d$/.test(figure) ? '零一二三四五六七八九'[Number(figure)]! : figure),
  (figure) => figure.replace(/^-/, '减'),
  (figure) => `${figure}（含上年）`,
];

/** What stands where there is no figure. */
const nothing: readonly string[] = ['', '', '/', '—', '无', '不涉及', '&nbsp;'];

/** Cells that hold something else: nothing, the same figure written oddly, or (unless told otherwise) another one. */
export function cellChanges(form: FormId, wrong: boolean): fc.Arbitrary<Record<string, string>> {
  const change = fc.tuple(fc.constantFrom(...cleanCells(form)), fc.oneof(
    fc.constantFrom(...nothing).map((text) => () => text),
    fc.constantFrom(...oddWritings),
    ...wrong ? [fc.nat(99).map((figure) => () => String(figure)), fc.constant(() => '若干')] : [],
  )).map(([{ key, figure }, write]) => [key, write(figure)] as const);
  return fc.array(change, { minLength: 1, maxLength: 25 }).map((changes) => Object.fromEntries(changes));
}
