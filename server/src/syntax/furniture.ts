/**
 * What belongs to the page and not to the report: numbers of pages, the title repeated over every page.
 */

/**
 * Whether a line is the number of a page and says so: `- 4 -`, `— 5 —`, `第 3 页 共 8 页`, `Page 3 of 8`. A number that stands
 * alone may be a figure too; see `barePageNumbers`.
 *
 * @param content the line without blanks around it
 */
export function isPageNumber(content: string): boolean {
  return content.length <= longestNumber && pageNumber.test(content);
}

/** Whether a line amid a report is its title, as it is repeated over every page. */
export function isRunningTitle(content: string): boolean {
  return content.length <= longestTitle && runningTitle.test(content);
}

const longestNumber = 30;
const longestTitle = 60;
const pageNumber = /^[\s[【(（]*(?:[-—–－―·•~～]{1,3}\s*[\d０-９]{1,4}\s*(?:(?:of|\/)\s*\d{1,4}\s*)?[-—–－―·•~～]{1,3}|(?:第\s*[\d０-９一二三四五六七八九十]{1,4}\s*页)?\s*[/／，,|｜]?\s*共\s*[\d０-９一二三四五六七八九十]{1,4}\s*页(?:\s*[/／，,|｜]?\s*第\s*[\d０-９一二三四五六七八九十]{1,4}\s*页)?|第\s*[\d０-９一二三四五六七八九十]{1,4}\s*页|[-=*#\s]*page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-=*\s]*)[\]】)）]*$/iu;
const runningTitle = /^[^。；;，,：:|｜\t]{0,40}政府信息公开(?:工作)?[^。；;，,：:|｜\t]{0,8}(?:年度报告|年报)\s*(?:[（(][^（()）]{0,12}[)）])?$/u;
