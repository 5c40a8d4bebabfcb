/** Looks whether the folders of a site are as they were written, beside the other work of a build. */
import { Worker } from 'node:worker_threads';
import { inspectDraft, isWhole, type WrittenFiles } from './written-files.ts';

export interface Inspection {
  /** Whether every file of the present site is as it was written. */
  isSiteWhole(): Promise<boolean>;
  /** Takes everything out of the draft that is not as it was written; the files that are missing in it then. */
  cleanDraft(): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

export interface Inspected {
  outDir: string;
  draft: string;
  /** File of the memory, and whose it must be. */
  memory: string;
  engineKey: string;
}

/** What a thread answers: first of the site, then of the draft. */
export type Finding = { isSiteWhole: boolean } | { missing: Set<string> };

/** Fewer files are looked at before a thread has started. */
const worthAThread = 1000;

function inspectHere(
  { outDir, draft }: Inspected,
  known: { site: WrittenFiles; draft: WrittenFiles },
): Inspection {
  return {
    isSiteWhole: async () => isWhole(outDir, known.site),
    cleanDraft: async () => inspectDraft(draft, known.draft),
    close: async () => {},
  };
}

function inspectInThread(inspected: Inspected): Inspection {
  const worker = new Worker(new URL('./inspection-thread.ts', import.meta.url), { workerData: inspected });
  const site = Promise.withResolvers<boolean>();
  const draft = Promise.withResolvers<ReadonlySet<string>>();
  const fail = (error: unknown) => {
    site.reject(error);
    draft.reject(error);
  };
  // They may never be asked for.
  site.promise.catch(() => {});
  draft.promise.catch(() => {});
  worker.on('message', (finding: Finding) => {
    if ('isSiteWhole' in finding) site.resolve(finding.isSiteWhole);
    else draft.resolve(finding.missing);
  });
  worker.on('error', fail);
  worker.on('exit', () =>
    fail(new Error('The thread that looks at the site ended before its work was done')),
  );
  return {
    isSiteWhole: () => site.promise,
    cleanDraft: () => draft.promise,
    close: async () => {
      await worker.terminate();
    },
  };
}

export const startInspection = (
  inspected: Inspected,
  known: { site: WrittenFiles; draft: WrittenFiles },
): Inspection =>
  known.site.size < worthAThread ? inspectHere(inspected, known) : inspectInThread(inspected);
