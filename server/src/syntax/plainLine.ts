import { matchLabel } from '../forms/vocabulary';
import { headingCandidates } from './headingCandidates';
import { glued } from './layouts/glued';
import { isOfLabels } from './layouts/gluedLines';
import { maybeOfLabels } from './layouts/gluedWrapped';
import { linesOf } from './lines';
import { Sign, signsIn } from '../text/signs';

/**
 * Whether a line is a paragraph of prose wherever it stands, and whatever stands around it is read the same whichever such line it
 * is: it is no heading and part of none, no row or label, nothing of a page, and holds no mark that a reader of the whole text
 * looks for. It says so only of long lines in ordinary characters, of some length only at the end of a sentence; a short one may be
 * a cell, a head or a link. Between lines longer than a cell and others it makes a difference which of them a line is.
 *
 * @param content without blanks at its ends
 */
export function isPlainLine(content: string): boolean {
  if (!(isLongerThanCells(content) || /[。；;]$/.test(content)) || !ordinary.test(content) || opensHeading.test(content)) return false;
  if (content.replace(notHan, '').length <= longestPart || (signsIn(content) & Sign.traditionalTitle) !== 0) return false;
  if ((matchLabel(content)[0]?.score ?? 0) >= worst) return false;
  const lines = linesOf(content);
  return headingCandidates(lines).length === 0 && !isOfLabels(lines, 0) && glued.claim(lines, 0) === null && !maybeOfLabels(content);
}

/** Whether no cell without a label is as long. */
export function isLongerThanCells(content: string): boolean {
  return content.length > 80;
}

/** No heading, title, link, or part of a label that is wrapped over lines has more Chinese characters. */
const longestPart = 45;
/** What scores less is taken for no label anywhere. */
const worst = 0.7;
/** What may go on on the next line as a heading does: 第, or an ordinal with the first words of a title. */
const opensHeading = /第$|[一二三四五六](?:\s*[、.．,，][^。；;]{0,30})?$/u;
/** No blanks, bars, tabs, tags, controls, and no marks of a markup language. */
const ordinary = /^[\p{Script=Han}\dA-Za-z，。、；：！？（）《》〈〉〔〕“”‘’…—－,.;:!?()%％+/-]+$/u;
const notHan = /[^\p{Script=Han}]+/gu;
