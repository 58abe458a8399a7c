// Going to sections, with the commands that keys and palette run.
import * as vscode from 'vscode';
import { closeAll, equal, incomplete, open, right, until } from './kit';

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

describe('Go to Section…', () => {
  afterEach(closeAll);

  it('with a number goes there and puts the heading at the top', async () => {
    const editor = await open(right);
    for (const number of [4, 2, 6, 1, 3, 5]) {
      await caretMoves(editor, () => goTo(number), headings[number - 1]);
      await until('the heading is at the top', () => atTop(editor, headings[number - 1]) || number === 6);
    }
  });

  it('with the number of a missing section leaves the caret where it is', async () => {
    const editor = await open(incomplete);
    await caretMoves(editor, () => goTo(3), headings[2]);
    await goTo(5);
    equal(caretLine(editor), headings[2]);
  });

  it('next and previous go through the six and stop at the ends', async () => {
    const editor = await open(right);
    const next = (): Thenable<void> => vscode.commands.executeCommand('gouji.nextSection');
    const previous = (): Thenable<void> => vscode.commands.executeCommand('gouji.previousSection');
    for (const heading of headings) await caretMoves(editor, next, heading);
    await next();
    equal(caretLine(editor), headings.at(-1));
    for (const heading of headings.slice(0, 5).reverse()) await caretMoves(editor, previous, heading);
    await previous();
    equal(caretLine(editor), headings[0]);
  });

  it('next and previous follow the text where it has another order', async () => {
    const editor = await open(incomplete);
    await caretMoves(editor, () => goTo(2), headings[1]);
    await caretMoves(editor, () => vscode.commands.executeCommand('gouji.nextSection'), headings[3]);
    await caretMoves(editor, () => vscode.commands.executeCommand('gouji.nextSection'), headings[2]);
    await caretMoves(editor, () => vscode.commands.executeCommand('gouji.previousSection'), headings[3]);
  });

  it('previous, from inside a section, goes to its own heading first', async () => {
    const editor = await open(right);
    await caretMoves(editor, () => goTo(3), headings[2]);
    await caretMoves(editor, () => vscode.commands.executeCommand('cursorDown'), '');
    await caretMoves(editor, () => vscode.commands.executeCommand('gouji.previousSection'), headings[2]);
  });

  it('without a number lets one pick: opens on the section of the caret, and goes to the one that is chosen', async () => {
    const editor = await open(right);
    await caretMoves(editor, () => goTo(2), headings[1]);
    const done = goTo();
    // The editor shows the section under the bar before anything is chosen.
    await pressUntil('workbench.action.quickOpenSelectNext', () => atTop(editor, headings[3]));
    equal(caretLine(editor), headings[1]);
    await caretMoves(editor, () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'), headings[3]);
    await done;
  });

  it('left without choosing puts the editor back as it was', async () => {
    const editor = await open(right);
    await caretMoves(editor, () => goTo(2), headings[1]);
    await until('the heading is at the top', () => atTop(editor, headings[1]));
    const before = editor.visibleRanges;
    const done = goTo();
    await pressUntil('workbench.action.quickOpenSelectNext', () => atTop(editor, headings[3]));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    await until('the editor is back', () => editor.visibleRanges[0]?.start.isEqual(before[0]!.start));
    equal(caretLine(editor), headings[1]);
  });
});

function goTo(number?: number): Thenable<void> {
  return vscode.commands.executeCommand('gouji.goToSection', number);
}

/** Runs what moves the caret to a line, and waits until the editor has said so: only then it has said all of what was before. */
async function caretMoves(editor: vscode.TextEditor, run: () => Thenable<void>, line: string | undefined): Promise<void> {
  let there = false;
  const listening = vscode.window.onDidChangeTextEditorSelection(() => { there = caretLine(editor) === line; });
  await run();
  await until(`the caret is on ${line}`, () => there);
  listening.dispose();
}

function caretLine({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active.line).text.trim();
}

/** Whether a line is among the first that are seen: above it there may be what stays at the top while one scrolls. */
function atTop({ document, visibleRanges }: vscode.TextEditor, text: string | undefined): boolean {
  const line = document.getText().split(/\r?\n/).findIndex((each) => each.trim() === text);
  const above = line - (visibleRanges[0]?.start.line ?? Infinity);
  return above >= 0 && above <= 6;
}

/** A quick pick does not say when it is open: a key pressed before does nothing. */
async function pressUntil(command: string, reached: () => boolean): Promise<void> {
  await until(command, async () => {
    if (!reached()) await vscode.commands.executeCommand(command);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    return reached();
  });
}
