import { insertion } from '../text/edits';
import type { Edit } from '../text/edits';
import type { Span } from '../text/span';
import { mannerOf } from './manner';
import type { RowPlace } from './rows';
import { groupOf, headsOver, lineShapeOf, refilled, standsUnder } from './rowShape';
import type { RowShape } from './rowShape';
import { isSeparator, lineAround, lineEndIn } from './separators';

/**
 * Ways to write a row in a table whose rows take whole lines, one or several, the likeliest first: behind the row before, before
 * the row behind, or behind the head that both stand under.
 */
export function* lineWays(place: RowPlace): Generator<Edit[]> {
  const { text, row, rows, before, behind, models } = place;
  const heads = headsOver(row.spec);
  const label = mannerOf(text, rows)(row.spec.label);
  const next = behind === null ? null : lineShapeOf(text, behind);
  const last = before === null ? null : lineShapeOf(text, before);
  // The first row under its heads: they stand before the row behind.
  const begins = before === null ? heads.length > 0 : !standsUnder(before.spec, heads);
  for (const model of models.filter(({ row: other }) => headsOver(other.spec).length === heads.length && lineShapeOf(text, other) !== null)) {
    const line = refilled(text, model.lines, model, label, row.figures);
    const joint = jointAt(place, model);
    if (!hasOwnHead(place, model)) {
      const free = before === null || (last !== null && next !== null && isSeparator(text.slice(last.lines.end, next.lines.start)));
      if (next !== null && (begins ? sameHeads(place) : free) && isSeparator(text.slice(next.lines.start, next.label.start))) yield [insertion(next.lines.start, line + joint)];
      if (last !== null && !begins) yield [insertion(last.lines.end, joint + line)];
      // The head stands in the line of the row behind.
      if (next !== null && begins && sameHeads(place)) {
        yield [insertion(next.label.start, refilled(text, { start: model.label.start, end: model.lines.end }, model, label, row.figures) + joint + text.slice(model.lines.start, model.label.start))];
      }
    }
  }
  if (begins && last !== null) yield* withHead(place, last, label);
}

/** A group's head and its first row, as another group has them. */
function* withHead({ text, row, spec, rows, models }: RowPlace, last: RowShape, label: string): Generator<Edit[]> {
  const group = groupOf(spec.groups, row.spec);
  if (group === null) return;
  const manner = mannerOf(text, rows);
  for (const model of models.filter((shape) => lineShapeOf(text, shape.row) !== null)) {
    const other = groupOf(spec.groups, model.row.spec);
    const above = rowAbove(rows, text, model);
    if (other === null || above === null || above.row.spec.group === other.key) continue;
    const from = above.lines.end;
    const head = text.slice(from, model.label.start).indexOf(manner(other.label));
    if (head < 0) continue;
    const start = from + head;
    const end = start + manner(other.label).length;
    if (!isSeparator(text.slice(from, start)) || !isSeparator(text.slice(end, model.label.start))) continue;
    yield [insertion(last.lines.end, text.slice(from, start) + manner(group.label) + refilled(text, { start: end, end: model.lines.end }, model, label, row.figures))];
  }
}

/** What parts the lines of two rows. */
function jointAt({ text, rows, before, behind }: RowPlace, model: RowShape): string {
  const shapes = rows.flatMap((row) => lineShapeOf(text, row) ?? []).sort((a, b) => a.lines.start - b.lines.start);
  const joints = shapes.flatMap((shape, at): { of: RowShape; text: string }[] => {
    const following = shapes[at + 1];
    const between = following === undefined ? '' : text.slice(shape.lines.end, Math.max(shape.lines.end, following.lines.start));
    return between !== '' && isSeparator(between) ? [{ of: shape, text: between }] : [];
  });
  const near = joints.find(({ of }) => of.row === model.row) ?? joints.find(({ of }) => of.row === before || of.row === behind) ?? joints[0];
  // Else what parts the lines of one row, if they are several.
  return near?.text ?? /[\r\n]\s*?(?=[^\r\n]*\S)/u.exec(text.slice(model.label.end, model.cells[0]!.start))?.[0] ?? lineEndIn(text);
}

/** Whether a head that is not the new row's stands in the model's lines; one that every row has (a merged label repeated) may. */
function hasOwnHead({ text, row, rows }: RowPlace, model: RowShape): boolean {
  const head = headOf(text, model);
  if (isSeparator(head)) return false;
  return model.row.spec.group !== row.spec.group
    || !rows.some((other) => other !== model.row && other.spec.group === row.spec.group && shapeHead(text, other.label) === head);
}

function headOf(text: string, { lines, label }: RowShape): string {
  return text.slice(lines.start, label.start);
}

function shapeHead(text: string, label: Span | null): string | null {
  return label === null ? null : text.slice(lineAround(text, label.start).start, label.start);
}

function sameHeads({ row, behind }: RowPlace): boolean {
  return behind !== null && headsOver(behind.spec).join() === headsOver(row.spec).join();
}

function rowAbove(rows: RowPlace['rows'], text: string, model: RowShape): RowShape | null {
  const above = rows.filter(({ span }) => span.start < model.label.start).sort((a, b) => a.span.start - b.span.start).at(-1);
  return above === undefined ? null : lineShapeOf(text, above);
}
