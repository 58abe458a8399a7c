// Where VS Code restricts extensions, in folders that nobody has trusted and in those that are on no disk, Gouji does all it does.
import * as vscode from 'vscode';
import { closeAll, equal, findingsIn, gouji, open, until, wrong } from './kit';

describe('workspaces', () => {
  after(closeAll);

  it('need not be trusted, nor on a disk', async () => {
    equal((gouji?.packageJSON as { capabilities: unknown }).capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    const { document } = await open(wrong);
    await until('findings', () => findingsIn(document).length > 0);
    // Of the two hosts of this suite the one opens a folder that is not trusted, the other one that is virtual.
    equal(document.uri.scheme === 'file' ? vscode.workspace.isTrusted : document.uri.scheme.startsWith('vscode-test-web'), document.uri.scheme !== 'file');
  });
});
