import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What stands in for a font of official papers where it is not installed: its name elsewhere. */
const fallbacks: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK;华文中宋;宋体',
  仿宋_GB2312: '仿宋;FangSong;FZFangSong-Z02S',
  楷体_GB2312: '楷体;KaiTi;FZKai-Z03S',
  黑体: 'SimHei;FZHei-B01S',
  宋体: 'SimSun;FZShuSong-Z01S',
};

/** A Word document that says of its fonts what else will do (`w:altName`, ECMA-376 part 1, 17.8.3.1); the library does not write it. */
export function withFallbacks(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const table = parts['word/fontTable.xml'];
  if (table === undefined) return docx;
  const fonts = Object.entries(fallbacks).map(([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`).join('');
  const xml = strFromU8(table).replace(/(<w:fonts\b[^>]*?)(?:\/>|>(.*)<\/w:fonts>)/s, (_, open: string, inner = '') => `${open}>${fonts}${inner}</w:fonts>`);
  return zipSync({ ...parts, 'word/fontTable.xml': strToU8(xml) });
}
