// The examples have the same findings in an editor as on the command line: those that were planted, no more, no less.
import * as vscode from 'vscode';
import { brief, closeAll, equal, findingsIn, inWords, open, read, until, wrong } from './kit';

interface Expected {
  readonly line: number;
  readonly column: number;
  readonly check: string;
  readonly severity: string;
  readonly text: string;
}

const severities = ['error', 'warning', 'information', 'hint'];

describe('findings', () => {
  after(closeAll);

  it('in the examples are exactly those of expected.json', async () => {
    const expected = JSON.parse(await read('expected.json')) as Readonly<Record<string, readonly Expected[]>>;
    // Those without findings first: when the last answer is there, theirs are too.
    const names = Object.keys(expected).sort((a, b) => (expected[a]?.length ?? 0) - (expected[b]?.length ?? 0));
    const documents = [];
    for (const name of names) documents.push({ name, document: (await open(name)).document });
    for (const { name, document } of documents) {
      equal(document.languageId, 'disclosure-report', name);
      await until(`${expected[name]?.length} findings in ${name}`, () => findings(document).length >= (expected[name]?.length ?? 0));
    }
    for (const { name, document } of documents) equal(findings(document), expected[name], name);
  });

  it('say what, why and what to do, link to the page of their check, and point to every figure of the sum', async () => {
    const { document } = await open(wrong);
    const finding = await until('findings', () => findingsIn(document)[0]);
    equal(brief(document, finding), 'row-total 131');
    equal(finding.range, new vscode.Range(76, 0, 76, 3));
    equal(finding.message, inWords(
      '“总计” of “（一）予以公开” should be 113 = 104+6+0+0+2+1, but it is 131, 18 too high. Check the figures of the row and its total.',
      '“（一）予以公开”的总计应为 113 = 104+6+0+0+2+1，现为 131，多 18。请核对本行各数和总计。',
    ));
    equal(finding.source, 'gouji');
    const { value, target } = finding.code as { value: string; target: vscode.Uri };
    equal([value, target.toString()], ['row-total', 'https://github.com/gouji/gouji/blob/main/docs/checks/row-total.md']);
    const related = finding.relatedInformation ?? [];
    equal(related.map(({ location, message }) => [location.uri.toString() === document.uri.toString(), location.range.start.line + 1, document.getText(location.range), message]), [
      [true, 71, '104', inWords('“自然人”: 104', '“自然人”：104')],
      [true, 72, '6', inWords('“商业企业”: 6', '“商业企业”：6')],
      [true, 73, '0', inWords('“科研机构”: 0', '“科研机构”：0')],
      [true, 74, '0', inWords('“社会公益组织”: 0', '“社会公益组织”：0')],
      [true, 75, '2', inWords('“法律服务机构”: 2', '“法律服务机构”：2')],
      [true, 76, '1', inWords('“其他”: 1', '“其他”：1')],
    ]);
  });
});

function findings(document: vscode.TextDocument): Expected[] {
  return findingsIn(document).map(({ range, code, severity }) => ({
    line: range.start.line + 1,
    column: range.start.character + 1,
    check: String(typeof code === 'object' ? code.value : code),
    severity: severities[severity] ?? '',
    text: document.getText(range),
  }));
}
