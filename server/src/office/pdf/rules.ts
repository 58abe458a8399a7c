import { OPS } from 'pdfjs-dist';
import { multiplied } from './matrix';
import type { Matrix } from './matrix';

/** A straight line drawn on a page, across or down, as it is seen: y grows downwards. */
export interface Rule {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** What is drawn on a page, as the library lists it: what is done, and with what. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/**
 * The lines that a page draws across and down, which is what edges of cells are made of: lines, sides of boxes, boxes that are so thin
 * that they are lines.
 *
 * @param view from the page's own space to what is seen
 */
export function rulesOf({ fnArray, argsArray }: Drawing, view: Matrix): Rule[] {
  const rules: Rule[] = [];
  const outer: Matrix[] = [];
  let matrix = view;
  fnArray.forEach((code, at) => {
    const args = argsArray[at] as readonly unknown[];
    if (code === OPS.save) outer.push(matrix);
    else if (code === OPS.restore || code === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? matrix;
    else if (code === OPS.transform) matrix = multiplied(matrix, args as Matrix);
    else if (code === OPS.paintFormXObjectBegin) {
      outer.push(matrix);
      if (Array.isArray(args[0])) matrix = multiplied(matrix, args[0] as Matrix);
    } else if (code === OPS.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      if (path === null || !(strokes.has(paint) || fills.has(paint))) return;
      for (const points of outlinesOf(path, matrix)) rules.push(...(strokes.has(paint) ? sidesOf(points) : thinBox(points)));
    }
  });
  return rules;
}

const strokes = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const fills = new Set<number>([OPS.fill, OPS.eoFill]);

type Point = readonly [number, number];

/** The corners of each figure of a path; curves are parted, since none of them is a line. */
function outlinesOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const outlines: Point[][] = [];
  const point = (at: number): Point => [a! * path[at]! + c! * path[at + 1]! + e!, b! * path[at]! + d! * path[at + 1]! + f!];
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    const end = at + 1 + (lengths[step] ?? 0);
    if (step === moveTo || step === curveTo || step === quadraticCurveTo) outlines.push([point(end - 2)]);
    else if (step === lineTo) outlines.at(-1)?.push(point(end - 2));
    else if (step === closePath && outlines.length > 0) outlines.at(-1)!.push(outlines.at(-1)![0]!);
    at = end;
  }
  return outlines;
}

/** The library's steps of a path, and how many numbers each has. */
const [moveTo, lineTo, curveTo, quadraticCurveTo, closePath] = [0, 1, 2, 3, 4];
const lengths = [2, 2, 6, 4, 0];

function sidesOf(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((to, at) => ruleOf([points[at]!, to]));
}

function thinBox(points: readonly Point[]): Rule[] {
  return points.length < 3 ? [] : ruleOf(points);
}

/** What is as thin as a line lies in its middle. */
function ruleOf(points: readonly Point[]): Rule[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > thickest || Math.max(width, height) < shortest) return [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [width > height ? { x: [left, right], y: [y, y] } : { x: [x, x], y: [top, bottom] }];
}

/** In points: a box of more is no line, a line of less no edge of a cell. */
const thickest = 3;
const shortest = 4;
