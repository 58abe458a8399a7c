/**
 * Whether a line of a PDF's text is the number of a page: `- 4 -`, `— 5 —`, `第 3 页 共 8 页`.
 *
 * @param content the line without blanks around it
 */
export function isPageNumber(content: string): boolean {
  return content.length <= longest && /^(?:[-—–－]{1,2}\s*\d{1,4}\s*[-—–－]{1,2}|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?)$/u.test(content);
}

const longest = 30;
