import adobeGb1Ucs2 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gbEucH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gbEucV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gbkEucH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gbkEucV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gbk2kH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gbk2kV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap';
import gbpcEucH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import gbpcEucV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap';
import uniGbUcs2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniGbUcs2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';

/**
 * Those of simplified Chinese that a PDF may name (ISO 32000-1, 9.7.5.2), and the one back to Unicode; others would be as large as all the
 * rest. Two stand for others that differ only in how wide letters are drawn (GBKp) or in characters beyond the basic plane (UTF16).
 */
export const cMapFiles: Readonly<Record<string, Uint8Array>> = {
  'Adobe-GB1-UCS2': adobeGb1Ucs2,
  'GB-EUC-H': gbEucH,
  'GB-EUC-V': gbEucV,
  'GBK-EUC-H': gbkEucH,
  'GBK-EUC-V': gbkEucV,
  'GBK2K-H': gbk2kH,
  'GBK2K-V': gbk2kV,
  'GBKp-EUC-H': gbkEucH,
  'GBKp-EUC-V': gbkEucV,
  'GBpc-EUC-H': gbpcEucH,
  'GBpc-EUC-V': gbpcEucV,
  'UniGB-UCS2-H': uniGbUcs2H,
  'UniGB-UCS2-V': uniGbUcs2V,
  'UniGB-UTF16-H': uniGbUcs2H,
  'UniGB-UTF16-V': uniGbUcs2V,
};
