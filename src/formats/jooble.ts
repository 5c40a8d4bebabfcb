/**
 * Jooble, "XML Feed Specifications": https://www.scribd.com/document/718239589/XML-specs. All content in CDATA, the id
 * as the only attribute of a job, dates as DD.MM.YYYY, and only jobs that were published less than 45 days ago.
 */
import { countryName } from '../i18n/words.ts';
import { joobleDays, youngerThan } from './aggregators/age.ts';
import { aggregator } from './aggregators/aggregator.ts';
import { dayFirst } from './aggregators/dates.ts';
import type { Entry } from './aggregators/entries.ts';
import { employmentText } from './aggregators/facts.ts';
import { noPools } from './aggregators/limits.ts';
import { payText } from './aggregators/pay.ts';

/** From the city to the country, in the language of the posting; a region that is a code such as `JP-13` is no word. */
function region({ posting, place: { city, region, country } }: Entry): string {
  const state = region?.includes('-') ? undefined : region;
  const parts = [city, state, countryName(posting.locale, country)].filter((part) => part !== undefined);
  return [...new Set(parts)].join(', ');
}

export const jooble = aggregator({
  name: 'jooble',
  root: 'jobs',
  limits: [noPools, youngerThan(joobleDays)],
  attributes: ({ reference }) => ({ id: reference }),
  fields: (entry, { site }) => {
    const { posting, url, description } = entry;
    return {
      link: url,
      name: posting.title,
      region: region(entry),
      description: description(),
      pubdate: dayFirst(posting.datePosted),
      expire: posting.validThrough && dayFirst(posting.validThrough),
      salary: payText(posting),
      company: site.name,
      jobtype: employmentText(posting),
    };
  },
});
