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

  it('say what, why and what to do, link to the page of their check, and point to every sum that fails', async () => {
    const { document } = await open(wrong);
    const finding = await until('findings', () => findingsIn(document)[0]);
    equal(brief(document, finding), 'row-total 131');
    equal(finding.range, new vscode.Range(76, 0, 76, 3));
    equal(finding.message, inWords(
      '“总计” of “（一）予以公开” should be 113 (it is 131: two digits are swapped). Then the row and the column hold. Check, and correct it.',
      '“（一）予以公开”的“总计”应为 113（现为 131，两位数字颠倒）：改后行合计、列合计两处都相符。请核对后改正。',
    ));
    equal(finding.source, 'gouji');
    const { value, target } = finding.code as { value: string; target: vscode.Uri };
    equal([value, target.toString()], ['row-total', 'https://github.com/gouji/gouji/blob/main/docs/checks/row-total.md']);
    const related = finding.relatedInformation ?? [];
    equal(related.map(({ location, message }) => [location.uri.toString() === document.uri.toString(), location.range.start.line + 1, document.getText(location.range), message]), [
      [true, 77, '131', inWords('row “（一）予以公开” does not add up: 131 ≠ 113 = 104+6+0+0+2+1, 18 too high', '“（一）予以公开”合计不符：131 ≠ 113 = 104+6+0+0+2+1，多 18')],
      [true, 249, '232', inWords(
        'column “总计” does not add up: 232 ≠ 250 = 131+16+1+5+7+2+4+52+9+3+8+6+1+5 (the other 7 are 0), 18 too low',
        '“总计”列合计不符：232 ≠ 250 = 131+16+1+5+7+2+4+52+9+3+8+6+1+5（其余 7 项为 0），少 18',
      )],
    ]);
  });
});

function findings(document: vscode.TextDocument): Expected[] {
  return findingsIn(document).map(({ range, code, severity }) => ({
    line: range.start.line + 1,
    column: range.start.character + 1,
    check: String(typeof code === 'object' ? code.value : code),
    severity: severities[severity] ?? '',
    // A cell with nothing but blanks is shown on all of them, so that it can be seen; it begins where it is empty.
    text: document.getText(range).trim(),
  }));
}
