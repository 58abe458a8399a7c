import type { SectionSpec, TableId } from '../../forms/form';
import { printedAt, quoted, specOfTable } from '../../report/names';
import type { Report, ReportSection } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Span } from '../../text/span';

/** A section that is not there, and what is found of it. */
export interface Missing {
  readonly spec: SectionSpec;
  readonly name: string;
  /** The heading in words that are not known that may be its own: with its ordinal, behind the section before it. */
  readonly foreign: Span | null;
  /** Where its text begins, where only its heading was lost. */
  readonly textAt: number | null;
  /** Its table, where that is absent too. */
  readonly table: TableId | null;
  /** The sections behind it whose ordinals count on without it. */
  readonly countingOn: readonly ReportSection[];
}

/** A table that went with its section is named here and is no finding of its own; nor are ordinals that count on without it. */
export function messageFor(report: Report, { name, foreign, textAt, table: absent, countingOn }: Missing): Bilingual {
  const table = absent === null ? null : specOfTable(report, absent)?.name ?? null;
  if (foreign !== null) {
    const printed = quoted(printedAt(report, foreign));
    return {
      zh: `缺少“${name}”。${printed}如果就是这一部分，请改用格式规定的标题；如果不是，请补上这一部分${table === null ? '' : '及其中的表格'}。`,
      en: `Section “${name}” is missing. If ${printed} is it, use the form’s title; if not, add the section${table === null ? '' : ' and its table'}.`,
    };
  }
  const countOn = countingOn.length > 0;
  if (textAt !== null) {
    return {
      zh: `缺少“${name}”的标题，从这里起像是这一部分的内容。请在此处补上标题${countOn ? '，并改正后面各部分的序号' : ''}。`,
      en: `The heading “${name}” is missing; its text seems to begin here. Add the heading${countOn ? ', and correct the ordinals behind it' : ''}.`,
    };
  }
  return {
    zh: `缺少“${name}”${table === null ? '' : `，其中的${table.zh}也没有找到`}。格式规定的各部分都应保留，请在此处补上${table === null ? '标题和内容' : '标题和表格'}${countOn ? '，并改正后面各部分的序号' : ''}。`,
    en: `Section “${name}” is missing${table === null ? '' : `, and with it the ${table.en}`}. The form requires every section: add its heading and its ${table === null ? 'content' : 'table'} here${countOn ? ', and correct the ordinals behind it' : ''}.`,
  };
}
