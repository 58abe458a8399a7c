import assert from 'node:assert/strict';
import { overviewMethod } from '../../server/src/lsp/protocol';
import type { OverviewAnswer } from '../../server/src/lsp/protocol';
import { describeWholeMethod, eventually, inWorkspace, right, rightUri, wrongUri } from './workspace';

describeWholeMethod(overviewMethod, {});

describe('the overview', () => {
  it('has the reports of the workspace with what was found in them, and what is open as it is open', async () => {
    const { client } = await inWorkspace();
    const ask = (): Promise<OverviewAnswer> => client.connection.sendRequest<OverviewAnswer>(overviewMethod, {});
    const isDone = ({ reports, progress }: OverviewAnswer): boolean => progress.state === 'idle' && reports.length === 2 && reports.every(({ checked }) => checked !== null);
    const { reports, unreadable, isCut } = await eventually(ask, isDone);
    assert.deepEqual([unreadable, isCut], [[], false]);
    assert.deepEqual(reports.map(({ uri, agency, year, form, checked }) => [uri, agency, year, form, checked?.findings.error, checked?.relations]), [
      [rightUri, '云川县人民政府', 2023, '2021 年版格式', 0, { total: 42, checked: 42, failed: 0 }],
      [wrongUri, '云川县人民政府', 2021, '2021 年版格式', 1, { total: 42, checked: 42, failed: 1 }],
    ]);
    await client.open(wrongUri, right);
    const opened = (await ask()).reports.find(({ uri }) => uri === wrongUri);
    assert.deepEqual(opened?.checked?.relations.failed, 0);
    assert.equal((await ask()).reports.length, 2);
    assert.deepEqual(client.logged, []);
  });
});
