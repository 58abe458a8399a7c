import type { Report, ReportTable } from '../report/report';
import type { TableNode } from '../syntax/ast';
import { shift } from '../text/span';
import type { Span } from '../text/span';

/** What is printed of a table, with the rows that are none of the form's yet; `by` is where the places in the node count from. */
export function printedTables({ tree }: Report, { span: whole }: ReportTable): { readonly node: TableNode; readonly span: Span; readonly by: number }[] {
  return tree.sections.filter(({ span }) => span.start <= whole.end && whole.start <= span.end)
    .flatMap(({ body, span }) => body.tables.map((node) => ({ node, span: shift(node.span, span.start), by: span.start })))
    .filter(({ span }) => span.start <= whole.end && whole.start <= span.end);
}
