import { createCandidates } from '../workspace/candidates';
import type { Candidate } from '../workspace/candidates';
import { fileNamesFrom } from '../workspace/fileNames';
import { relate } from '../workspace/relate';
import type { RelatedSummaries } from '../workspace/relate';
import { candidateOf, placeOf, relatedToNone } from './checkFile';
import type { Assignment, Job, Outcome } from './checkFile';
import type { Crew, Task } from './crew';
import { findFiles } from './files';
import type { Input } from './files';
import type { FileAccess, Host } from './host';
import { sayProblem } from './input';
import { progressOf } from './progress';

/**
 * The tasks of a run, each with the reports that its own is compared with: those of the years beside it and those that the settings
 * name. For this every file is read once before, and checked at once as if nothing belonged to it; where that turns out to be so it is
 * done. One file alone that the settings say nothing of is compared with nothing.
 */
export async function related(tasks: Iterable<Task>, assignment: Assignment, crew: Crew, host: Host): Promise<Iterable<Task>> {
  if (assignment.invocation.alone) return tasks;
  const rest = tasks[Symbol.iterator]();
  const first: Task[] = [];
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    first.push(next.value);
    if (first.length <= mostCompared) continue;
    sayProblem(tooMany, assignment.locale, host);
    return { *[Symbol.iterator]() {
      yield* first;
      for (let more = rest.next(); more.done !== true; more = rest.next()) yield more.value;
    } };
  }
  const jobs = first.flatMap(({ job }) => (job === null ? [] : [job]));
  const linked = linkedBy(jobs, host.files);
  if (jobs.length + linked.length < 2) return first;
  return withRelated(first, await readOnce(jobs, linked, assignment, crew, host), host.files);
}

/** A summary is some kilobytes: more than this would fill the memory. */
const mostCompared = 50_000;

const tooMany = { name: 'check', reason: {
  zh: `文件超过 ${mostCompared} 个，没有互相比对（上年、下级单位）；请分文件夹检查`,
  en: `more than ${mostCompared} files: they are not compared with each other (last year, members); check folder by folder`,
} };

/** What came of the first reading. */
interface ReadOnce {
  /** What every report is that may be compared, those named first. */
  readonly found: readonly Candidate[];
  /** By the job: its findings as they are where nothing belongs to the report, as far as there is room for them. */
  readonly done: ReadonlyMap<Job, Outcome>;
}

async function readOnce(jobs: readonly Job[], linked: readonly Input[], assignment: Assignment, crew: Crew, host: Host): Promise<ReadOnce> {
  const progress = progressOf(assignment, 'read', host);
  // What is repaired is written once, when all is known.
  const asked = assignment.invocation.fix === null ? 'both' : 'summary';
  const tasks = [...jobs.map((job): Job => ({ ...job, asked })), ...linked.map((input): Job => ({ ...jobs[0]!, input, asked: 'linked summary' }))]
    .map((job): Task => ({ said: '', broken: false, job }));
  const found: Candidate[] = [];
  const done = new Map<Job, Outcome>();
  let [at, room] = [0, mostKept];
  for await (const outcome of crew.outcomes(tasks)) {
    const { job } = tasks[at]!;
    const { report, result } = outcome;
    progress.step(0);
    // What cannot be read is said when it is checked.
    if (report !== undefined) found.push({ ...candidateOf(job!, report, host.files), isShown: at < jobs.length });
    if (report !== undefined && result !== null && result.part.length <= room) {
      done.set(jobs[at]!, outcome);
      room -= result.part.length;
    }
    at++;
  }
  progress.end();
  return { found, done };
}

/** In code units, of what is to be written: no more is kept than a machine of today has to spare. */
const mostKept = 64_000_000;

function withRelated(tasks: readonly Task[], { found, done }: ReadOnce, files: FileAccess): Task[] {
  const candidates = createCandidates(found);
  return tasks.map((task) => {
    const { job } = task;
    const own = job === null ? null : candidates.at(placeOf(job.input, files));
    if (job === null || own === null) return task;
    const related = relate(own, candidates, job.settings);
    const outcome = done.get(job);
    return outcome !== undefined && isNone(related, relatedToNone(own, job.settings)) ? { ...task, done: outcome } : { ...task, job: { ...job, related } };
  });
}

/** Whether what belongs to a report is what would without any other. */
function isNone(related: RelatedSummaries, none: RelatedSummaries): boolean {
  const { lastYear, nextYear, twins, parents } = related;
  return lastYear === null && nextYear === null && twins.length === 0 && parents.length === 0 && JSON.stringify(related) === JSON.stringify(none);
}

/** The files that the settings link to a report of the run, and that are not in it. */
function linkedBy(jobs: readonly Job[], files: FileAccess): Input[] {
  const known = new Set(jobs.map(({ input }) => placeOf(input, files)));
  const names = new Set(jobs.flatMap((job) => linksOf(job, files)));
  const here = files.resolve('.').replaceAll('\\', '/');
  return [...findFiles([...names], '-', files)].flatMap((each) => {
    if ('reason' in each || each.path === null || known.has(placeOf(each, files))) return [];
    return [{ path: each.path, name: each.path.startsWith(`${here}/`) ? each.path.slice(here.length + 1) : each.path }];
  });
}

function linksOf({ input, settings }: Job, files: FileAccess): string[] {
  const { lastYear = {}, members = {}, file } = settings;
  const names = fileNamesFrom(placeOf(input, files), file);
  if (names === null) return [];
  const years = Object.entries(lastYear).flatMap(([name, last]) => (last !== null && (name === file || last === file) ? [name, last] : []));
  const belonging = Object.entries(members).flatMap(([name, own]) => (name === file ? own : [name]));
  return [...years, ...belonging].map(names.placeOf);
}
