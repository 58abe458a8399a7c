import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toServiceDocument } from '../../server/src/lsp/convert';
import type { ReportService } from '../../server/src/service';
import { quietService } from '../kit/service';
import type { Client } from '../lsp/client';

export interface Comparison {
  readonly server: Client;
  readonly pulls: boolean;
  ask(method: string, params: object): Promise<unknown>;
}

/** What was pushed, and settings that were asked for, may come a moment later. */
const patience = 10_000;

/** Asserts that a server tells the same about two documents with the same text. */
export async function tellsTheSame(comparison: Comparison, edited: TextDocument, fresh: TextDocument): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    const [one, other] = [await everythingOf(comparison, edited), await everythingOf(comparison, fresh)];
    if (JSON.stringify(one) === JSON.stringify(other)) return;
    if (Date.now() > until) assert.deepEqual(one, other, 'an edited document and one just opened');
    await rest(20);
  }
}

async function everythingOf({ server, pulls, ask }: Comparison, document: TextDocument): Promise<unknown> {
  const { uri, version } = document;
  const length = document.getText().length;
  const textDocument = { uri };
  const places = [0.1, 0.3, 0.45, 0.6, 0.8, 1].map((share) => document.positionAt(Math.floor(share * length)));
  const everything = { start: { line: 0, character: 0 }, end: document.positionAt(length) };
  const asked = await Promise.all([
    ...['textDocument/documentSymbol', 'textDocument/foldingRange', 'gouji/sections', 'gouji/coverage'].map((method) => ask(method, { textDocument })),
    ...['textDocument/hover', 'textDocument/definition', 'textDocument/documentHighlight', 'textDocument/completion'].flatMap((method) => places.map((position) => ask(method, { textDocument, position }))),
    ask('textDocument/codeAction', { textDocument, range: everything, context: { diagnostics: [], only: ['quickfix'] } }),
    pulls ? ask('textDocument/diagnostic', { textDocument }).then((report) => (report as { items: unknown }).items) : server.published.findLast((each) => each.uri === uri && each.version === version)?.diagnostics ?? null,
  ]);
  return JSON.parse(JSON.stringify(asked).replaceAll(uri, 'uri')) as unknown;
}

/** A service beside the server that follows the same edits: what of it no request tells, the tree and what was read, is compared too. */
export interface Follower {
  /** Reads the document as it now is, from what is known of it. */
  look(document: TextDocument): void;
  /** Asserts that it is as read from nothing. */
  compare(document: TextDocument): void;
  forget(document: TextDocument): void;
}

export function createFollower(): Follower {
  const service = quietService();
  return {
    look: (document) => void service.report(toServiceDocument(document)),
    compare: (document) => assert.deepEqual(knownOf(service, document), knownOf(quietService(), document), 'edits followed and a text just read'),
    forget: ({ uri }) => service.forget(uri),
  };
}

function knownOf(service: ReportService, document: TextDocument): unknown {
  const at = toServiceDocument(document);
  const length = at.text.length;
  const hovers = Array.from({ length: 40 }, (_, step) => service.hover(at, Math.floor(length * step / 40)));
  return { report: service.report(at), findings: service.findings(at), coverage: service.coverage(at), outline: service.outline(at), folding: service.folding(at), sections: service.sections(at), prose: service.prose(at), hovers };
}
