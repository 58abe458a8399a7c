import type { Equation, Options } from './narrowing';
import { narrowed } from './narrowing';

/** An equation between the figures of lines, with its name in each of its columns. */
export interface NamedEquation extends Equation {
  readonly names: readonly string[];
}

/** What is left of the options of each line when the equations have chosen. */
export interface Rebuilt {
  /** Null for a line of which too many options are left to be looked through. */
  readonly options: readonly (Options | null)[];
  /** The names of the equations that had to choose. What is not among them may check what was read. */
  readonly chosenBy: ReadonlySet<string>;
  /** Whether no choice of options makes every equation hold that was asked. */
  readonly contradiction: boolean;
}

/**
 * Chooses among the ways in which lines of digits may be cut. The first equation must hold whatever it leaves; each further one
 * is asked only while it counts lines that are still open, and so checks the figures otherwise.
 *
 * @param lines the options that each line has by itself; null where they are too many
 * @param equations that count lines with known options only
 */
export function rebuild(lines: readonly (Options | null)[], equations: readonly NamedEquation[]): Rebuilt {
  let options: readonly Options[] = lines.map((own) => own ?? []);
  const isKnown = lines.map((own) => own !== null);
  const chosenBy = new Set<string>();
  const tooMany = new Set<number>();
  const none: Rebuilt = { options: lines.map((own) => own && []), chosenBy, contradiction: true };
  if (options.some((own, line) => isKnown[line] && own.length === 0)) return none;
  for (let before = -1; before !== sizeOf(options);) {
    before = sizeOf(options);
    for (const [at, equation] of equations.entries()) {
      const counted = equation.terms.map(({ line }) => line);
      const open = counted.filter((line) => options[line]!.length > 1);
      if (at > 0 && open.length === 0) continue;
      const left = narrowed(options, equation);
      for (const line of open) {
        if (left === null) tooMany.add(line);
        else tooMany.delete(line);
      }
      if (left === null) continue;
      if (counted.some((line) => left[line]!.length === 0)) return none;
      // The sums of rows and those of all columns but one imply the last: none of them checks what the others chose.
      if (open.length > 0) for (const name of equation.names) chosenBy.add(name);
      options = left;
    }
  }
  return { options: options.map((own, line) => (isKnown[line] && !(tooMany.has(line) && own.length > 1) ? own : null)), chosenBy, contradiction: false };
}

function sizeOf(options: readonly Options[]): number {
  return options.reduce((sum, own) => sum + own.length, 0);
}
