/** What earlier runs have told and left, so that nothing is told twice and nothing is forgotten. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Notification } from './outcome.ts';

export interface Ledger {
  /** Digest of the list of changes that was told of last. */
  told: string;
  /** Day on which Google was told of so many pages. */
  google: { day: string; requests: number };
  left: { indexNow: Notification[]; google: Notification[] };
}

export const emptyLedger: Ledger = {
  told: '',
  google: { day: '', requests: 0 },
  left: { indexNow: [], google: [] },
};

/** An empty one when there is none. */
export function readLedger(path: string): Ledger {
  try {
    return { ...emptyLedger, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<Ledger>) };
  } catch {
    return emptyLedger;
  }
}

export function writeLedger(path: string, ledger: Ledger): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(ledger)}\n`);
  renameSync(`${path}.new`, path);
}

const dayOfGoogle = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });

/** The day that Google counts requests in: it ends at midnight in California. */
export const googleDay = (now: Date): string => dayOfGoogle.format(now);
