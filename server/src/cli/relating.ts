import { createCandidates } from '../workspace/candidates';
import type { Candidate } from '../workspace/candidates';
import { fileNamesFrom } from '../workspace/fileNames';
import { relate } from '../workspace/relate';
import type { Assignment, Job } from './checkFile';
import type { Crew, Task } from './crew';
import { findFiles } from './files';
import type { Input } from './files';
import type { FileAccess, Host } from './host';
import { sayProblem } from './input';
import { progressOf } from './progress';

/**
 * The tasks of a run, each with the reports that its own is compared with: those of the years beside it and those that the settings
 * name. For this every file is read once before. One file alone that the settings say nothing of is compared with nothing.
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
  return withRelated(first, await summaries(jobs, linked, assignment, crew, host), host.files);
}

/** A summary is some kilobytes: more than this would fill the memory. */
const mostCompared = 50_000;

const tooMany = { name: 'check', reason: {
  zh: `文件超过 ${mostCompared} 个，没有互相比对（上年、下级单位）；请分文件夹检查`,
  en: `more than ${mostCompared} files: they are not compared with each other (last year, members); check folder by folder`,
} };

/** What every report is that may be compared, those named first. */
async function summaries(jobs: readonly Job[], linked: readonly Input[], assignment: Assignment, crew: Crew, host: Host): Promise<Candidate[]> {
  const progress = progressOf(assignment, 'read', host);
  const asked = [...jobs.map((job): Job => ({ ...job, asked: 'summary' })), ...linked.map((input): Job => ({ ...jobs[0]!, input, asked: 'linked summary' }))]
    .map((job): Task => ({ said: '', broken: false, job }));
  const found: Candidate[] = [];
  let at = 0;
  for await (const { report } of crew.outcomes(asked)) {
    const { input } = asked[at]!.job!;
    progress.step(0);
    // What cannot be read is said when it is checked.
    if (report !== undefined) found.push({ place: placeOf(input, host.files), name: input.name, summary: report, isShown: at < jobs.length });
    at++;
  }
  progress.end();
  return found;
}

function withRelated(tasks: readonly Task[], found: readonly Candidate[], files: FileAccess): Task[] {
  const candidates = createCandidates(found);
  return tasks.map((task) => {
    const { job } = task;
    const own = job === null ? null : candidates.at(placeOf(job.input, files));
    return job === null || own === null ? task : { ...task, job: { ...job, related: relate(own, candidates, job.settings) } };
  });
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

function placeOf({ path, name }: Input, files: FileAccess): string {
  return files.resolve(path ?? name).replaceAll('\\', '/');
}
