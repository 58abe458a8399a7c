import type { Settings } from '../checks/settings';
import { noRelated } from '../report/related';
import type { RelatedReports } from '../report/related';
import type { ReportSummary } from '../report/summary';
import type { Bilingual } from '../text/bilingual';
import type { Analyst, Verdict } from './analyst';
import type { Candidate } from './candidates';
import { largestFile, mostFiles } from './files';
import type { Files } from './files';
import type { Logger } from './guard';
import { createKnownReports } from './known';
import { openRelated, relate } from './relate';
import { tiedTo } from './ties';
import { isWithin } from './uris';

/** What the index needs from outside. */
export interface IndexSurroundings {
  readonly files: Files;
  readonly analyst: Analyst;
  readonly logger: Logger;
  /** How many files are read at a time: more than one where reading waits for something. */
  readonly lanes: number;
  /** The settings of a file. */
  settingsFor(uri: string): Promise<Settings>;
  /** Those of an open document, as far as they are known. */
  settingsOf(uri: string): Settings;
  /** Whether findings of files that are not open are shown too. */
  readonly showsAll: boolean;
  /** Comes back when others have had their turn: nothing waits for longer than one file takes. */
  pause(): Promise<void>;
  /** What is known of a file, or was found in it, is another; or it is gone. */
  onFile(uri: string): void;
  /** An open document is to be compared with others. */
  onRelated(uri: string): void;
  onProgress(): void;
}

/**
 * The reports under the folders of a workspace, by their content. They are read in the background; findings are kept, trees
 * are not. Uris are canonical.
 */
export interface ReportIndex {
  /** Looks for files in these folders and reads those that are new; those that lie in none of them are forgotten. */
  look(folders: readonly string[]): Promise<void>;
  /** Files that have appeared or been written; a folder that has, with all in it. */
  changed(uri: string): void;
  /** A file, or a folder with all in it, that is gone. */
  deleted(uri: string): void;
  /** Settings may be others: everything is looked at again. */
  settingsChanged(): void;
  /** Those of an open document are known by now. */
  settingsKnown(uri: string): void;
  /** An open document is what counts of its file; asked again whenever it has changed. Null for one that is no report. */
  opened(uri: string, summary: ReportSummary | null): void;
  closed(uri: string): void;
  /** The reports that an open document is compared with. */
  related(uri: string): RelatedReports;
  /** From now on findings are kept too, not only what other reports need to know. */
  wantFindings(): void;
  /** What was read so far, in the order in which it was found. */
  files(): readonly IndexedFile[];
  file(uri: string): IndexedFile | null;
  /** Reads on after it was stopped. */
  resume(): void;
  stop(): void;
  readonly progress: Progress;
}

/** A file that was looked at: a report, or one that could not be read. */
export interface IndexedFile {
  readonly uri: string;
  /** Null when it could not be read. */
  readonly summary: ReportSummary | null;
  /** Null when it was not checked. */
  readonly verdict: Verdict | null;
  /** Why it could not be read; null when it was. */
  readonly reason: Bilingual | null;
  /** Rises when anything else of it is another. */
  readonly revision: number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly state: 'idle' | 'running' | 'stopped';
  /** Whether there are more files than are looked at. */
  readonly isCut: boolean;
}

