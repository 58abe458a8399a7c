import type { Grid } from '../../kit/grid';
import type { Chrome, Draft, DraftSection } from '../draft';
import { headingText } from '../draft';
import { hasPin } from '../pins';
import type { Random } from '../random';
import type { MatrixLayout, SpannedCell } from './layout';
import { brokenHead, isBlank, spannedCells } from './layout';

const shared = { text: 'whole', showsBlanks: true } as const;

export const htmlLayouts: readonly MatrixLayout[] = [
  { ...shared, id: 'html', model: 'shanghai-office-2019/raw.txt: the whole page on one line, colspan=3 without quotes, a paragraph in every cell, `<br />` in heads, `&nbsp;` for blanks', render: (draft, random) => page(draft, oneLine, random) },
  { ...shared, id: 'html-lines', model: 'a tag a line, indented, attributes in quotes', render: (draft, random) => page(draft, tagLines, random) },
  { ...shared, id: 'html-nested', model: 'the report in a cell of a table that lays out the page', render: (draft, random) => page(draft, nested, random) },
  { ...shared, id: 'html-word', model: 'saved from a word processor: styles, spans that part the digits of a number, comments, entities', render: (draft, random) => page(draft, word, random) },
  { ...shared, id: 'html-upper', model: 'an old page: tags in capitals, closing tags left out, a head, scripts', render: (draft, random) => page(draft, capitals, random) },
];

interface Dialect {
  readonly gap: string;
  paragraph(text: string): string;
  heading(text: string): string;
  cell(cell: SpannedCell, random: Random): string;
  row(cells: readonly string[]): string;
  table(rows: readonly string[]): string;
  whole(body: string, draft: Draft): string;
}

const oneLine: Dialect = {
  gap: '',
  paragraph: (text) => `<p>${text}</p>`,
  // One paragraph is left open, as in the text.
  heading: (text) => (text.includes('四、') ? `<p><br />${text}` : `<p>${text}</p>`),
  cell: (cell) => `<td${spans(cell, '')}><p align="center">${isBlank(cell.text) ? pinsAround(cell.text, '&nbsp;') : brokenHead(cell.text, '<br />')}</p></td>`,
  row: (cells) => `<tr>${cells.join('')}</tr>`,
  table: (rows) => `<table><tbody>${rows.join('')}</tbody></table>`,
  whole: (body) => body,
};

const tagLines: Dialect = {
  gap: '\n',
  paragraph: (text) => `  <p class="text">\n    ${text}\n  </p>`,
  heading: (text) => `  <h2>${text}</h2>`,
  cell: (cell) => {
    const tag = hasPin(cell.text) ? 'td' : 'th';
    return `      <${tag}${spans(cell, '"')} style="text-align: center; width: 12.5%">\n        ${isBlank(cell.text) ? cell.text : brokenHead(cell.text, '<br>')}\n      </${tag}>`;
  },
  row: (cells) => `    <tr>\n${cells.join('\n')}\n    </tr>`,
  table: (rows) => `  <table border="1" cellspacing="0" cellpadding="0">\n  <tbody>\n${rows.join('\n')}\n  </tbody>\n  </table>`,
  whole: (body, draft) => `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n  <meta charset="utf-8">\n  <title>${draft.title.join('')}</title>\n</head>\n<body>\n<div class="content">\n${body}\n</div>\n</body>\n</html>`,
};

const nested: Dialect = {
  ...tagLines,
  whole: (body, draft) => tagLines.whole(`<table width="980" align="center"><tr><td class="left"><ul><li>首页</li><li>政府信息公开</li></ul></td><td class="main">\n${body}\n</td></tr></table>`, draft),
};

const word: Dialect = {
  gap: '\r\n',
  paragraph: (text) => `<p class="MsoNormal" style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:仿宋'>${text}<o:p></o:p></span></p>`,
  heading: (text) => `<p class="MsoNormal"><b><span style='font-family:黑体'>${text}</span></b></p>`,
  cell: (cell, random) => `<td${spans(cell, '"')} valign="top" style='width:42.5pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'><p class="MsoNormal" align="center"><span lang="EN-US" style='font-size:10.5pt'>${inSpans(cell.text, random)}<o:p></o:p></span></p></td>`,
  row: (cells) => `<tr style='height:14.2pt'>\r\n ${cells.join('\r\n ')}\r\n</tr>`,
  table: (rows) => `<!--[if gte mso 9]><xml><w:Table>3 | 4 | 5</w:Table></xml><![endif]-->\r\n<table class="MsoNormalTable" border="1" style='border-collapse:collapse'>\r\n<!-- 第 1 页 -->\r\n${rows.join('\r\n')}\r\n</table>`,
  whole: (body) => `<html><head><style>td {padding: 0 1.08em; } .x1 { width: 100% }</style></head><body lang="ZH-CN">\r\n${body}\r\n</body></html>`,
};

