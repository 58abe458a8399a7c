import type { TextDocumentPositionParams } from 'vscode-languageserver';
import { toOffset, toServiceDocument } from '../convert';
import type { CurrentCellAnswer } from '../protocol';
import { currentCellMethod } from '../protocol';
import type { Request } from '../request';

/** `gouji/currentCell`: the row and the column of the figure at a caret. */
export const currentCell: Request<TextDocumentPositionParams, CurrentCellAnswer | null> = {
  method: currentCellMethod,
  advertises: { experimental: { [currentCellMethod]: true } },
  nothing: null,
  answer: ({ service }, document, { position }) => service.currentCell(toServiceDocument(document), toOffset(document, position)),
};
