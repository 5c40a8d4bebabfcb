/** One look at a site and its draft, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Finding, Inspected } from './inspection.ts';
import { readMemory } from './site-memory.ts';
import { inspectDraft, isWhole } from './written-files.ts';

const { outDir, draft, memory, engineKey } = workerData as Inspected;
const known = readMemory(memory, engineKey);
if (!known) throw new Error('The memory of the site is gone');
const tell = (finding: Finding) => parentPort?.postMessage(finding);
tell({ isSiteWhole: isWhole(outDir, known.site) });
tell({ missing: inspectDraft(draft, known.draft) });