const capitals: Dialect = {
  gap: '\n',
  paragraph: (text) => `<P>　　${text}`,
  heading: (text) => `<P><STRONG>${text}</STRONG>`,
  cell: (cell) => `<TD${spans(cell, '"').toUpperCase()} ALIGN=middle>${isBlank(cell.text) ? pinsAround(cell.text, '&nbsp;') : brokenHead(cell.text.replace('“', '&ldquo;').replace('”', '&rdquo;'), '<BR>')}`,
  row: (cells) => `<TR>${cells.join('')}</TR>`,
  table: (rows) => `<TABLE BORDER=1>\n<TBODY>\n${rows.join('\n')}\n</TBODY></TABLE>`,
  whole: (body, draft) => `<HTML>\n<HEAD><TITLE>${draft.title.join('')}</TITLE>\n<SCRIPT>var total = 100; if (total < 200) { document.write("<td>7</td>"); }</SCRIPT></HEAD>\n<BODY>\n${body}\n</BODY>\n</HTML>`,
};

function page(draft: Draft, dialect: Dialect, random: Random): string {
  const plainCell = (text: string): SpannedCell => ({ text, row: 0, column: 0, rows: 1, columns: 1 });
  const chrome = (parts: readonly Chrome[]): string[] => {
    const rows = parts.filter((part) => typeof part !== 'string');
    const lines = parts.filter((part) => typeof part === 'string').map((part) => `<div>${part.replaceAll('>', '&gt;')}</div>`);
    return [...lines, ...rows.length === 0 ? [] : [dialect.table(rows.map((cells) => dialect.row(cells.map((cell) => dialect.cell(plainCell(cell), random)))))]];
  };
  const section = (part: DraftSection): string[] => {
    const { heading } = part;
    const [first, ...rest] = part.paragraphs;
    const paragraphs = heading?.joined === true && first !== undefined
      ? [dialect.paragraph(headingText(part, '<br />') + first), ...rest.map(dialect.paragraph)]
      : [...heading === null ? [] : [dialect.heading(headingText(part, '<br />'))], ...part.paragraphs.map(dialect.paragraph)];
    return [...paragraphs, ...part.tables.map(({ grid }) => htmlTable(grid, dialect, random))];
  };
  const title = draft.title.map((line) => `<p style="text-align: center;font-weight: bold;">${line}</p>`);
  const body = [...chrome(draft.before), ...title, ...draft.preamble.map(dialect.paragraph), ...draft.sections.flatMap(section), ...chrome(draft.after)].join(dialect.gap);
  return dialect.whole(body, draft);
}

function htmlTable(grid: Grid, dialect: Dialect, random: Random): string {
  return dialect.table(spannedCells(grid).map((row) => dialect.row(row.map((cell) => dialect.cell(cell, random)))));
}

function spans({ columns, rows }: SpannedCell, quote: string): string {
  return (columns > 1 ? ` colspan=${quote}${columns}${quote}` : '') + (rows > 1 ? ` rowspan=${quote}${rows}${quote}` : '');
}

/** A word processor parts a text where it was edited. */
function inSpans(text: string, random: Random): string {
  if (isBlank(text)) return pinsAround(text, '&nbsp;');
  const figure = /^(.*[\ue000-\uf8ff])(\d)(\d+)([\ue000-\uf8ff].*)$/su.exec(text);
  if (figure === null || random.chance(0.7)) return text.replace('“', '&ldquo;').replace('”', '&rdquo;');
  return `${figure[1]!}${figure[2]!}</span><span lang="EN-US" style='color:red'>${figure[3]!}${figure[4]!}`;
}

function pinsAround(blank: string, mark: string): string {
  return blank === '' ? mark : blank.replace(/^(.)(.*)$/su, `$1${mark}$2`);
}
