import type { LabelSpec } from '../../forms/form';
import { startBehindHead } from '../../forms/vocabulary';
import { deviationOf } from '../../report/labelDeviation';
import { quoted } from '../../report/names';
import type { Report, ReportTable } from '../../report/report';
import { spaces } from '../../syntax/layouts/spaces';
import type { Span } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { oneLine, relabel, told } from './labels';
import { tablesToBlame } from './torn';
import { textAt } from '../../report/textAt';

export const rowLabel: Check = {
  id: 'row-label',
  group: 'table',
  severity: 'information',
  title: { zh: '行名与格式不一致', en: 'the label of a row is not the form’s' },
  fix: 'safe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const table of tablesToBlame(context)) {
      for (const { key, label, printed, span, frame } of labelsOf(report, table)) {
        const deviation = deviationOf(printed, label.label, frame);
        if (deviation === null) continue;
        yield {
          span,
          cell: { table: table.id, row: key, column: null },
          message: {
            zh: `行名${quoted(oneLine(printed))}与格式不一致，格式为${quoted(label.label)}：${told(deviation).zh}。请改用格式的行名。`,
            en: `The row is called ${quoted(oneLine(printed))}; in the form it is ${quoted(label.label)}: ${told(deviation).en}. Use the form’s label.`,
          },
          repairs: relabel(report, span, printed, label),
        };
      }
    }
  },
};

interface PrintedLabel {
  readonly key: string;
  readonly label: LabelSpec;
  readonly printed: string;
  readonly span: Span;
  readonly frame: string;
}

function labelsOf(report: Report, table: ReportTable): PrintedLabel[] {
  const behind = table.blocks.flatMap(({ rows }) => rows.flatMap((row): PrintedLabel[] => {
    // A row without a label of its own is known by its place alone.
    const placed = row.cells.some((cell) => cell.mark === 'by position');
    if (placed || row.printed === '' || row.label === null || mayBeInPieces(report, table, row.label)) return [];
    const start = startBehindHead(row.printed);
    const isAsPrinted = textAt(report, row.label) === row.printed;
    return [{ key: row.spec.key, label: row.spec, printed: row.printed.slice(start), span: isAsPrinted ? { start: row.label.start + start, end: row.label.end } : row.label, frame: '' }];
  }));
  const above = table.heads.filter(({ whole }) => whole).flatMap(({ block, rows }) => rows.flatMap(({ key, printed, span }): PrintedLabel[] => {
    const spec = table.blocks.find((candidate) => candidate.spec.key === block)?.spec.rows.find((row) => row.key === key);
    return spec === undefined ? [] : [{ key, label: spec, printed, span, frame: frameOf(report, table) }];
  }));
  return [...behind, ...above];
}

/** Where only blanks part cells a label that reaches over lines may have lost words to the labels beside it, or have some of theirs. */
function mayBeInPieces(report: Report, { layouts }: ReportTable, span: Span): boolean {
  return layouts.includes(spaces.id) && /[\r\n]/.test(textAt(report, span));
}

/** The head over several rows that stand side by side. */
function frameOf({ form }: Report, { id }: ReportTable): string {
  return form?.tables.find((table) => table.id === id)?.heads[0] ?? '';
}
