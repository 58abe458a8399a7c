import * as vscode from 'vscode';
import { closeAll, equal, inWords, open, ready, wrong } from './kit';

describe('hover', () => {
  before(ready);
  after(closeAll);

  it('over a heading says what the section must contain', async () => {
    const { text, range } = await hoverOver(292, '工作中存在的问题和今后打算');
    equal(text[0], '**存在的主要问题及改进情况**');
    equal(text[2], inWords('This report’s heading reads “工作中存在的问题和今后打算”.', '本报告的标题是“工作中存在的问题和今后打算”。'));
    equal(range, '五、工作中存在的问题和今后打算');
  });

  it('over a label says what is counted, the sum of its row, and the article', async () => {
    const { text, range } = await hoverOver(86, '1.属于国家秘密');
    equal(text, [
      '**（三）不予公开 1.属于国家秘密**',
      inWords('State secrets.', '依法确定为国家秘密，不予公开。'),
      inWords('- ✓ Sum of the row: 0 = 0+0+0+0+0+0', '- ✓ 本行合计：0 = 0+0+0+0+0+0'),
      '自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计',
      inWords('See: 条例第十四条', '参见：条例第十四条'),
    ]);
    equal(range, '1.属于国家秘密');
  });

  it('over a figure names its row and column and writes out every sum it stands in, ✓ or ✗', async () => {
    const { text, range } = await hoverOver(76, '131');
    equal(text[0], inWords('**（一）予以公开 · 总计**: 131', '**（一）予以公开 · 总计**：131'));
    equal(text.filter((line) => /^- [✓✗○].*=/.test(line)), [
      inWords('- ✗ Sum of the row: 131 ≠ 113 = 104+6+0+0+2+1, 18 too high', '- ✗ 本行合计：131 ≠ 113 = 104+6+0+0+2+1，多 18'),
      inWords(
        '- ✗ Sum of the column: 232 ≠ 250 = 131+16+1+5+7+2+4+52+9+3+8+6+1+5 (the other 7 are 0), 18 too low',
        '- ✗ 本列合计：232 ≠ 250 = 131+16+1+5+7+2+4+52+9+3+8+6+1+5（其余 7 项为 0），少 18',
      ),
    ]);
    equal(range, '131');
    const holds = await hoverOver(59, '232');
    equal(holds.text.filter((line) => /^- .*=/.test(line)).map((line) => line.slice(0, 3)), ['- ✓', '- ✓']);
  });

  it('over a figure in a sentence says which cells it states, and whether they agree', async () => {
    const { text, range } = await hoverOver(6, '129件');
    equal(text[0], inWords('**129件** ✗ does not agree with the table of applications', '**129件** ✗ 与收到和处理政府信息公开申请情况表不符'));
    equal(/: 147 = 131\+16, the text is 18 too low$|：147 = 131\+16，正文少 18$/.test(text[1] ?? ''), true, text[1]);
    equal(range, '129件');
    equal((await hoverOver(6, '55.60%')).text.slice(0, 2), [
      inWords('**55\\.60%** ✓ the percentage is right', '**55\\.60%** ✓ 百分比无误'),
      '- ✓ 129 ÷ 232 ≈ 55.6034%',
    ]);
  });

  it('over a figure of a table lists the sentences that state it', async () => {
    const { text } = await hoverOver(76, '131');
    equal(text.filter((line) => /：“|: “/.test(line)).length, 2);
  });

  it('over words of a sentence says nothing', async () => {
    equal((await hoverOver(4, '高质量')).text, []);
  });
});

/** The hovers of Gouji in the wrong example over a text on a line counted from 0: what they say, line by line, and of what. */
async function hoverOver(line: number, text: string): Promise<{ text: string[]; range: string | undefined }> {
  const { document } = await open(wrong);
  const character = document.lineAt(line).text.indexOf(text);
  if (character < 0) throw new Error(`“${text}” is not on line ${line + 1}`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(line, character));
  const said = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)));
  const range = hovers[0]?.range;
  return { text: said.flatMap((each) => each.split('\n')).map((each) => each.trim()).filter((each) => each !== ''), range: range && document.getText(range) };
}
