import type { FormId, TableId } from '../../server/src/forms/form';

/**
 * Figures of two published reports in which every sum holds (上海市普陀区 2020, 重庆市沙坪坝区 2021), a row of the form each, in
 * the order of its columns.
 */
export type Figures = Readonly<Record<TableId, Readonly<Record<string, readonly string[]>>>>;

export const cleanFigures = {
  form2019: {
    disclosure: rows({
      rules: '0 0 0',
      normativeDocuments: '8 8 47',
      licensing: '339 29 77384',
      otherServices: '2356 678 1941123',
      penalties: '1247 161 6805',
      coercion: '693 201 731',
      fees: '24 -3',
      procurement: '2124 3401654572.92',
    }),
    applications: rows({
      new: '645 28 0 0 0 8 681',
      carriedIn: '21 0 0 0 0 0 21',
      granted: '239 11 0 0 0 3 253',
      partial: '19 0 0 0 0 1 20',
      'denied.1': '0 0 0 0 0 0 0',
      'denied.2': '0 0 0 0 0 0 0',
      'denied.3': '0 0 0 0 0 0 0',
      'denied.4': '2 0 0 0 0 0 2',
      'denied.5': '3 0 0 0 0 0 3',
      'denied.6': '7 0 0 0 0 0 7',
      'denied.7': '2 0 0 0 0 1 3',
      'denied.8': '12 0 0 0 0 0 12',
      'unavailable.1': '202 4 0 0 0 2 208',
      'unavailable.2': '33 4 0 0 0 1 38',
      'unavailable.3': '23 2 0 0 0 0 25',
      'notProcessed.1': '14 0 0 0 0 0 14',
      'notProcessed.2': '20 1 0 0 0 0 21',
      'notProcessed.3': '0 0 0 0 0 0 0',
      'notProcessed.4': '0 0 0 0 0 0 0',
      'notProcessed.5': '0 0 0 0 0 0 0',
      other: '68 6 0 0 0 0 74',
      total: '644 28 0 0 0 8 680',
      carriedOut: '22 0 0 0 0 0 22',
    }),
    legal: rows({
      review: '6 1 2 0 9',
      'litigation.direct': '12 0 0 0 12',
      'litigation.afterReview': '0 0 0 0 0',
    }),
  },
  form2021: {
    disclosure: rows({
      rules: '0 0 0',
      normativeDocuments: '17 17 53',
      licensing: '120820',
      penalties: '485207',
      coercion: '5893',
      fees: '11568.31',
    }),
    applications: rows({
      new: '236 6 0 0 0 0 242',
      carriedIn: '1 0 0 0 0 0 1',
      granted: '129 0 0 0 0 0 129',
      partial: '6 0 0 0 0 0 6',
      'denied.1': '3 0 0 0 0 0 3',
      'denied.2': '0 0 0 0 0 0 0',
      'denied.3': '0 0 0 0 0 0 0',
      'denied.4': '0 0 0 0 0 0 0',
      'denied.5': '8 0 0 0 0 0 8',
      'denied.6': '0 0 0 0 0 0 0',
      'denied.7': '0 0 0 0 0 0 0',
      'denied.8': '1 0 0 0 0 0 1',
      'unavailable.1': '82 6 0 0 0 0 88',
      'unavailable.2': '2 0 0 0 0 0 2',
      'unavailable.3': '3 0 0 0 0 0 3',
      'notProcessed.1': '0 0 0 0 0 0 0',
      'notProcessed.2': '0 0 0 0 0 0 0',
      'notProcessed.3': '0 0 0 0 0 0 0',
      'notProcessed.4': '0 0 0 0 0 0 0',
      'notProcessed.5': '0 0 0 0 0 0 0',
      'other.1': '0 0 0 0 0 0 0',
      'other.2': '0 0 0 0 0 0 0',
      'other.3': '0 0 0 0 0 0 0',
      total: '234 6 0 0 0 0 240',
      carriedOut: '3 0 0 0 0 0 3',
    }),
    legal: rows({
      review: '6 7 1 1 15',
      'litigation.direct': '4 5 1 3 13',
      'litigation.afterReview': '6 1 1 2 10',
    }),
  },
} satisfies Record<FormId, Figures>;

