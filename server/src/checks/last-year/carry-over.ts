import type { Check } from '../check';
import { brokenContinuities, hasNoContinuity, needsContinuity } from './continuity';

export const carryOver: Check = {
  id: 'carry-over',
  group: 'last-year',
  severity: 'warning',
  title: { zh: '上年结转的数与上年报告末的不一致', en: 'what is carried in is not what last year’s report carries out' },
  fix: null,
  cannotRun: needsContinuity('carry-over'),
  isUnasked: hasNoContinuity('carry-over'),
  run: (context) => brokenContinuities(context, 'carry-over'),
};
