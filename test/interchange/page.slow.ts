import assert from 'node:assert/strict';
import { importBytes } from '../../server/src/interchange/importBytes';
import type { Imported } from '../../server/src/interchange/importBytes';
import { encodeLike } from '../../server/src/cli/encode';
import { decode } from '../../server/src/text/decode';
import type { Decoded } from '../../server/src/text/decode';
import { builtOffice } from '../kit/office';

async function imported(bytes: Uint8Array | string): Promise<Imported> {
  const answer = await importBytes({ name: 'a.html', bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes }, builtOffice);
  if ('reason' in answer) throw new Error(answer.reason.en);
  return answer;
}

async function expectText(page: string, text: string): Promise<void> {
  assert.equal((await imported(page)).text, text);
}

/** A text in GB18030. */
function inGb(text: string): Uint8Array {
  // 啊, as a file in that encoding begins.
  const like = decode(Uint8Array.of(0xb0, 0xa1), 'gb18030') as Decoded;
  return encodeLike(like, text)!;
}

describe('import of web pages and texts', () => {
  it('takes paragraphs, lists with their numbers, and tables with merged cells', () => expectText(
    '<html><head><title>x</title><style>p{}</style></head><body><h1>题目</h1><p>第一段，\n  分两行写。<br>换行</p><ol start="3"><li>三</li><li>四</li></ol>'
    + '<table><tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td>1</td><td>2&nbsp;</td></tr></table></body></html>',
    '题目\n\n第一段，分两行写。\n\n换行\n\n3.三\n\n4.四\n\n| 甲 | 乙 |  |\n|  | 1 | 2 |\n',
  ));

  it('takes cells that lay out a page one after the other', () => expectText(
    '<table><tr><td>导航</td><td><p>正文</p><table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>',
    '导航\n\n正文\n\n| 甲 | 1 |\n',
  ));

  it('names the report by the head of the page where nothing else does', async () => {
    const { text } = await imported('<head><title>青山县2024年政府信息公开工作年度报告</title></head><p>一、总体情况</p><p>正文。</p>');
    assert.equal(text, '青山县2024年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n');
  });

  it('says how many pictures it leaves', async () => {
    const { notes } = await imported('<p>甲</p><img src="a.png"><img src="b.png">');
    assert.deepEqual(notes.map(({ en }) => en), ['images left out: 2; figures in them must be typed']);
  });

  it('reads a page in GBK, and a plain text in it', async () => {
    const page = await imported(inGb('<meta charset="gbk"><p>政府信息公开</p>'));
    assert.equal(page.text, '政府信息公开\n');
    assert.match(page.notes[0]!.zh, /gb18030/);
    assert.equal((await imported(inGb('规章 | 0 |\r\n'))).text, '规章 | 0 |\r\n');
  });

  it('refuses what is no text, and what is empty', async () => {
    for (const bytes of [Uint8Array.of(0, 1, 2, 3), new Uint8Array(), new TextEncoder().encode(' \n')]) {
      assert.ok('reason' in await importBytes({ name: 'a', bytes }, builtOffice));
    }
  });
});
