import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FigureItem } from '../../features/figureTree';
import type { Locale } from '../../text/bilingual';
import { toRange, toServiceDocument } from '../convert';
import { figuresMethod } from '../protocol';
import type { FigureAnswer } from '../protocol';
import type { DocumentParams, Request } from '../request';

/** `gouji/figures`: sections, their tables and every sum of these, with what became of each. */
export const figures: Request<DocumentParams, FigureAnswer[]> = {
  method: figuresMethod,
  advertises: { experimental: { [figuresMethod]: true } },
  nothing: [],
  answer: ({ service, locale }, document) => service.figures(toServiceDocument(document)).map((item) => toAnswer(document, locale, item)),
};

function toAnswer(document: TextDocument, locale: Locale, { kind, state, label, detail, place, children }: FigureItem): FigureAnswer {
  return { kind, state, label: label[locale], detail: detail[locale], range: place === null ? null : toRange(document, place), children: children.map((child) => toAnswer(document, locale, child)) };
}
