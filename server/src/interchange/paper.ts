import type { PrintedLine } from '../forms/printed';

/** A document as other programs have it: pieces one under the other, without places in any text. Plain data. */
export interface Paper {
  readonly pieces: readonly Piece[];
  /** What the head of a web page calls it, where it does; else null. */
  readonly name: string | null;
}

export type Piece = TextPiece | TablePiece;

export interface TextPiece {
  /** `title` once; `heading` of a section; `subheading` with nothing behind it. */
  readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph';
  /** In one line. */
  readonly text: string;
  /** How many code units at its beginning stand out: the sub-heading that a paragraph begins with. */
  readonly strong?: number;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly lines: readonly PrintedLine[];
}
