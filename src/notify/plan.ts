/** Who is told what of a list of changes. */
import type { KnownPage, SiteChanges } from '../build/site-changes.ts';
import type { Ledger } from './ledger.ts';
import type { Notification } from './outcome.ts';

export interface Plan {
  indexNow: Notification[];
  /** Only pages of postings, as Google asks for; those that are gone first, since a closed posting does harm. */
  google: Notification[];
}

const toNotification =
  (type: Notification['type']) =>
  ({ url }: KnownPage): Notification => ({ url, type });

function ofChanges({ added, changed, removed }: SiteChanges): Plan {
  const notify = (isWanted: (page: KnownPage) => boolean): Notification[] => [
    ...removed.filter(isWanted).map(toNotification('URL_DELETED')),
    ...[...added, ...changed].filter(isWanted).map(toNotification('URL_UPDATED')),
  ];
  return { indexNow: notify(() => true), google: notify(({ requisition }) => requisition !== undefined) };
}

/** What was left, in its order, and then what is new; of one page only the last word. */
function join(left: readonly Notification[], own: readonly Notification[]): Notification[] {
  const renewed = new Set(own.map(({ url }) => url));
  return [...left.filter(({ url }) => !renewed.has(url)), ...own];
}

/** @param digest Of the list of changes: one that was told of already adds nothing to what was left. */
export function makePlan(changes: SiteChanges, digest: string, { told, left }: Ledger): Plan {
  if (digest === told) return left;
  const { indexNow, google } = ofChanges(changes);
  return { indexNow: join(left.indexNow, indexNow), google: join(left.google, google) };
}
