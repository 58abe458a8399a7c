import type { Check } from '../check';
import { brokenContinuities, hasNoContinuity, needsContinuity } from './continuity';

export const stockContinuity: Check = {
  id: 'stock-continuity',
  group: 'last-year',
  severity: 'warning',
  title: { zh: '有效文件的件数与上年报告不衔接', en: 'the number in force does not follow from last year’s' },
  fix: null,
  cannotRun: needsContinuity('stock-continuity'),
  isUnasked: hasNoContinuity('stock-continuity'),
  run: (context) => brokenContinuities(context, 'stock-continuity'),
};
