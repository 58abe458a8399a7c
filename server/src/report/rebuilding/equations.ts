import type { Relation } from '../../forms/form';
import { isWithinRow } from '../../forms/relations';
import type { NamedEquation } from './rebuild';
import { groupedBy } from '../../text/grouped';

/** What is known of a cell: its figure, the line of digits that its row is, or null for nothing. */
export type Known = { readonly figure: number } | { readonly line: number } | null;

/**
 * The relations between rows, those that are the same in every column together, in the form's order. A column in which a figure
 * is not known is left out.
 *
 * @param columns the keys of the columns, as the figures of a line follow each other
 */
export function equationsBetween(relations: readonly Relation[], columns: readonly string[], knownAt: (row: string, column: string) => Known): NamedEquation[] {
  const alike = groupedBy(relations.filter((relation) => !isWithinRow(relation)), (relation) => termsOf(relation).map(({ cell, weight }) => `${cell.row} ${weight}`).join());
  return [...alike.values()].flatMap((same) => equationOf(same, columns, knownAt) ?? []);
}

function equationOf(relations: readonly Relation[], columns: readonly string[], knownAt: (row: string, column: string) => Known): NamedEquation | null {
  const reckoned = relations.flatMap((relation) => {
    const terms = termsOf(relation).map(({ cell, weight }) => ({ weight, known: knownAt(cell.row, cell.column) }));
    const at = columns.indexOf(relation.total.column);
    const isInColumn = termsOf(relation).every(({ cell }) => cell.column === relation.total.column);
    if (!isInColumn || at < 0 || terms.some(({ known }) => known === null)) return [];
    const lines = terms.flatMap(({ known, weight }) => (known !== null && 'line' in known ? [{ line: known.line, weight }] : []));
    const known = terms.reduce((sum, { known: own, weight }) => sum + (own !== null && 'figure' in own ? weight * own.figure : 0), 0);
    return [{ name: relation.id, lines, column: { at, known } }];
  });
  const lines = reckoned[0]?.lines ?? [];
  // Which rows are lines is the same in every column.
  if (lines.length === 0) return null;
  return { terms: lines, columns: reckoned.map(({ column }) => column), names: reckoned.map(({ name }) => name) };
}

function termsOf({ total, parts }: Relation): { readonly cell: Relation['total']; readonly weight: number }[] {
  return [...parts, { cell: total, weight: -1 }];
}
