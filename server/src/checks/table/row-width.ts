import { nameOfRow, quoted } from '../../report/names';
import type { ReportRow, ReportTable } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';
import { tablesToBlame } from './torn';

export const rowWidth: Check = {
  id: 'row-width',
  group: 'table',
  severity: 'error',
  title: { zh: '一行的数不够或多了', en: 'a row has too few or too many figures' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const table of tablesToBlame(context)) {
      const unchecked = uncheckedSums(report, table.id);
      for (const { width, rows } of linesOf(table)) {
        const name = quoted(nameOfRow(report, { table: table.id, row: rows[0]!.spec.key }));
        const named = rows.length === 1 ? { zh: `${name}这一行`, en: `Row ${name}` } : { zh: `${name}等 ${rows.length} 组的这一行`, en: `The row of ${name} and the others beside it` };
        yield {
          span: width.span,
          cell: { table: table.id, row: rows.length === 1 ? rows[0]!.spec.key : null, column: null },
          message: messageFor(named, width, unchecked),
        };
      }
    }
  },
};

type Width = NonNullable<ReportRow['width']>;

/** Rows of the form that stand side by side in one line lost the same figure: they are one finding. */
function linesOf(table: ReportTable): readonly { readonly width: Width; readonly rows: readonly ReportRow[] }[] {
  const lines = new Map<number, { readonly width: Width; readonly rows: ReportRow[] }>();
  for (const row of table.blocks.flatMap((block) => block.rows)) {
    if (row.width === null) continue;
    const known = lines.get(row.width.span.start);
    if (known === undefined) lines.set(row.width.span.start, { width: row.width, rows: [row] });
    else known.rows.push(row);
  }
  return [...lines.values()];
}

function messageFor(name: Bilingual, { found, expected }: Width, unchecked: Bilingual): Bilingual {
  if (found === 0) {
    return {
      zh: `${name.zh}应有 ${expected} 个数，一个也没有${unchecked.zh}。请填上，没有的填 0。`,
      en: `${name.en} should have ${expected} figures and has none${unchecked.en}. Fill them in, with 0 where there is nothing.`,
    };
  }
  if (found < expected) {
    return {
      zh: `${name.zh}应有 ${expected} 个数，现有 ${found} 个，少 ${expected - found} 个，分不清各数属于哪一列${unchecked.zh}。请对照表头补齐，没有的填 0。`,
      en: `${name.en} should have ${expected} figures and has ${found}, ${expected - found} too few: which column each belongs to cannot be told${unchecked.en}. Complete it by the table’s head, with 0 where there is nothing.`,
    };
  }
  return {
    zh: `${name.zh}应有 ${expected} 个数，现有 ${found} 个，多 ${found - expected} 个，分不清各数属于哪一列${unchecked.zh}。请对照表头删去多余的。`,
    en: `${name.en} should have ${expected} figures and has ${found}, ${found - expected} too many: which column each belongs to cannot be told${unchecked.en}. Take out what is too much by the table’s head.`,
  };
}
