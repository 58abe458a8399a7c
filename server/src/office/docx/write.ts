import { AlignmentType, BorderStyle, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { IParagraphOptions } from 'docx';
import type { PrintedLine } from '../../forms/printed';
import type { Paper, Piece, TextPiece } from '../../interchange/paper';
import { columnWidths } from './columnWidths';
import { withFallbacks } from './fonts';

/**
 * A Word document in the looks of official papers (GB/T 9704—2012, 5.2 and 7.3): A4 with its margins, title in 小标宋 of size 二号,
 * headings in 黑体 and 楷体, text in 仿宋 of size 三号, numbers of pages in the footer; tables with the merged cells of the form.
 */
export async function writeDocx({ pieces }: Paper): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: fonts.body, size: sizes.body } } }, paragraphStyles: [...Object.entries(styles).map(([id, style]) => ({ id, ...style }))] },
    sections: [{
      properties: { page: { size: { width: page.width, height: page.height }, margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.table, size: sizes.pageNumber })] })] }) },
      children: pieces.flatMap(written),
    }],
  });
  return withFallbacks(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** In twentieths of a point; 56.7 are a millimetre. Text 156 mm wide, margins 37 mm above and 28 mm at the left. */
const page = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474 };
const textWidth = page.width - page.left - page.right;

/** In half points: 二号, 三号, 四号, 五号. */
const sizes = { title: 44, body: 32, pageNumber: 28, table: 21 };

const fontOf = (name: string): { ascii: string; hAnsi: string; eastAsia: string; cs: string } => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name, cs: 'Times New Roman' });
const fonts = { title: fontOf('方正小标宋简体'), heading: fontOf('黑体'), subheading: fontOf('楷体_GB2312'), body: fontOf('仿宋_GB2312'), table: fontOf('宋体') };

const lines = { line: 580, lineRule: LineRuleType.EXACT };
const indent = { firstLine: 640 };

const styles = {
  GoujiTitle: { name: 'Title', basedOn: 'Normal', quickFormat: true, run: { font: fonts.title, size: sizes.title }, paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 400 } } },
  GoujiHeading1: { name: 'heading 1', basedOn: 'Normal', next: 'GoujiBody', quickFormat: true, run: { font: fonts.heading, size: sizes.body }, paragraph: { outlineLevel: 0, keepNext: true, indent, spacing: lines } },
  GoujiHeading2: { name: 'heading 2', basedOn: 'Normal', next: 'GoujiBody', quickFormat: true, run: { font: fonts.subheading, size: sizes.body }, paragraph: { outlineLevel: 1, keepNext: true, indent, spacing: lines } },
  GoujiBody: { name: 'Body Text', basedOn: 'Normal', quickFormat: true, run: { font: fonts.body, size: sizes.body }, paragraph: { alignment: AlignmentType.BOTH, indent, spacing: lines } },
} as const;

const styleOf = { title: 'GoujiTitle', heading: 'GoujiHeading1', subheading: 'GoujiHeading2', paragraph: 'GoujiBody' } as const;

function written(piece: Piece): (Paragraph | Table)[] {
  // Tables need a paragraph between them; with its own little height it is not seen.
  return piece.kind === 'table' ? [tableOf(piece.lines), new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT } })] : [paragraphOf(piece)];
}

function paragraphOf({ kind, text, strong = 0 }: TextPiece): Paragraph {
  const runs = strong === 0 ? [new TextRun(text)] : [new TextRun({ text: text.slice(0, strong), font: fonts.subheading }), new TextRun(text.slice(strong))];
  return new Paragraph({ style: styleOf[kind], children: runs } satisfies IParagraphOptions);
}

function tableOf(printed: readonly PrintedLine[]): Table {
  const widths = columnWidths(printed, textWidth);
  const border = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 40, right: 40 },
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: printed.map((line) => new TableRow({
      cantSplit: true,
      children: line.map(({ text, columns, rows, figure }) => new TableCell({
        columnSpan: columns,
        rowSpan: rows,
        verticalAlign: VerticalAlignTable.CENTER,
        children: [new Paragraph({
          alignment: figure === undefined && line.some((cell) => cell.figure !== undefined) && rows === 1 ? AlignmentType.LEFT : AlignmentType.CENTER,
          children: [new TextRun({ text, font: fonts.table, size: sizes.table })],
        })],
      })),
    })),
  });
}
