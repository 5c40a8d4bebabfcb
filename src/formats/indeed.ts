/**
 * Indeed: https://docs.indeed.com/job-sync-xml/xml-feed. All content in CDATA, HTML in the description only, no
 * entities beyond need; one job a place with a reference number that never changes; dates as the site has them; pay
 * whenever the site shows it. Fully remote jobs are in the city `Remote` of a country, without a state.
 */
import { valueInWords } from '../i18n/words.ts';
import { countriesOf, placesOf } from '../postings/places.ts';
import type { Posting } from '../postings/posting.ts';
import { aggregator } from './aggregators/aggregator.ts';
import { withFewEntities } from './aggregators/description.ts';
import { emailOf, employmentText, plainEmploymentWords } from './aggregators/facts.ts';
import { gap, noEmail, noPools } from './aggregators/limits.ts';
import { payText } from './aggregators/pay.ts';

const jobTypes = { ...plainEmploymentWords, FULL_TIME: 'fulltime', PART_TIME: 'parttime' };

const remoteTypes = { 'on-site': undefined, hybrid: 'Hybrid remote', remote: 'Fully remote' } as const;

const isRemote = ({ workplaceType }: Posting): boolean => workplaceType === 'remote';

const inWords = (posting: Posting, field: 'education' | 'experienceMonths'): string | undefined =>
  posting[field] === undefined ? undefined : valueInWords(posting.locale, field, posting[field]);

export const indeed = aggregator({
  name: 'indeed',
  root: 'source',
  head: ({ site }) => ({ publisher: site.name, publisherurl: site.url }),
  places: (posting) => (isRemote(posting) ? countriesOf(posting) : placesOf(posting)),
  adapt: withFewEntities,
  limits: [
    noPools,
    {
      reason: 'without a city and not remote',
      concerns: ({ posting, place }) => !isRemote(posting) && place.city === undefined,
    },
    gap(
      'without a state (field `region`)',
      ({ posting, place }) => !isRemote(posting) && place.region === undefined,
    ),
    noEmail,
  ],
  fields: ({ posting, place, reference, url, description }, { site }) => ({
    title: posting.title,
    date: posting.datePosted,
    referencenumber: reference,
    requisitionid: posting.reference ?? posting.requisition,
    url,
    company: site.name,
    city: isRemote(posting) ? 'Remote' : place.city,
    state: isRemote(posting) ? '' : (place.region ?? ''),
    country: place.country,
    email: emailOf(posting),
    description: description(),
    salary: payText(posting),
    education: inWords(posting, 'education'),
    jobtype: employmentText(posting, jobTypes),
    category: posting.team,
    experience: inWords(posting, 'experienceMonths'),
    expirationdate: posting.validThrough,
    remotetype: remoteTypes[posting.workplaceType],
    language: posting.locale,
  }),
});