export function createReportIndex({ files, analyst, logger, lanes: mostLanes, settingsFor, settingsOf, showsAll, pause, onFile, onRelated, onProgress }: IndexSurroundings): ReportIndex {
  const entries = new Map<string, Entry>();
  const open = new Map<string, { related: RelatedReports; fingerprint: string }>();
  const known = createKnownReports();
  const unread = new Set<string>();
  const unchecked = new Set<string>();
  /** What settings tie to reports that have changed: compared anew when all are read, not after each of many members. */
  const tied = new Set<string>();
  const busy = new Set<string>();
  let lanes = 0;
  let done = 0;
  let isStopped = false;
  let isCut = false;
  let wantsFindings = false;
  let revisions = 0;

  const go = (): void => {
    while (!isStopped && lanes < mostLanes && lanes < unread.size + unchecked.size + tied.size) {
      lanes++;
      void lane().finally(() => {
        lanes--;
        onProgress();
      });
    }
  };

  const lane = async (): Promise<void> => {
    await pause();
    for (let uri = take(); uri !== null; uri = take()) {
      busy.add(uri);
      try {
        await step(uri);
      } catch (error) {
        logger.error(`${uri}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
      }
      busy.delete(uri);
      onProgress();
      await pause();
    }
    if (lanes === 1) done = 0;
  };

  /** A few are read before the first of them is checked: what it is compared with is mostly beside it, and it is checked once. */
  const take = (): string | null => {
    if (isStopped) return null;
    for (const waiting of unchecked.size < mostUnchecked ? [unread, unchecked, tied] : [unchecked, unread, tied]) for (const uri of waiting) if (!busy.has(uri)) return uri;
    return null;
  };

  const step = async (uri: string): Promise<void> => {
    const entry = entries.get(uri);
    unchecked.delete(uri);
    const isTied = tied.delete(uri);
    const isUnread = unread.delete(uri);
    if (isTied && open.has(uri) && relateOpen(uri)) onRelated(uri);
    // What is open counts as it is open; when it is closed it is read.
    if (entry === undefined || open.has(uri)) return;
    if (isUnread) {
      await read(uri, entry);
      done++;
      if (wantsFindings && entry.summary !== null) unchecked.add(uri);
      return;
    }
    await check(uri, entry);
  };

  const read = async (uri: string, entry: Entry): Promise<void> => {
    const bytes = await files.read(uri, largestFile).catch(() => undefined);
    const reading = bytes === undefined ? unreadable : bytes === null ? tooLarge : await analyst.read(uri, bytes);
    // It may be gone, or open, by now.
    if (entries.get(uri) !== entry) return;
    const before = entry.summary;
    entry.summary = reading.kind === 'report' ? reading.summary : null;
    entry.reason = reading.kind === 'unreadable' ? reading.reason : null;
    entry.verdict = entry.summary === null ? null : entry.verdict;
    entry.checkedWith = '';
    entry.revision = ++revisions;
    if (!open.has(uri)) put(uri, entry.summary);
    if (before !== null || entry.summary !== null || entry.reason !== null) onFile(uri);
  };

  const check = async (uri: string, entry: Entry): Promise<void> => {
    const { summary } = entry;
    if (!wantsFindings || summary === null) return;
    const settings = await settingsFor(uri);
    const related = relate({ place: uri, summary, isShown: showsAll }, known, settings);
    const checkedWith = JSON.stringify(settings) + known.fingerprint(related);
    if (entry.verdict !== null && entry.checkedWith === checkedWith) return;
    const verdict = await analyst.check(uri, settings, openRelated(related));
    if (entries.get(uri) !== entry || entry.summary !== summary) return;
    if (verdict === null) {
      unread.add(uri);
      return;
    }
    Object.assign(entry, { verdict, checkedWith, revision: ++revisions });
    onFile(uri);
  };

  /** What others are compared with has become another. */
  const put = (uri: string, summary: ReportSummary | null): void => {
    const before = known.at(uri);
    const others = known.put(uri, summary === null ? null : { summary, isShown: showsAll || open.has(uri) });
    for (const other of others ?? []) {
      if (open.has(other)) {
        if (relateOpen(other)) onRelated(other);
      } else if (wantsFindings) unchecked.add(other);
    }
    if (others !== null) void tie(uri, [before, known.at(uri)]);
    go();
  };

  const tie = async (uri: string, changed: readonly (Candidate | null)[]): Promise<void> => {
    if (!wantsFindings && open.size === 0) return;
    const settings = open.has(uri) ? settingsOf(uri) : await settingsFor(uri);
    for (const candidate of changed) {
      if (candidate === null) continue;
      for (const other of tiedTo(candidate, known, settings)) if (open.has(other) || (wantsFindings && entries.has(other))) tied.add(other);
    }
    go();
  };

  /** Whether an open document is to be compared with other reports than before. */
  const relateOpen = (uri: string): boolean => {
    const own = known.at(uri);
    const before = open.get(uri);
    const related = own === null ? null : relate(own, known, settingsOf(uri));
    const fingerprint = related === null ? '' : known.fingerprint(related);
    if (before?.fingerprint === fingerprint) return false;
    open.set(uri, { related: related === null ? noRelated : openRelated(related), fingerprint });
    return true;
  };

  const forget = (uri: string): void => {
    const entry = entries.get(uri);
    entries.delete(uri);
    unread.delete(uri);
    unchecked.delete(uri);
    tied.delete(uri);
    if (entry === undefined) return;
    if (!open.has(uri)) put(uri, null);
    onFile(uri);
  };

  const add = (uri: string): void => {
    if (!entries.has(uri)) entries.set(uri, { summary: null, verdict: null, reason: null, checkedWith: '', revision: ++revisions });
    unread.add(uri);
  };

  const list = async (folder: string): Promise<readonly string[]> => {
    try {
      return await files.list(folder);
    } catch (error) {
      logger.error(`${folder}: ${String(error)}`);
      return [];
    }
  };

  return {
    async look(folders) {
      const found = [...new Set((await Promise.all(folders.map(list))).flat())];
      isCut = found.length > mostFiles;
      const wanted = new Set(sideBySide(found.slice(0, mostFiles)));
      for (const uri of [...entries.keys()]) if (!wanted.has(uri)) forget(uri);
      for (const uri of wanted) if (!entries.has(uri)) add(uri);
      go();
      onProgress();
    },
    changed(uri) {
      if (entries.has(uri)) {
        add(uri);
        go();
        return;
      }
      void list(uri).then((found) => {
        for (const each of found.slice(0, Math.max(0, mostFiles - entries.size))) add(each);
        go();
      });
    },
    deleted(folder) {
      for (const uri of [...entries.keys()]) if (isWithin(uri, folder)) forget(uri);
    },
    settingsChanged() {
      for (const [uri, { verdict }] of entries) if (verdict !== null) unchecked.add(uri);
      for (const uri of open.keys()) if (relateOpen(uri)) onRelated(uri);
      go();
    },
    settingsKnown(uri) {
      if (open.has(uri) && relateOpen(uri)) onRelated(uri);
    },
    opened(uri, summary) {
      const isKnown = open.has(uri);
      if (!isKnown) open.set(uri, { related: noRelated, fingerprint: '' });
      put(uri, summary);
      // Of one that has just been opened nobody has been told anything yet.
      if (relateOpen(uri) && isKnown) onRelated(uri);
    },
    closed(uri) {
      if (!open.delete(uri)) return;
      const entry = entries.get(uri);
      put(uri, entry?.summary ?? null);
      if (entry !== undefined) unread.add(uri);
      onFile(uri);
      go();
    },
    related: (uri) => open.get(uri)?.related ?? noRelated,
    wantFindings() {
      if (wantsFindings) return;
      wantsFindings = true;
      for (const [uri, { summary }] of entries) if (summary !== null && !unread.has(uri)) unchecked.add(uri);
      go();
    },
    files: () => [...entries].flatMap(([uri, entry]) => indexed(uri, entry) ?? []),
    file(uri) {
      const entry = entries.get(uri);
      return entry === undefined ? null : indexed(uri, entry);
    },
    resume() {
      isStopped = false;
      go();
    },
    stop() {
      isStopped = true;
      onProgress();
    },
    get progress(): Progress {
      return { done, total: done + unread.size + busy.size, state: isStopped && unread.size > 0 ? 'stopped' : lanes > 0 ? 'running' : 'idle', isCut };
    },
  };
}

/** So many reports wait for being checked while others are read: fewer than the analyst holds. */
const mostUnchecked = 5;

interface Entry {
  summary: ReportSummary | null;
  verdict: Verdict | null;
  reason: Bilingual | null;
  /** Under which settings, and with which other reports, it was checked. */
  checkedWith: string;
  revision: number;
}

/** Null for a file that is no report. */
function indexed(uri: string, { summary, verdict, reason, revision }: Entry): IndexedFile | null {
  return summary === null && reason === null ? null : { uri, summary, verdict, reason, revision };
}

/** In the order of their names without their years, then of their years: the reports of one agency one after the other. */
function sideBySide(uris: readonly string[]): string[] {
  const named = uris.map((uri) => {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    return { uri, name, key: name.replace(/20\d\d/, '') };
  });
  return named.sort((a, b) => compare(a.key, b.key) || compare(a.name, b.name) || compare(a.uri, b.uri)).map(({ uri }) => uri);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const unreadable = { kind: 'unreadable', reason: { zh: '无法读取', en: 'cannot be read' } } as const;
const tooLarge = { kind: 'unreadable', reason: { zh: `超过 ${largestFile / 1024 / 1024} MB，未在后台读取，请打开查看`, en: `larger than ${largestFile / 1024 / 1024} MB: not read in the background; open it to have it checked` } } as const;
