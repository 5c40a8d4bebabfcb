/** Somebody who builds the corpus: the project itself in one way or another, or a peer. */
import { join } from 'node:path';
import type { CalendarDate } from '../../src/postings/calendar-date.ts';
import { type Corpus, countPages } from '../corpus/folders.ts';
import { commonPages, listOutput } from '../measure/output.ts';
import { type Command, type Run, runProcess } from '../measure/run-process.ts';

export const projectFolder = join(import.meta.dirname, '../..');

export interface Contender {
  id: string;
  /** In the tables. */
  name: string;
  version: string;
  outDir: string;
  /** Segment of the addresses of its country pages. */
  countries: string;
  /** Whether an edit of the corpus reaches it; the peers build everything anew whatever has changed. */
  followsEdits: boolean;
  /** Deletes what it has written and kept. */
  reset(): void;
  /** The command that builds the site as it has to be on a day. */
  build(today: CalendarDate): Command;
}

/** One that cannot take part, and why. */
export interface Absence {
  id: string;
  name: string;
  reason: string;
}

export const isPresent = (each: Contender | Absence): each is Contender => 'build' in each;
export const isAbsent = (each: Contender | Absence): each is Absence => !isPresent(each);

/** Builds and measures. Throws when the pages are not those that the corpus asks for: a figure would mean nothing. */
export async function runContender(contender: Contender, corpus: Corpus, today: CalendarDate): Promise<Run> {
  const run = await runProcess(contender.build(today));
  const pages = commonPages(listOutput(contender.outDir), contender.countries).length;
  // Only the project closes postings by date.
  const expected = countPages(corpus, contender.followsEdits ? today : '0000-01-01');
  if (pages !== expected) {
    throw new Error(
      `Unexpected ${pages} pages of ${contender.name}, expected ${expected}: its figures would mean nothing`,
    );
  }
  return run;
}
