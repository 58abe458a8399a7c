import { noFee } from '../../forms/duties';
import { nameOfRow, quoted } from '../../report/names';
import type { SectionNumber } from '../../forms/form';
import type { Sentence } from '../../prose/sentences';
import { compareDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Check, CheckContext, Draft } from '../check';
import { needsTable } from '../needs';
import { tablesToBlame } from '../table/torn';
import { relatedCells } from './related';

export const unpaidWithoutFee: Check = {
  id: 'unpaid-without-fee',
  group: 'sums',
  severity: 'warning',
  title: { zh: '有逾期未缴费的申请，文中却说没有收费', en: 'fees were not paid that, as the prose says, nobody asked for' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    const cell = unpaidIn(context);
    if (cell === null) return;
    const [first] = context.found(feesDenied);
    if (first === undefined) return;
    const { sentence, words, start } = first.fact;
    const said = { words, span: context.placeOf(first, sentence, { start, end: start + words.length }) };
    const [row, value] = [quoted(nameOfRow(report, cell.ref)), formatDecimal(cell.value!)];
    yield {
      span: said.span,
      message: {
        zh: `文中说“${said.words}”，表中${row}为 ${value}，说明发出过收费通知。请核对收费情况的说明和表格。`,
        en: `The text says “${said.words}”, but ${row} is ${value}: fees were asked for. Check what is said of fees, and the table.`,
      },
      related: relatedCells([cell], (ref) => nameOfRow(report, ref)),
    };
  },
};

/** Where a sentence behind the first heading says that no fee was charged. */
function feesDenied(sentences: readonly Sentence[], section: SectionNumber | 0): { readonly sentence: Sentence; readonly words: string; readonly start: number }[] {
  return section === 0 ? [] : sentences.flatMap((sentence) => {
    const match = noFee.exec(sentence.text);
    return match === null ? [] : [{ sentence, words: match[0], start: match.index }];
  });
}

/** The total of the row that only fees can fill, where it is over 0. */
function unpaidIn(context: CheckContext) {
  const rows = tablesToBlame(context).flatMap((table) => table.blocks.flatMap((block) => block.rows)).filter(({ spec }) => spec.presupposes === 'fee');
  return rows.flatMap(({ cells }) => cells.at(-1) ?? []).find(({ value }) => value !== null && compareDecimals(value, zero) > 0) ?? null;
}
