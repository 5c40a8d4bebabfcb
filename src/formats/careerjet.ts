/**
 * Careerjet: https://www.careerjet.fi/docs/feeds/xml. It takes any XML; this is the form that it suggests. Elements that
 * it does not name, such as the language, may be there.
 */
import { countryName } from '../i18n/words.ts';
import { isHttpsUrl } from '../postings/field-schemas.ts';
import { aggregator } from './aggregators/aggregator.ts';
import { type EmploymentWords, onlyEmploymentWord } from './aggregators/facts.ts';
import { noPools, oneWorkingTime } from './aggregators/limits.ts';
import { payText } from './aggregators/pay.ts';

const contractTypes: EmploymentWords = {
  CONTRACTOR: 'contract',
  TEMPORARY: 'temporary',
  INTERN: 'training',
  VOLUNTEER: 'voluntary',
};

const workingHours: EmploymentWords = { FULL_TIME: 'full-time', PART_TIME: 'part-time' };

export const careerjet = aggregator({
  name: 'careerjet',
  root: 'jobs',
  limits: [noPools, oneWorkingTime('Careerjet')],
  fields: ({ posting, place, reference, url, description }, { site }) => {
    const { apply, locale } = posting;
    return {
      id: reference,
      title: posting.title,
      url,
      location: { city: place.city, region: place.region, country: countryName(locale, place.country) },
      company: site.name,
      company_url: site.organization.url,
      description: description(),
      contract_type: onlyEmploymentWord(posting, contractTypes),
      working_hours: onlyEmploymentWord(posting, workingHours),
      salary: payText(posting),
      ...(isHttpsUrl(apply) ? { apply_url: apply } : { application_email: apply }),
      job_reference: posting.reference,
      language: locale,
      date: posting.datePosted,
      expiration_date: posting.validThrough,
    };
  },
});
