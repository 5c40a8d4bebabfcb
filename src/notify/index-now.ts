/** Tells search engines of pages by https://www.indexnow.org/documentation. */
import type { Notification, Outcome } from './outcome.ts';
import { isAccepted, isForbidden, isPassing, post, toReason, type Wait } from './post.ts';

export const indexNowEndpoint = 'https://api.indexnow.org/indexnow';

/** As many addresses as a request may have. */
const maximumUrls = 10_000;

export interface IndexNowOptions {
  endpoint: string;
  /** Address of the site, with a slash at the end; the file of the key lies in it. */
  site: string;
  key: string;
  wait: Wait;
}

/** Pages that are gone are told like others: the engine finds out when it comes. */
export async function sendIndexNow(
  notifications: readonly Notification[],
  { endpoint, site, key, wait }: IndexNowOptions,
): Promise<Outcome> {
  const outcome: Outcome = { sent: [], refused: [], left: [] };
  for (let from = 0; from < notifications.length; from += maximumUrls) {
    const part = notifications.slice(from, from + maximumUrls);
    const urlList = part.map(({ url }) => url);
    const body = JSON.stringify({ host: new URL(site).host, key, keyLocation: `${site}${key}.txt`, urlList });
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const answer = await post(endpoint, { headers, body }, wait);
    const reason = toReason(answer);
    if (isAccepted(answer)) outcome.sent.push(...part);
    else if (isPassing(answer) || isForbidden(answer))
      return { ...outcome, left: notifications.slice(from), reason };
    else outcome.refused.push(...urlList.map((url) => ({ url, reason })));
  }
  return outcome;
}
