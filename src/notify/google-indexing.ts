/** Tells Google of pages of postings: https://developers.google.com/search/apis/indexing-api/v3/using-api. */
import type { Notification, Outcome } from './outcome.ts';
import { isAccepted, isForbidden, isPassing, post, toReason, type Wait } from './post.ts';
import { fetchToken, type ServiceAccount } from './service-account.ts';

export const googleEndpoint = 'https://indexing.googleapis.com/v3/urlNotifications:publish';

export interface GoogleOptions {
  endpoint: string;
  account: ServiceAccount;
  /** How many may be sent today. */
  remaining: number;
  now: Date;
  wait: Wait;
}

/** One after the other, until all are told or Google takes no more. */
export async function sendGoogle(
  notifications: readonly Notification[],
  { endpoint, account, remaining, now, wait }: GoogleOptions,
): Promise<Outcome> {
  const outcome: Outcome = { sent: [], refused: [], left: [] };
  const stop = (from: number, reason: string): Outcome => ({
    ...outcome,
    left: notifications.slice(from),
    reason,
  });
  if (notifications.length === 0) return outcome;
  if (remaining <= 0) return stop(0, 'the quota of today is used up');
  const answer = await fetchToken(account, now, wait);
  if ('reason' in answer) return stop(0, answer.reason);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${answer.token}` };
  for (const [index, notification] of notifications.entries()) {
    if (index === remaining) return stop(index, 'the quota of today is used up');
    const answer = await post(endpoint, { headers, body: JSON.stringify(notification) }, wait);
    if (isAccepted(answer)) outcome.sent.push(notification);
    else if (isPassing(answer) || isForbidden(answer)) return stop(index, toReason(answer));
    else outcome.refused.push({ url: notification.url, reason: toReason(answer) });
  }
  return outcome;
}
