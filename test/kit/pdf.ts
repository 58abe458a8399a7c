/** A text on a page: where it begins, in points from the left and from the top, and how large it is. */
export interface PageText {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
  /** Degrees by which it is turned. */
  readonly turned?: number;
}

/** A line that is drawn on a page, in points from the left and from the top. */
export interface PageRule {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/**
 * A PDF of A4 pages whose font is only named, as word processors in China did: what its bytes stand for is told by the character map
 * that it names (`UniGB-UCS2-H`: UTF-16). Letters and digits are half as wide as they are high, everything else as wide as high.
 *
 * @param encode how a text is written in the encoding of the map; UTF-16 unless given
 * @param rules the lines of each page
 * @param drawn how lines are drawn: as such, or as thin boxes
 */
export function pdfOf(pages: readonly (readonly PageText[])[], map = 'UniGB-UCS2-H', encode: (text: string) => readonly number[] = utf16, rules: readonly (readonly PageRule[])[] = [], drawn: 'lines' | 'boxes' = 'lines'): Uint8Array {
  const kids = pages.map((_, at) => `${5 + 2 * at} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${map} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 907 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 /ItalicAngle 0 /FontBBox [0 -120 1000 880] >> >>',
    ...pages.flatMap((texts, at) => {
      const content = [...(rules[at] ?? []).map(drawn === 'lines' ? line : box), ...texts.map(({ x, y, size = 12, text, turned = 0 }) => {
        const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
        return `BT /F ${size} Tf ${[cos, sin, -sin, cos].map((each) => each.toFixed(4)).join(' ')} ${x} ${height - y} Tm <${encode(text).map((byte) => byte.toString(16).padStart(2, '0')).join('')}> Tj ET`;
      })].join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

const height = 842;

function line({ from, to }: PageRule): string {
  return `${from[0]} ${height - from[1]} m ${to[0]} ${height - to[1]} l S`;
}

/** In a space of its own, as browsers do. */
function box({ from, to }: PageRule): string {
  return `q 0.5 0 0 -0.5 0 ${height} cm ${from[0] * 2} ${from[1] * 2} ${Math.max(1, (to[0] - from[0]) * 2)} ${Math.max(1, (to[1] - from[1]) * 2)} re f Q`;
}

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) => [unit >> 8, unit & 255]);
}
