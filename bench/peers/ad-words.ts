/** Values of an ad in words, for the peers that run in Node. */

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const found = formatters.get(key) ?? make();
  formatters.set(key, found);
  return found as T;
}

export function money(amount: number, tag: string, currency: string): string {
  const options = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  return kept(`${tag} ${currency}`, () => new Intl.NumberFormat(tag, options)).format(amount);
}

/** `2026-11-20`, whatever a YAML parser has made of it. */
export const isoDay = (day: string | Date): string =>
  day instanceof Date ? day.toISOString().slice(0, 10) : day;

export const longDay = (day: string | Date, tag: string): string =>
  kept(tag, () => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })).format(
    new Date(isoDay(day)),
  );

/** The fields of an ad as a YAML parser returns them. */
export interface AdFields extends Record<string, unknown> {
  title: string;
  country: string;
  city: string;
  level: string;
  team: string;
  datePosted: string | Date;
  validThrough: string | Date;
  employmentType: string;
  workplaceType: string;
  salaryMin: number;
  salaryMax: number;
  salaryCurrency: string;
  reference: string;
  skills: string[];
  apply: string;
  contactName: string;
  contactEmail: string;
  description: string;
}

/** The ad for search engines, as JSON that is safe inside a script element. */
export function jobPosting(ad: AdFields, company: string, url: string): string {
  const place = { '@type': 'PostalAddress', addressLocality: ad.city, addressCountry: ad.country };
  const value = {
    '@type': 'QuantitativeValue',
    minValue: ad.salaryMin,
    maxValue: ad.salaryMax,
    unitText: 'YEAR',
  };
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: ad.title,
    description: ad.description,
    identifier: { '@type': 'PropertyValue', name: company, value: ad.reference },
    datePosted: isoDay(ad.datePosted),
    validThrough: isoDay(ad.validThrough),
    employmentType: ad.employmentType,
    hiringOrganization: { '@type': 'Organization', name: company, sameAs: url },
    jobLocation: { '@type': 'Place', address: place },
    baseSalary: { '@type': 'MonetaryAmount', currency: ad.salaryCurrency, value },
  }).replaceAll('<', '\\u003c');
}
