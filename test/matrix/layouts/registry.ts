import { barCellLayouts, barLayouts, barLineLayouts } from './bars';
import { cellLineLayouts } from './cellLines';
import { drawnLayouts } from './drawn';
import { gluedLayouts } from './glued';
import { htmlLayouts } from './html';
import type { MatrixLayout } from './layout';
import { markdownLayouts } from './markdown';
import { pdfLayoutLayouts } from './pdfLayout';
import { pdfRawLayouts } from './pdfRaw';
import { pdfTextLayouts } from './pdfText';
import { spaceLayouts } from './spaces';
import { tabLayouts } from './tabs';

/** Every layout of the matrix. */
export const matrixLayouts: readonly MatrixLayout[] = [
  ...barLayouts, ...barCellLayouts, ...barLineLayouts, ...cellLineLayouts, ...tabLayouts, ...spaceLayouts,
  ...pdfRawLayouts, ...pdfLayoutLayouts, ...pdfTextLayouts, ...markdownLayouts, ...drawnLayouts, ...htmlLayouts, ...gluedLayouts,
];
