import { specOfTable } from '../../report/names';
import type { Report, ReportTable } from '../../report/report';
import { hasNote } from '../../report/tableNote';
import { drawn, html } from '../../syntax/layouts/html';
import { insertion } from '../../text/edits';
import type { Edit } from '../../text/edits';
import { lineAround, lineEndIn } from '../../writing/separators';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { tablesToBlame } from './torn';

export const cornerNote: Check = {
  id: 'corner-note',
  group: 'table',
  severity: 'information',
  title: { zh: '表头缺少勾稽关系说明', en: 'the note on how the table adds up is missing' },
  fix: 'safe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const table of tablesToBlame(context)) {
      const spec = specOfTable(report, table.id);
      // Where the heads are lost the note was lost with them.
      if (spec?.note == null || table.heads.length === 0 || hasNote(report, table, spec)) continue;
      const note = asPrinted(spec.note);
      const edit = noteAbove(report, table, note);
      yield {
        span: { start: table.span.start, end: table.span.start },
        cell: { table: table.id, row: null, column: null },
        message: {
          zh: `表头左上角缺少格式印有的说明“${note}”。请补上。`,
          en: `The note of the form in the upper left corner, “${note}”, is missing. Add it.`,
        },
        repairs: edit === null ? [] : [{ title: { zh: '补上勾稽关系说明', en: 'Add the note' }, safe: true, edits: [edit] }],
      };
    }
  },
};

/** With the marks of Chinese text, in brackets. */
function asPrinted(note: string): string {
  return `（${note.replaceAll(':', '：').replaceAll(',', '，')}）`;
}

/** Into the upper left corner where that is an empty cell, else above the table; null where the text does not tell where that is. */
function noteAbove({ text, tree }: Report, { span, layouts }: ReportTable, note: string): Edit | null {
  for (const section of tree.sections) {
    const node = section.body.tables.find((table) => section.span.start + table.span.start <= span.start && span.start <= section.span.start + table.span.end);
    const corner = node?.rows[0]?.cells[0];
    if (node === undefined || corner === undefined) continue;
    const at = section.span.start + corner.span.start;
    if (corner.text === '' && node.rowsAreRows && node.rows[0]!.cells.length > 1) return insertion(at, note);
  }
  if (layouts[0] === html.id) {
    const at = text.lastIndexOf('<table', span.start);
    return at < 0 ? null : insertion(at, `<p>${note}</p>`);
  }
  // There the line above the first row is part of the table's frame.
  if (layouts[0] === drawn) return null;
  return insertion(lineAround(text, span.start).start, note + lineEndIn(text).repeat(2));
}
