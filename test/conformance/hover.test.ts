import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver';
import { connectInProcess, plainClient } from '../lsp/client';
import { describeMethod, uri } from './method';

describeMethod({ method: 'textDocument/hover', advertised: 'hoverProvider', more: { position: { line: 1, character: 2 } }, nothing: null });

describe('hover for a client that shows plain text only', () => {
  it('has no marks of Markdown', async () => {
    const client = connectInProcess();
    await client.initialize(plainClient);
    await client.open(uri, `三、收到和处理政府信息公开申请情况
申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
（四）无法提供|
1.本机关不掌握相关政府信息|3|0|0|0|0|0|4
（七）总计|3|0|0|0|0|0|4
`);
    const plain = async (line: number): Promise<unknown> =>
      (await client.ask<Hover>('textDocument/hover', uri, { position: { line, character: 2 } })).contents;
    const value = '（四）无法提供\n\n无法提供所申请的政府信息。\n\n- 1.本机关不掌握相关政府信息\n- 2.没有现成信息需要另行制作\n- 3.补正后申请内容仍不明确\n\n参见：条例第三十六条';
    assert.deepEqual(await plain(2), { kind: 'plaintext', value });
    assert.match(JSON.stringify(await plain(3)), /✗ 本行合计：4 ≠ 3 = 3\+0\+0\+0\+0\+0，多 1\\n {2}自然人 \+/);
  });
});
