/** A text on a page: where it begins, in points from the left and from the top, and how large it is. */
export interface PageText {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
  /** Degrees by which it is turned. */
  readonly turned?: number;
}

/**
 * A PDF of A4 pages whose font is only named, as word processors in China did: what its bytes stand for is told by the character map
 * that it names (`UniGB-UCS2-H`: UTF-16). Letters and digits are half as wide as they are high, everything else as wide as high.
 *
 * @param encode how a text is written in the encoding of the map; UTF-16 unless given
 */
export function pdfOf(pages: readonly (readonly PageText[])[], map = 'UniGB-UCS2-H', encode: (text: string) => readonly number[] = utf16): Uint8Array {
  const kids = pages.map((_, at) => `${5 + 2 * at} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${map} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 907 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 /ItalicAngle 0 /FontBBox [0 -120 1000 880] >> >>',
    ...pages.flatMap((texts, at) => {
      const content = texts.map(({ x, y, size = 12, text, turned = 0 }) => {
        const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
        return `BT /F ${size} Tf ${[cos, sin, -sin, cos].map((each) => each.toFixed(4)).join(' ')} ${x} ${height - y} Tm <${encode(text).map((byte) => byte.toString(16).padStart(2, '0')).join('')}> Tj ET`;
      }).join('\n');
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

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) => [unit >> 8, unit & 255]);
}
