// The examples have the same findings in an editor as on the command line: those that were planted, no more, no less.
import * as vscode from 'vscode';
import { equal, open, read, until } from './kit';

interface Expected {
  readonly line: number;
  readonly column: number;
  readonly check: string;
  readonly severity: string;
  readonly text: string;
}

const severities = ['error', 'warning', 'information', 'hint'];

describe('the examples', () => {
  it('have exactly the findings of expected.json', async () => {
    const expected = JSON.parse(await read('expected.json')) as Readonly<Record<string, readonly Expected[]>>;
    // Those without findings first: when the last answer is there, theirs are too.
    const names = Object.keys(expected).sort((a, b) => (expected[a]?.length ?? 0) - (expected[b]?.length ?? 0));
    const documents = [];
    for (const name of names) documents.push({ name, document: await open(name) });
    for (const { name, document } of documents) {
      equal(document.languageId, 'disclosure-report', name);
      await until(`${expected[name]?.length} findings in ${name}`, () => findings(document).length >= (expected[name]?.length ?? 0));
    }
    for (const { name, document } of documents) equal(findings(document), expected[name], name);
  });
});

function findings(document: vscode.TextDocument): Expected[] {
  return vscode.languages.getDiagnostics(document.uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ range, code, severity }) => ({
      line: range.start.line + 1,
      column: range.start.character + 1,
      check: String(typeof code === 'object' ? code.value : code),
      severity: severities[severity] ?? '',
      text: document.getText(range),
    }));
}