/** The clean figures of a form; every form of the registry must have some. */
export function figuresOf(form: FormId): Figures {
  const figures = (cleanFigures as Readonly<Record<FormId, Figures>>)[form];
  if (figures === undefined) throw new Error(`test/kit/figures.ts has no clean figures of ${form}`);
  return figures;
}

/** Figures of the year before, made up: they are followed by the clean ones, and no row with more than a few digits is the same. */
const earlierFigures = {
  form2019: {
    disclosure: rows({
      rules: '0 0 0',
      normativeDocuments: '11 11 39',
      licensing: '300 39 70012',
      otherServices: '2300 56 1800345',
      penalties: '1200 47 7011',
      coercion: '690 3 655',
      fees: '25 -1',
      procurement: '1988 3120455310.40',
    }),
    applications: rows({
      ...zeroRows(cleanFigures.form2019.applications),
      new: '540 20 0 0 0 5 565',
      carriedIn: '12 0 0 0 0 0 12',
      granted: '201 9 0 0 0 2 212',
      partial: '15 0 0 0 0 0 15',
      'denied.4': '1 0 0 0 0 0 1',
      'denied.5': '4 0 0 0 0 0 4',
      'denied.6': '5 0 0 0 0 0 5',
      'denied.8': '9 0 0 0 0 0 9',
      'unavailable.1': '180 5 0 0 0 3 188',
      'unavailable.2': '25 0 0 0 0 0 25',
      'unavailable.3': '17 0 0 0 0 0 17',
      'notProcessed.1': '11 0 0 0 0 0 11',
      'notProcessed.2': '15 0 0 0 0 0 15',
      other: '48 6 0 0 0 0 54',
      total: '531 20 0 0 0 5 556',
      carriedOut: '21 0 0 0 0 0 21',
    }),
    legal: rows({ review: '5 0 3 1 9', 'litigation.direct': '10 1 0 1 12', 'litigation.afterReview': '0 0 0 0 0' }),
  },
  form2021: {
    disclosure: rows({ rules: '0 0 0', normativeDocuments: '12 9 53', licensing: '118044', penalties: '501873', coercion: '6120', fees: '10986.77' }),
    applications: rows({
      ...zeroRows(cleanFigures.form2021.applications),
      new: '198 11 0 0 0 0 209',
      carriedIn: '4 0 0 0 0 0 4',
      granted: '97 3 0 0 0 0 100',
      partial: '9 1 0 0 0 0 10',
      'denied.1': '2 0 0 0 0 0 2',
      'denied.5': '11 0 0 0 0 0 11',
      'denied.8': '4 0 0 0 0 0 4',
      'unavailable.1': '71 7 0 0 0 0 78',
      'unavailable.2': '3 0 0 0 0 0 3',
      'unavailable.3': '4 0 0 0 0 0 4',
      total: '201 11 0 0 0 0 212',
      carriedOut: '1 0 0 0 0 0 1',
    }),
    legal: rows({ review: '4 5 0 2 11', 'litigation.direct': '7 3 2 1 13', 'litigation.afterReview': '2 0 1 1 4' }),
  },
} satisfies Record<FormId, Figures>;

/** Figures that those of `figuresOf` can follow. */
export function figuresBefore(form: FormId): Figures {
  const figures = (earlierFigures as Readonly<Record<FormId, Figures>>)[form];
  if (figures === undefined) throw new Error(`test/kit/figures.ts has no figures of the year before of ${form}`);
  return figures;
}

/** Nothing at all. */
export function noFigures(form: FormId): Figures {
  const { disclosure, applications, legal } = figuresOf(form);
  return { disclosure: rows(zeroRows(disclosure)), applications: rows(zeroRows(applications)), legal: rows(zeroRows(legal)) };
}

function zeroRows(all: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([key, figures]) => [key, figures.map(() => '0').join(' ')]));
}

function rows(lines: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(lines).map(([key, line]) => [key, line.split(' ')]));
}
