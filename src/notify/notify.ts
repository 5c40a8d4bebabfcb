/** The command that tells search engines what the last build changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../build/digest.ts';
import type { SiteChanges } from '../build/site-changes.ts';
import { googleEndpoint, sendGoogle } from './google-indexing.ts';
import { indexNowEndpoint, sendIndexNow } from './index-now.ts';
import { googleDay, type Ledger, readLedger, writeLedger } from './ledger.ts';
import type { Notification, Outcome } from './outcome.ts';
import { makePlan } from './plan.ts';
import type { Wait } from './post.ts';
import { renderIntention, renderOutcome } from './report.ts';
import { parseServiceAccount, type ServiceAccount } from './service-account.ts';

/** Requests that Google takes a day from those who have asked for no more. */
const googleQuota = 200;

export interface NotifyOptions {
  /** Folder of the built site. */
  outDir: string;
  /** Folder of what is kept from run to run. */
  cacheDir: string;
  /** Address of the site and its key for IndexNow, if it has one. */
  site: { url: string; indexNow: string | undefined };
  /** Without it nothing is sent, only told. */
  send: boolean;
  variables: Readonly<Record<string, string | undefined>>;
  now: Date;
  wait: Wait;
}

export interface NotifyResult {
  text: string;
  /** 0: everything was sent, or nothing was to be; 1: something was refused or left. */
  exitCode: 0 | 1;
}

const noKey = '`indexNow` is not in site.yaml';
const noAccount = 'GOOGLE_SERVICE_ACCOUNT is not set';

/** Throws a `RangeError` when the variable is set to anything but a number of requests. */
function readQuota(text: string | undefined): number {
  if (!text) return googleQuota;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new RangeError(`Unexpected GOOGLE_INDEXING_QUOTA \`${text}\`, expected a whole number`);
}

function readChanges(outDir: string): { changes: SiteChanges; told: string } {
  const path = join(outDir, 'api/changes.json');
  try {
    const text = readFileSync(path, 'utf8');
    return { changes: JSON.parse(text) as SiteChanges, told: digest(text) };
  } catch {
    throw new RangeError(
      `Unexpected folder without \`${path}\`, expected a site that \`npm run build\` has made`,
    );
  }
}

/** What nobody could be told of, for want of a setting, is not kept for later: it may never come. */
const nobody: Outcome = { sent: [], refused: [], left: [] };

async function send(
  plan: { indexNow: Notification[]; google: Notification[] },
  ledger: Ledger,
  { account, quota }: { account: ServiceAccount | undefined; quota: number },
  { site, variables, now, wait }: NotifyOptions,
) {
  const day = googleDay(now);
  const used = ledger.google.day === day ? ledger.google.requests : 0;
  const indexNow = site.indexNow
    ? await sendIndexNow(plan.indexNow, {
        endpoint: variables['INDEXNOW_ENDPOINT'] || indexNowEndpoint,
        site: site.url,
        key: site.indexNow,
        wait,
      })
    : nobody;
  const google = account
    ? await sendGoogle(plan.google, {
        endpoint: variables['GOOGLE_INDEXING_ENDPOINT'] || googleEndpoint,
        account,
        remaining: quota - used,
        now,
        wait,
      })
    : nobody;
  const requests = used + google.sent.length + google.refused.length;
  return { indexNow, google, kept: { day, requests } };
}

/** Throws a `RangeError` for what the caller has to put right. */
export async function notify(options: NotifyOptions): Promise<NotifyResult> {
  const { outDir, cacheDir, site, variables } = options;
  const { changes, told } = readChanges(outDir);
  const json = variables['GOOGLE_SERVICE_ACCOUNT'];
  const account = json ? parseServiceAccount(json) : undefined;
  const quota = readQuota(variables['GOOGLE_INDEXING_QUOTA']);
  const ledgerPath = join(cacheDir, 'notify.json');
  const ledger = readLedger(ledgerPath);
  const plan = makePlan(changes, told, ledger);
  const lines =
    changes.since === null ? ['Nothing is known of an earlier build, so no page counts as changed.\n'] : [];
  if (!options.send) {
    lines.push(renderIntention('IndexNow', plan.indexNow, site.indexNow ? undefined : noKey));
    lines.push(renderIntention('Google', plan.google, account ? undefined : noAccount));
    lines.push('Nothing was sent. To send it: npm run notify -- --send\n');
    return { text: lines.join(''), exitCode: 0 };
  }
  const { indexNow, google, kept } = await send(plan, ledger, { account, quota }, options);
  writeLedger(ledgerPath, { told, google: kept, left: { indexNow: indexNow.left, google: google.left } });
  lines.push(site.indexNow ? renderOutcome('IndexNow', indexNow) : `IndexNow: not told, ${noKey}\n`);
  lines.push(account ? renderOutcome('Google', google) : `Google: not told, ${noAccount}\n`);
  const isDone = [indexNow, google].every(({ refused, left }) => refused.length + left.length === 0);
  return { text: lines.join(''), exitCode: isDone ? 0 : 1 };
}
