import type { Form } from '../../forms/form';
import { forms } from '../../forms/registry';
import { quoted } from '../../report/names';
import type { Report, ReportBlock, ReportTable } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Span } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import type { OutdatedTable } from './outdated';
import { dueForm, outdatedTables } from './outdated';
import { tablesToBlame } from './torn';

export const outdatedForm: Check = {
  id: 'outdated-form',
  group: 'table',
  severity: 'error',
  title: { zh: '表格用的不是本年度的格式', en: 'a table is not in the form of its year' },
  fix: null,
  cannotRun: (context) => needsTable(context) ?? (dueForm(context.report) === null ? noForm : null),
  *run(context): Iterable<Draft> {
    const { report } = context;
    const outdated = outdatedTables(report);
    for (const found of outdated) {
      const { table, open } = found;
      // A table whose labels and figures came apart shows no more than that its labels are another form's.
      if (open && !tablesToBlame(context).includes(table)) continue;
      const doubtful = open && outdated.every((other) => other.open);
      yield {
        span: placeOf(table, found.blocks[0]!),
        severity: doubtful ? 'information' : 'error',
        cell: { table: table.id, row: null, column: null },
        message: doubtful ? asksFor(report, found) : messageFor(report, found),
      };
    }
  },
};

const noForm: Bilingual = { zh: '这个年度还没有规定的格式', en: 'no form was prescribed for the year' };

/** The heads over a block, else the label of its first row. */
function placeOf(table: ReportTable, block: ReportBlock): Span {
  const [first] = block.rows;
  return table.heads.find((heads) => heads.block === block.spec.key && heads.whole)?.span ?? first?.label ?? first?.span ?? block.span;
}

function messageFor(report: Report, { table, blocks, due }: OutdatedTable): Bilingual {
  const [printed, should] = [formOf(blocks), shouldBe(report, due)];
  const where = blocks.length === table.blocks.length ? { zh: '这张表', en: 'This table' } : part(blocks);
  return {
    zh: `${where.zh}用的是 ${named(printed).zh}，${should.zh}。请换成规定的表格重新填写。`,
    en: `${where.en} is in ${named(printed).en}; ${should.en}. Fill in the table of that form instead.`,
  };
}

/** Where only the rows speak for another form, and the due one may be printed so too. */
function asksFor(report: Report, { blocks, due }: OutdatedTable): Bilingual {
  const [printed, should, rows] = [formOf(blocks), shouldBe(report, due), rowsOf(due, blocks)];
  return {
    zh: `这张表的行与 ${named(printed).zh}相同，${should.zh}：${rows.zh}。请核对所用的格式。`,
    en: `The rows of this table are those of ${named(printed).en}; ${should.en}: ${rows.en}. See which form it is.`,
  };
}

function formOf(blocks: readonly ReportBlock[]): Form {
  return forms.find(({ id }) => id === blocks[0]!.form)!;
}

function named({ name, notice }: Form): Bilingual {
  return { zh: `${name.zh}（${notice}）`, en: `${name.en} (${notice})` };
}

function shouldBe({ year }: Report, due: Form): Bilingual {
  if (year === null) return { zh: `其他表用的是 ${named(due).zh}`, en: `the other tables are in ${named(due).en}` };
  return { zh: `${year} 年度应当用 ${named(due).zh}`, en: `for ${year} it should be ${named(due).en}` };
}

function part(blocks: readonly ReportBlock[]): Bilingual {
  const names = blocks.map(({ spec }) => quoted(spec.label ?? spec.rows[0]!.label));
  return { zh: `${names.join('')}部分`, en: `The part ${names.join(', ')}` };
}

/** In which rows the due form differs. */
function rowsOf(due: Form, blocks: readonly ReportBlock[]): Bilingual {
  const specs = due.tables.flatMap((table) => table.blocks).filter(({ key }) => blocks.some(({ spec }) => spec.key === key));
  const groups = specs.flatMap((spec) => spec.groups.filter(({ asRow }) => asRow !== null).map((group) => ({ label: quoted(group.label), count: spec.rows.filter((row) => row.group === group.key).length })));
  return {
    zh: groups.map(({ label, count }) => `${label}应分 ${count} 行填写`).join('，') || '按规定的各行填写',
    en: groups.map(({ label, count }) => `${label} has ${count} rows`).join(', ') || 'fill in its rows',
  };
}
