/** What is measured. */

/** One after the other, each on what the one before has left. */
export const siteWorks = {
  cold: 'everything, with nothing kept',
  unchanged: 'nothing changed',
  edited: 'one posting edited',
  added: 'one posting added',
  removed: 'one posting removed',
  closed: 'the next day, one posting closed by date',
} as const;

export const otherWorks = {
  template: 'the style of all posting pages edited',
  check: '`npm run check`',
  demo: 'the demo on a clean clone, `npm run build`',
  search: 'the search index alone',
} as const;

export type SiteWork = keyof typeof siteWorks;
export type WorkId = SiteWork | keyof typeof otherWorks;

export const siteWorkIds = Object.keys(siteWorks) as SiteWork[];
export const workIds = [...siteWorkIds, ...(Object.keys(otherWorks) as (keyof typeof otherWorks)[])];
