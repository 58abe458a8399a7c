import { strToU8, zipSync } from 'fflate';

/** Parts of a Word document beside its body; XML inside their root elements. */
export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
}

/** A Word document around the XML of its body, as small as Word takes it. */
export function docxOf(body: string, { numbering, styles, footnotes, header }: DocxParts = {}): Uint8Array {
  const extra = { numbering, styles, footnotes, header1: header };
  const own = Object.entries(extra).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const roots: Record<string, string> = { numbering: 'w:numbering', styles: 'w:styles', footnotes: 'w:footnotes', header1: 'w:hdr' };
  const type = (name: string): string => (name === 'header1' ? 'header' : name);
  return zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own.map(([name], at) => `<Relationship Id="p${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type(name)}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(own.map(([name, xml]) => [`word/${name}.xml`, `<${roots[name]} ${spaces}>${xml}</${roots[name]}>`])),
  }).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)])));
}

const spaces = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'v="urn:schemas-microsoft-com:vml"',
  'o="urn:schemas-microsoft-com:office:office"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].map((each) => `xmlns:${each}`).join(' ');

/** A paragraph of text, or of runs in XML. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A cell of text, or of blocks in XML. */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** That the paragraph is the next of a list. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A list with a format and a text for each of its levels. */
export function listOf(id: number, ...levels: readonly (readonly [format: string, text: string, more?: string])[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.map(([format, text, more = ''], at) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`).join('')}</w:abstractNum>`;
}

/** What paragraphs name when they belong to a list. */
export function numOf(id: number, list: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${list}"/>${more}</w:num>`;
}
