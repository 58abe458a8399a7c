import type { Check } from '../check';
import { brokenContinuities, hasNoContinuity, needsContinuity } from './continuity';

export const itemsContinuity: Check = {
  id: 'items-continuity',
  group: 'last-year',
  severity: 'warning',
  title: { zh: '各类事项的项目数与上年报告不衔接', en: 'the items of the year before are not those of last year’s report' },
  fix: null,
  cannotRun: needsContinuity('items-continuity'),
  isUnasked: hasNoContinuity('items-continuity'),
  run: (context) => brokenContinuities(context, 'items-continuity'),
};
