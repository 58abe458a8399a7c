// What runs is what ships: the packaged extension, not the working tree.
import * as vscode from 'vscode';
import { equal, gouji } from './kit';

describe('the extension under test', () => {
  it('is installed from the .vsix', () => {
    const host = vscode.extensions.getExtension('gouji-test.gouji-suite');
    const { root } = host?.packageJSON.gouji as { root: string };
    const path = gouji?.extensionUri.path ?? '';
    equal(path.startsWith(root), false, `${path} is in the working tree`);
    // Node: where VS Code installed it. Web: where run.mjs serves the unpacked .vsix.
    const place = vscode.env.uiKind === vscode.UIKind.Web && !vscode.env.remoteName
      ? '/static/extensions/0'
      : `/extensions/gouji.gouji-${gouji?.packageJSON.version as string}`;
    equal(path.endsWith(place), true, `${path} is not ${place}`);
  });

  it('starts', async () => {
    await gouji?.activate();
    equal(gouji?.isActive, true);
  });
});
