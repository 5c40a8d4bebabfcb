/**
 * Talent.com: https://www.talent.com/integrations. Like Indeed's, with other names; all content in CDATA, dates as
 * instants, at least 50 characters of HTML.
 */
import type { Posting } from '../postings/posting.ts';
import { endOfDay, startOfDay } from '../postings/zone-offset.ts';
import { aggregator, type Fields } from './aggregators/aggregator.ts';
import { employmentText } from './aggregators/facts.ts';
import { gap, minimumText, noCity, noPools } from './aggregators/limits.ts';
import { payOf } from './aggregators/pay.ts';

function salary(posting: Posting): Fields | undefined {
  const pay = payOf(posting);
  return (
    pay && {
      salary_max: pay.maximum,
      salary_min: pay.minimum,
      salary_currency: pay.currency,
      period: pay.period.toLowerCase(),
      type: 'BASE_SALARY',
    }
  );
}

export const talent = aggregator({
  name: 'talent',
  root: 'source',
  head: ({ site }) => ({ publisher: site.name, publisherurl: site.url }),
  limits: [
    noPools,
    minimumText(50),
    noCity,
    gap('without a state (field `region`)', ({ place }) => place.region === undefined),
    gap(
      'without a mark for hybrid work, which Talent.com has not',
      ({ posting }) => posting.workplaceType === 'hybrid',
    ),
  ],
  fields: ({ posting, place, reference, url, description }, { site }) => {
    const { datePosted, validThrough } = posting;
    return {
      referencenumber: reference,
      title: posting.title,
      company: site.name,
      city: place.city ?? '',
      state: place.region ?? '',
      country: place.country,
      dateposted: startOfDay(site.timeZone, datePosted),
      url,
      description: description(),
      expirationdate: validThrough && endOfDay(site.timeZone, validThrough),
      salary: salary(posting),
      jobtype: employmentText(posting),
      isremote: posting.workplaceType === 'remote' ? 'yes' : 'no',
      category: posting.team,
    };
  },
});
