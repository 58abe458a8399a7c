/** Where the page of a check is read. */
export function addressOfPage(check: string): string {
  return `${pages}/${check}.md`;
}

const pages = 'https://github.com/gouji/gouji/blob/main/docs/checks';
