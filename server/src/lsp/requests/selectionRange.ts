import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { toOffset, toRange, toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `textDocument/selectionRange`: from the number over cell, row and table, or sentence and paragraph, to the section and the report. */
export const selectionRange: Request<SelectionRangeParams, SelectionRange[]> = {
  method: 'textDocument/selectionRange',
  advertises: { selectionRangeProvider: true },
  nothing: [],
  answer({ service }, document, { positions }) {
    return positions.map((position) => {
      const spans = service.selections(toServiceDocument(document), toOffset(document, position));
      const outermost = spans.reduceRight<SelectionRange | undefined>((parent, span) => ({ range: toRange(document, span), ...(parent === undefined ? {} : { parent }) }), undefined);
      return outermost ?? { range: { start: position, end: position } };
    });
  },
};
