import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/checks/settings';
import type { Settings } from '../../server/src/checks/settings';
import { summarize } from '../../server/src/report/summary';
import { exportAs } from '../../server/src/interchange/exportReport';
import { importBytes } from '../../server/src/interchange/importBytes';
import { createAnalyst } from '../../server/src/workspace/analyst';
import { largestFile } from '../../server/src/workspace/files';
import { createReportIndex } from '../../server/src/workspace/reportIndex';
import type { ReportIndex } from '../../server/src/workspace/reportIndex';
import { makeReport } from '../kit/make-report';
import { builtOffice } from '../kit/office';
import { readText } from '../kit/problems';
import { encode } from '../matrix/encode';
import { pretendedFiles } from './pretendedFiles';
import type { PretendedFiles } from './pretendedFiles';

const titled = (agency: string, year: number): string => `${agency}${year}年政府信息公开工作年度报告`;
const older = makeReport({ form: 'form2019', change: { title: titled('云川县人民政府', 2020) } });
const newer = makeReport({ change: { title: titled('云川县人民政府', 2021) } });
const wrong = makeReport({ change: { cells: { 'legal.review.total': '77' } } });
const places = { older: 'file:///w/2020.txt', newer: 'file:///w/2021.txt', wrong: 'file:///w/wrong.txt' };

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('the index of a workspace', () => {
  it('finds reports by their content, in UTF-8 and in GB18030, and keeps what was found in them', async () => {
    const { index } = started({ [places.wrong]: encode(wrong, 'gb18030'), [places.newer]: newer, 'file:///w/notes.md': '# 关于公开\n\n没有表格。\n', 'file:///w/binary.txt': new Uint8Array([0, 1, 2, 3]) });
    index.wantFindings();
    await index.look(['file:///w']);
    await idle(index);
    assert.deepEqual(index.files().map(({ uri, reason }) => [uri, reason === null]).sort(), [[places.newer, true], ['file:///w/binary.txt', false], [places.wrong, true]]);
    const { summary, verdict } = index.file(places.wrong)!;
    assert.deepEqual([summary?.agency, summary?.year, summary?.form], ['云川县人民政府', 2021, 'form2021']);
    assert.deepEqual(verdict!.findings.map(({ check, severity }) => [check, severity]), [['legal-total', 'error']]);
    assert.deepEqual([verdict!.counts.error, verdict!.relations], [1, { total: 42, checked: 42, failed: 1 }]);
  });

  it('reads Word documents as they would be imported, in which nothing has a place', async function () {
    this.timeout(20_000);
    const docx = async (text: string): Promise<Uint8Array> => (await exportAs('docx', readText(text), 'utf-8', builtOffice)).bytes;
    const { index } = started({ [places.older.replace('.txt', '.docx')]: await docx(older), [places.newer]: newer, 'file:///w/wrong.docx': await docx(wrong), 'file:///w/broken.docx': new Uint8Array([0x50, 0x4b, 3, 4, 0]) });
    index.wantFindings();
    await index.look(['file:///w']);
    await idle(index);
    const { summary, verdict } = index.file('file:///w/wrong.docx')!;
    assert.deepEqual([summary?.agency, summary?.year, summary?.figures.split(',').filter((figure) => figure === '77').length], ['云川县人民政府', 2021, 1]);
    assert.deepEqual(verdict!.findings.filter(({ check }) => check === 'legal-total').map(({ range }) => range), [nowhere]);
    const [carried] = index.file(places.newer)!.verdict!.findings.filter(({ check }) => check === 'carry-over');
    assert.ok(carried!.range.start.line > 0);
    const others = carried!.related.filter(({ place }) => place !== null);
    assert.ok(others.length > 0 && others.every(({ place, range }) => place === places.older.replace('.txt', '.docx') && range.start.line === 0), JSON.stringify(others));
    assert.ok(index.file('file:///w/broken.docx')!.reason);
  });

  it('says of a file that is too large, or cannot be read, that it was not', async () => {
    const { index } = started({ 'file:///w/large.txt': new Uint8Array(largestFile + 1), 'file:///w/locked.txt': new Error('EACCES') });
    await index.look(['file:///w']);
    await idle(index);
    assert.deepEqual(index.files().map(({ uri, reason }) => [uri, reason?.en]), [['file:///w/large.txt', 'larger than 4 MB: not read in the background; open it to have it checked'], ['file:///w/locked.txt', 'cannot be read']]);
  });

  it('follows changes on the disk, and forgets what is gone', async () => {
    const { index, files, told } = started({ [places.newer]: newer });
    index.wantFindings();
    await index.look(['file:///w']);
    await idle(index);
    files.content.set(places.wrong, wrong);
    files.content.set(places.newer, wrong);
    index.changed(places.wrong);
    index.changed(places.newer);
    await idle(index);
    assert.deepEqual(index.files().map(({ verdict }) => verdict?.counts.error), [1, 1]);
    told.length = 0;
    index.deleted('file:///w');
    assert.deepEqual([index.files(), told.sort()], [[], [places.newer, places.wrong].sort()]);
  });

  it('finds last year’s report, and the next, whichever of them is open', async () => {
    const { index, related } = started({ [places.older]: older, [places.newer]: newer });
    index.opened(places.newer, summarize(readText(newer)));
    assert.equal(index.related(places.newer).lastYear, null);
    await index.look(['file:///w']);
    await idle(index);
    assert.equal(index.related(places.newer).lastYear?.place, places.older);
    assert.deepEqual(related, [places.newer]);
    const before = index.related(places.newer);
    index.changed(places.older);
    await idle(index);
    assert.equal(index.related(places.newer), before, 'what is the same stays the same object');
    index.opened(places.older, summarize(readText(older)));
    assert.equal(index.related(places.older).nextYear?.place, places.newer);
    index.closed(places.older);
    index.deleted(places.older);
    assert.equal(index.related(places.newer).lastYear, null);
  });

  it('takes what is open as it is open, and reads it when it is closed', async () => {
    const { index, files } = started({ [places.newer]: newer });
    index.opened(places.newer, summarize(readText(newer)));
    await index.look(['file:///w']);
    await idle(index);
    assert.deepEqual(files.reads, []);
    index.closed(places.newer);
    await idle(index);
    assert.deepEqual(files.reads, [places.newer]);
  });

  it('reads the reports of one agency one after the other, and none twice', async () => {
    const names = ['a2021.txt', 'b2020.txt', 'a2020.txt', 'b2021.txt'];
    const { index, files } = started(Object.fromEntries(names.map((name) => [`file:///w/${name}`, name.includes('2020') ? older : newer])));
    index.wantFindings();
    await index.look(['file:///w']);
    await idle(index);
    assert.deepEqual(files.reads.map((uri) => uri.slice(10)), ['a2020.txt', 'a2021.txt', 'b2020.txt', 'b2021.txt']);
  });

  it('checks what settings tie to a report anew when it has changed, once for all: by names, by files, as members', async () => {
    const moved = makeReport({ form: 'form2019', change: { title: titled('旧川县人民政府', 2020) } });
    const contents = { 'file:///w/parent.txt': newer, 'file:///w/member1.txt': makeReport({ change: { title: titled('一局', 2021) } }), 'file:///w/member2.txt': makeReport({ change: { title: titled('二局', 2021) } }) };
    for (const set of [{ renames: { 旧川县: '云川县' } }, { lastYear: { 'parent.txt': 'before.txt' } }, { members: { 'parent.txt': ['member*.txt', 'before.txt'] } }]) {
      const { index, files, told } = started(contents, (uri) => ({ ...defaultSettings, ...set, file: uri.slice('file:///w/'.length) }));
      index.wantFindings();
      await index.look(['file:///w']);
      await idle(index);
      const revision = index.file('file:///w/parent.txt')!.revision;
      told.length = 0;
      files.content.set('file:///w/before.txt', moved);
      index.changed('file:///w/before.txt');
      await idle(index);
      assert.ok(index.file('file:///w/parent.txt')!.revision > revision, JSON.stringify(set));
      index.deleted('file:///w/before.txt');
      const later = index.file('file:///w/parent.txt')!.revision;
      await idle(index);
      assert.ok(index.file('file:///w/parent.txt')!.revision > later, `gone: ${JSON.stringify(set)}`);
    }
  });

  it('stops when it is told to, and reads on', async () => {
    const { index, files } = started({ [places.older]: older, [places.newer]: newer, [places.wrong]: wrong });
    const looking = index.look(['file:///w']);
    index.stop();
    await looking;
    assert.deepEqual([files.reads, index.progress.state], [[], 'stopped']);
    index.resume();
    await idle(index);
    assert.equal(index.files().length, 3);
  });

  it('checks anew when the settings are others, and not when they are the same', async () => {
    let settings: Settings = defaultSettings;
    const { index, told, files } = started({ [places.wrong]: wrong }, () => settings);
    index.wantFindings();
    await index.look(['file:///w']);
    await idle(index);
    told.length = 0;
    index.settingsChanged();
    await idle(index);
    assert.deepEqual(told, []);
    settings = { checks: { 'legal-total': 'off' } };
    index.settingsChanged();
    await idle(index);
    assert.deepEqual([told, index.file(places.wrong)?.verdict?.counts.error, files.reads.length], [[places.wrong], 0, 1]);
  });
});

