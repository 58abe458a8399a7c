import type { FormId } from '../../server/src/forms/form';
import type { FigureSet } from '../../test/matrix/figures';
import { publishedFigures, randomFigures } from '../../test/matrix/figures';
import { randomOf } from '../../test/matrix/random';

const forms: readonly FormId[] = ['form2019', 'form2021'];
const turns = 4;

/** Figures of published reports, and made-up ones as wide as those of a town, a county or a province. */
export const figureSets: readonly FigureSet[] = [
  ...publishedFigures,
  ...forms.flatMap((form) => Array.from({ length: turns }, (_, turn) => ({ ...randomFigures(form, randomOf(`prose ${form} ${turn}`)), id: `made-up ${form} ${turn + 1}` }))),
];
