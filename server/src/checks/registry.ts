import { blankCell } from './cell/blank-cell';
import { notANumber } from './cell/not-a-number';
import type { Check } from './check';
import { duplicateSection } from './section/duplicate-section';
import { missingSection } from './section/missing-section';
import { notCheckable } from './section/not-checkable';
import { sectionNumber } from './section/section-number';
import { sectionOrder } from './section/section-order';
import { sectionTitle } from './section/section-title';
import { subheadingNumber } from './section/subheading-number';
import { balance } from './sums/balance';
import { columnTotal } from './sums/column-total';
import { legalTotal } from './sums/legal-total';
import { rowTotal } from './sums/row-total';
import { missingRow } from './table/missing-row';
import { missingTable } from './table/missing-table';
import { notReadable } from './table/not-readable';
import { rowWidth } from './table/row-width';

/** Every check, group by group. A new check is one file beside these, one line here and one page in `docs/checks/`. */
export const checks: readonly Check[] = [
  missingSection,
  sectionOrder,
  sectionNumber,
  sectionTitle,
  duplicateSection,
  subheadingNumber,
  notCheckable,
  missingTable,
  notReadable,
  missingRow,
  rowWidth,
  notANumber,
  blankCell,
  rowTotal,
  columnTotal,
  balance,
  legalTotal,
];
