import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './checkFile';
import type { Assignment, Job } from './checkFile';
import { nodeFiles } from './nodeFiles';
import { nodeOffice } from './nodeOffice';

/** The other end of `startThread`: checks the files that come, one after the other, and answers with what came of each. */
export function serveJobs(): void {
  const assignment = workerData as Assignment;
  const machine = { files: nodeFiles, office: nodeOffice, out: (): never => { throw new Error('only the main thread writes'); } };
  parentPort!.on('message', (job: Job) => {
    void checkFile(job, assignment, machine).then((outcome) => parentPort!.postMessage(outcome));
  });
}
