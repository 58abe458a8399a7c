import type { TextDocumentPositionParams } from 'vscode-languageserver';
import { toOffset, toRange, toServiceDocument } from '../convert';
import type { CurrentCellAnswer } from '../protocol';
import { currentCellMethod } from '../protocol';
import type { Request } from '../request';

/** `gouji/currentCell`: the row and the column of the figure at a caret, and the cells beside it. */
export const currentCell: Request<TextDocumentPositionParams, CurrentCellAnswer | null> = {
  method: currentCellMethod,
  advertises: { experimental: { [currentCellMethod]: true } },
  nothing: null,
  answer({ service }, document, { position }) {
    const cell = service.currentCell(toServiceDocument(document), toOffset(document, position));
    if (cell === null) return null;
    const { name, next, previous } = cell;
    return { name, next: next === null ? null : toRange(document, next), previous: previous === null ? null : toRange(document, previous) };
  },
};
