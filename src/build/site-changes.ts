/** What a site has that the one before it had not: for those who tell search engines of it. */

/** A page that may be indexed. */
export interface KnownPage {
  /** Full address. */
  url: string;
  /** Of the posting, if it is the page of one. */
  requisition?: string;
}

/** The file `api/changes.json`; pages in the order of their addresses. */
export interface SiteChanges {
  /** The instant of the build that is compared with; none: nothing is known of an earlier one, and nothing is listed. */
  since: string | null;
  added: KnownPage[];
  changed: KnownPage[];
  /** Also those that are still there and may no longer be indexed. */
  removed: KnownPage[];
}

/** A site as it was published, plain data. */
export interface PublishedSite {
  /** The instant of the build. */
  at: string;
  pages: readonly KnownPage[];
}

const byUrl = (a: KnownPage, b: KnownPage): number => (a.url < b.url ? -1 : 1);

/**
 * @param before None: nothing is known of it.
 * @param isChanged Asked of pages that both sites have.
 */
export function compareSites(
  before: PublishedSite | null | undefined,
  after: readonly KnownPage[],
  isChanged: (page: KnownPage) => boolean,
): SiteChanges {
  if (!before) return { since: null, added: [], changed: [], removed: [] };
  const old = new Set(before.pages.map(({ url }) => url));
  const present = new Set(after.map(({ url }) => url));
  const isNew = Object.groupBy(after, ({ url }) => (old.has(url) ? 'kept' : 'added'));
  return {
    since: before.at,
    added: (isNew.added ?? []).toSorted(byUrl),
    changed: (isNew.kept ?? []).filter(isChanged).toSorted(byUrl),
    removed: before.pages.filter(({ url }) => !present.has(url)).toSorted(byUrl),
  };
}

export const isEmpty = ({ added, changed, removed }: SiteChanges): boolean =>
  added.length + changed.length + removed.length === 0;

/** One page a line, so that differences can be read. */
export function renderChanges({ since, ...lists }: SiteChanges): string {
  const renderList = ([name, pages]: [string, KnownPage[]]) =>
    `"${name}":[${pages.map((page) => `\n${JSON.stringify(page)}`).join(',')}]`;
  return `{"since":${JSON.stringify(since)},\n${Object.entries(lists).map(renderList).join(',\n')}}\n`;
}
