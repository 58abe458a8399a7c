import { annotatedNumber } from './cell/annotated-number';
import { blankCell } from './cell/blank-cell';
import { chineseNumeral } from './cell/chinese-numeral';
import { fractionalCount } from './cell/fractional-count';
import { negativeCount } from './cell/negative-count';
import { notANumber } from './cell/not-a-number';
import { numberStyle } from './cell/number-style';
import { placeholderCell } from './cell/placeholder-cell';
import type { Check } from './check';
import { duplicateSection } from './section/duplicate-section';
import { agencyName } from './section/agency-name';
import { announcedParts } from './section/announced-parts';
import { pageChrome } from './section/page-chrome';
import { reportTitle } from './section/report-title';
import { templateLeftover } from './section/template-leftover';
import { titleYear } from './section/title-year';
import { emptySection } from './section/empty-section';
import { missingSection } from './section/missing-section';
import { notCheckable } from './section/not-checkable';
import { unusedIgnore } from './section/unused-ignore';
import { sectionNumber } from './section/section-number';
import { sectionOrder } from './section/section-order';
import { sectionTitle } from './section/section-title';
import { subheadingNumber } from './section/subheading-number';
import { assessmentDuty } from './duty/assessment-duty';
import { contactAndPeriod } from './duty/contact-and-period';
import { fiveAspects } from './duty/five-aspects';
import { problemsAndImprovements } from './duty/problems-and-improvements';
import { processingFee } from './duty/processing-fee';
import { citedArticle } from './prose/cited-article';
import { citedNotice } from './prose/cited-notice';
import { belowMember } from './members/below-member';
import { duplicateReport } from './members/duplicate-report';
import { membersSum } from './members/members-sum';
import { missingMember } from './members/missing-member';
import { carryOver } from './last-year/carry-over';
import { copiedProse } from './last-year/copied-prose';
import { itemsContinuity } from './last-year/items-continuity';
import { jump } from './last-year/jump';
import { rowUnchanged } from './last-year/row-unchanged';
import { stockContinuity } from './last-year/stock-continuity';
import { allAnsweredButCarried } from './prose/all-answered-but-carried';
import { changeDiffers } from './prose/change-differs';
import { contradictsNone } from './prose/contradicts-none';
import { figureDiffers } from './prose/figure-differs';
import { partsDiffer } from './prose/parts-differ';
import { percentDiffers } from './prose/percent-differs';
import { rateDiffers } from './prose/rate-differs';
import { repeatedFigureDiffers } from './prose/repeated-figure-differs';
import { sharesSum } from './prose/shares-sum';
import { publishDate } from './prose/publish-date';
import { period } from './prose/period';
import { staleYear } from './prose/stale-year';
import { balance } from './sums/balance';
import { columnTotal } from './sums/column-total';
import { decisionsWithoutItems } from './sums/decisions-without-items';
import { feeMagnitude } from './sums/fee-magnitude';
import { legalTotal } from './sums/legal-total';
import { negativeStock } from './sums/negative-stock';
import { onlyTotals } from './sums/only-totals';
import { procurementWithoutAmount } from './sums/procurement-without-amount';
import { publishedExceedsTotal } from './sums/published-exceeds-total';
import { resultsWithoutIntake } from './sums/results-without-intake';
import { rowTotal } from './sums/row-total';
import { rulesWithoutPower } from './sums/rules-without-power';
import { unpaidWithoutFee } from './sums/unpaid-without-fee';
import { missingRow } from './table/missing-row';
import { missingTable } from './table/missing-table';
import { notReadable } from './table/not-readable';
import { columnLabel } from './table/column-label';
import { columnOrder } from './table/column-order';
import { cornerNote } from './table/corner-note';
import { extraRow } from './table/extra-row';
import { feeUnit } from './table/fee-unit';
import { misplacedTable } from './table/misplaced-table';
import { gluedNumbers } from './table/glued-numbers';
import { missingColumn } from './table/missing-column';
import { outdatedForm } from './table/outdated-form';
import { rowLabel } from './table/row-label';
import { rowOrder } from './table/row-order';
import { rowWidth } from './table/row-width';
import { splitCell } from './table/split-cell';
import { unpairedMark } from './wording/unpaired-mark';
import { halfWidthMark } from './wording/half-width-mark';
import { doubledWord } from './wording/doubled-word';
import { brokenLine } from './wording/broken-line';
import { controlCharacter } from './wording/control-character';
import { personalData } from './wording/personal-data';
import { wordList } from './wording/word-list';
import { proseNumberStyle } from './wording/prose-number-style';

/** Every check, group by group. A new check is one file beside these, one line here and one page in `docs/checks/`. */
export const checks: readonly Check[] = [
  missingSection,
  sectionOrder,
  sectionNumber,
  sectionTitle,
  duplicateSection,
  emptySection,
  subheadingNumber,
  reportTitle,
  titleYear,
  agencyName,
  announcedParts,
  templateLeftover,
  pageChrome,
  notCheckable,
  unusedIgnore,
  missingTable,
  notReadable,
  misplacedTable,
  outdatedForm,
  missingRow,
  extraRow,
  rowOrder,
  rowWidth,
  splitCell,
  gluedNumbers,
  missingColumn,
  columnOrder,
  rowLabel,
  columnLabel,
  cornerNote,
  feeUnit,
  notANumber,
  blankCell,
  placeholderCell,
  negativeCount,
  fractionalCount,
  annotatedNumber,
  numberStyle,
  chineseNumeral,
  rowTotal,
  columnTotal,
  balance,
  legalTotal,
  negativeStock,
  publishedExceedsTotal,
  procurementWithoutAmount,
  decisionsWithoutItems,
  rulesWithoutPower,
  resultsWithoutIntake,
  onlyTotals,
  unpaidWithoutFee,
  feeMagnitude,
  figureDiffers,
  percentDiffers,
  sharesSum,
  partsDiffer,
  contradictsNone,
  allAnsweredButCarried,
  rateDiffers,
  changeDiffers,
  repeatedFigureDiffers,
  staleYear,
  period,
  publishDate,
  citedNotice,
  citedArticle,
  fiveAspects,
  assessmentDuty,
  problemsAndImprovements,
  processingFee,
  contactAndPeriod,
  carryOver,
  stockContinuity,
  itemsContinuity,
  rowUnchanged,
  jump,
  copiedProse,
  membersSum,
  belowMember,
  missingMember,
  duplicateReport,
  unpairedMark,
  halfWidthMark,
  doubledWord,
  brokenLine,
  controlCharacter,
  personalData,
  wordList,
  proseNumberStyle,
];
