import type { FormId } from '../../server/src/forms/form';
import type { FigureSet } from '../../test/matrix/figures';
import { publishedFigures, randomFigures } from '../../test/matrix/figures';
import type { Random } from '../../test/matrix/random';
import { randomOf } from '../../test/matrix/random';

const forms: readonly FormId[] = ['form2019', 'form2021'];
const turns = 10;

/** Figures of published reports, made-up ones as wide as those of a town, a county or a province, and some of twelve digits. */
export const figureSets: readonly FigureSet[] = [
  ...publishedFigures,
  ...forms.flatMap((form) => Array.from({ length: turns }, (_, turn) => ({ ...randomFigures(form, randomOf(`glued ${form} ${turn}`)), id: `made-up ${form} ${turn + 1}` }))),
  ...forms.map((form) => ({ ...randomFigures(form, wide(randomOf(`glued wide ${form}`))), id: `twelve digits ${form}` })),
];

/** Chance that picks the number that figures go up to so that they have twelve digits. */
function wide(random: Random): Random {
  return { ...random, pick: <T>(choices: readonly T[]): T => (typeof choices[0] === 'number' ? 900_000_000_000 as T : random.pick(choices)) };
}
