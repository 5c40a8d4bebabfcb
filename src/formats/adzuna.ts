/**
 * Adzuna: https://www.adzuna.co.uk/jobs/xml-specification.html. One location a job, at least 100 characters of HTML, a
 * country that Adzuna has a site for (https://developer.adzuna.com/docs/search), one contract type and one contract time.
 */
import { countryName } from '../i18n/words.ts';
import { aggregator } from './aggregators/aggregator.ts';
import { type EmploymentWords, onlyEmploymentWord } from './aggregators/facts.ts';
import { gap, minimumText, noPools, oneWorkingTime } from './aggregators/limits.ts';
import { payOf, payText } from './aggregators/pay.ts';

const countries = new Set(
  [
    'AT',
    'AU',
    'BE',
    'BR',
    'CA',
    'CH',
    'DE',
    'ES',
    'FR',
    'GB',
    'IN',
    'IT',
    'MX',
    'NL',
    'NZ',
    'PL',
    'SG',
  ].concat(['US', 'ZA']),
);

const contractTypes: EmploymentWords = { CONTRACTOR: 'contract', TEMPORARY: 'contract' };
const contractTimes: EmploymentWords = { FULL_TIME: 'full_time', PART_TIME: 'part_time' };
const frequencies = { HOUR: 'hour', DAY: 'day', WEEK: undefined, MONTH: 'month', YEAR: 'year' } as const;

export const adzuna = aggregator({
  name: 'adzuna',
  root: 'jobs',
  limits: [
    noPools,
    {
      reason: 'in a country without Adzuna',
      concerns: ({ place }) => !countries.has(place.country),
    },
    minimumText(100),
    oneWorkingTime('Adzuna'),
    gap(
      'with pay per week, which Adzuna takes in words only',
      ({ posting }) => payOf(posting)?.period === 'WEEK',
    ),
  ],
  fields: ({ posting, place, reference, url, description }, { site }) => {
    const pay = payOf(posting);
    const frequency = pay && frequencies[pay.period];
    return {
      title: posting.title,
      id: reference,
      description: description(),
      url,
      location: place.city ?? countryName(posting.locale, place.country),
      country: place.country,
      salary: payText(posting),
      ...(frequency && {
        salary_min: pay.minimum,
        salary_max: pay.maximum,
        salary_frequency: frequency,
        salary_currency: pay.currency,
      }),
      company: site.name,
      contract_type: onlyEmploymentWord(posting, contractTypes),
      contract_time: onlyEmploymentWord(posting, contractTimes),
      date: posting.datePosted,
    };
  },
});
