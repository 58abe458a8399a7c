import type { Draft } from '../draft';
import type { MatrixLayout } from './layout';
import { brokenHead, isBlank, plainDocument, present } from './layout';

const shared = { text: 'whole', showsBlanks: false } as const;

/** A cell a line without bars. */
export const cellLineLayouts: readonly MatrixLayout[] = [
  { ...shared, id: 'cell-lines', model: 'seed 000: a blank line between cells, a head broken inside its cell', render: (draft) => cellLines(draft, '\n\n', '\n  ') },
  { ...shared, id: 'cell-lines-broken', model: 'a blank line between cells, a head broken over two of them', render: (draft) => cellLines(draft, '\n\n', '\n\n') },
  { ...shared, id: 'cell-lines-tight', model: 'a cell a line without blank lines', render: (draft) => cellLines(draft, '\n', ' ') },
  { ...shared, id: 'cell-lines-indented', model: 'a cell a line, indented, blank lines of blanks between', render: (draft) => cellLines(draft, '\n \n　　', '') },
];

function cellLines(draft: Draft, gap: string, broken: string): string {
  return plainDocument(draft, {
    table: ({ grid }) => grid.flatMap(present).filter((cell) => !isBlank(cell)).map((cell) => brokenHead(cell, broken)).join(gap),
    gap,
    chromeRow: (cells) => cells.join(gap),
  });
}
