/**
 * LinkedIn, Basic Jobs: https://learn.microsoft.com/linkedin/talent/job-postings/xml-feeds-development-guide. One job a
 * place, an id of at most 40 characters, at least 100 characters of text in a few HTML tags, whole amounts of pay.
 */
import { countryName } from '../i18n/words.ts';
import { replaceTags } from '../postings/html-text.ts';
import type { Posting } from '../postings/posting.ts';
import { aggregator, type Fields } from './aggregators/aggregator.ts';
import { monthFirst } from './aggregators/dates.ts';
import type { Entry } from './aggregators/entries.ts';
import { type EmploymentWords, emailOf, employmentWords, onlyEmploymentWord } from './aggregators/facts.ts';
import { gap, minimumText, noEmail, noPools } from './aggregators/limits.ts';
import { payOf } from './aggregators/pay.ts';
import { shortReference } from './aggregators/references.ts';

const longestId = 40;

const jobTypes: EmploymentWords = {
  FULL_TIME: 'FULL_TIME',
  PART_TIME: 'PART_TIME',
  CONTRACTOR: 'CONTRACT',
  INTERN: 'INTERNSHIP',
  VOLUNTEER: 'VOLUNTEER',
};

const workplaceTypes = { 'on-site': 'On-site', hybrid: 'Hybrid', remote: 'Remote' } as const;

const experienceLevels: Readonly<Record<Posting['level'], string>> = {
  intern: 'INTERNSHIP',
  junior: 'ENTRY_LEVEL',
  mid: 'ASSOCIATE',
  senior: 'MID_SENIOR_LEVEL',
  staff: 'MID_SENIOR_LEVEL',
  principal: 'MID_SENIOR_LEVEL',
  lead: 'MID_SENIOR_LEVEL',
  manager: 'MID_SENIOR_LEVEL',
  director: 'DIRECTOR',
  executive: 'EXECUTIVE',
};

const periods = { HOUR: 'HOURLY', DAY: 'DAILY', WEEK: 'WEEKLY', MONTH: 'MONTHLY', YEAR: 'YEARLY' } as const;

const heading = ['<p><b>', '</b></p>'] as const;
const tags = {
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
  ...Object.fromEntries(
    ['p', 'ul', 'li', 'b', 'i'].map((name) => [name, [`<${name}>`, `</${name}>`]] as const),
  ),
  strong: ['<b>', '</b>'],
  em: ['<i>', '</i>'],
  ol: ['<ul>', '</ul>'],
  pre: ['<p>', '</p>'],
  br: ['<br>', ''],
  tr: ['', '<br>'],
  td: ['', ' '],
  th: ['', ' '],
} as const;

const isWhole = (amount: number | undefined): boolean => amount === undefined || Number.isInteger(amount);

function salaries(posting: Posting): Fields | undefined {
  const pay = payOf(posting);
  if (!pay || !isWhole(pay.minimum) || !isWhole(pay.maximum)) return undefined;
  const { minimum, maximum, currency, period } = pay;
  const end = (amount: number | undefined) =>
    amount === undefined ? undefined : { amount, currencyCode: currency };
  return {
    salary: { highEnd: end(maximum), lowEnd: end(minimum), period: periods[period], type: 'BASE_SALARY' },
  };
}

/** A city of the United States with its state, any other with its country, else the country. */
function location({ posting, place: { city, region, country } }: Entry): string {
  const where = country === 'US' && region ? region : countryName(posting.locale, country);
  return city === undefined || city === where ? where : `${city}, ${where}`;
}

export const linkedin = aggregator({
  name: 'linkedin',
  root: 'source',
  head: ({ site }, count) => ({ publisherURL: site.url, publisher: site.name, expectedJobCount: count }),
  adapt: (html) => replaceTags(html, tags),
  limits: [
    noPools,
    minimumText(100),
    noEmail,
    gap(
      'without the pay, which is no whole number',
      ({ posting }) => payOf(posting) !== undefined && salaries(posting) === undefined,
    ),
    gap(
      'without an employment type, of which LinkedIn takes only one',
      ({ posting }) => employmentWords(posting, jobTypes).length > 1,
    ),
  ],
  fields: (entry, { site }) => {
    const { posting, place, reference, url, description } = entry;
    return {
      partnerJobId: shortReference(reference, longestId),
      company: site.name,
      title: posting.title,
      description: description(),
      applyUrl: url,
      location: location(entry),
      city: place.city,
      state: place.region,
      country: place.country,
      workplaceTypes: workplaceTypes[posting.workplaceType],
      experienceLevel: experienceLevels[posting.level],
      jobtype: onlyEmploymentWord(posting, jobTypes),
      salaries: salaries(posting),
      posterEmail: emailOf(posting),
      listDate: monthFirst(posting.datePosted),
      expirationDate: posting.validThrough && monthFirst(posting.validThrough),
    };
  },
});