interface Started {
  readonly index: ReportIndex;
  readonly files: PretendedFiles;
  /** Of which files something was told, and which open documents are to be compared anew. */
  readonly told: string[];
  readonly related: string[];
}

function started(content: Readonly<Record<string, string | Uint8Array | Error>>, settings: (uri: string) => Settings = () => defaultSettings): Started {
  const files = pretendedFiles(content);
  const [told, related]: [string[], string[]] = [[], []];
  const logger = { error: (message: string): void => assert.fail(message) };
  const index = createReportIndex({
    files,
    analyst: createAnalyst({ logger, locale: 'zh', importText: (name, bytes) => importBytes({ name, bytes }, builtOffice) }),
    showsAll: true,
    logger,
    lanes: 2,
    settingsFor: (uri) => Promise.resolve(settings(uri)),
    settingsOf: settings,
    pause: () => Promise.resolve(),
    onFile: (uri) => told.push(uri),
    onRelated: (uri) => related.push(uri),
    onProgress: () => undefined,
  });
  return { index, files, told, related };
}

/** Comes back when nothing is left to be done. */
async function idle(index: ReportIndex): Promise<void> {
  // Twice: what is told of a file may first have to be looked for.
  await new Promise((resolve) => { setImmediate(resolve); });
  do await new Promise((resolve) => { setImmediate(resolve); });
  while (index.progress.state === 'running');
}
