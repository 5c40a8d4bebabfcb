import { example } from '../example.ts';
import { quote } from '../problem.ts';
import type { Rule } from './rule.ts';

export const placeInCountry: Rule = {
  id: 'place-in-country',
  severity: 'error',
  why: 'A city or region without its country, or in a country that the posting does not name, sends candidates astray.',
  check({ postings }, report) {
    for (const posting of postings) {
      const { country, city = [], region = [] } = posting;
      for (const name of city) {
        // In one country the end of a name may be a state: San Francisco, CA.
        if (country.length === 1) break;
        const code = /, *([A-Z]{2})$/.exec(name)?.[1];
        if (code !== undefined && country.includes(code)) continue;
        const message = `Unexpected city ${quote(name)}, expected its country behind it, one of ${country.map(quote).join(', ')}`;
        const hint = `The posting names several countries. Write for example \`${name.replace(/,.*/, '')}, ${country[0]}\`.`;
        const elsewhere = `\`${code}\` is not among the countries of the posting. Correct the city or the field \`country\`.`;
        report({
          posting,
          field: 'city',
          message,
          hint: code === undefined ? hint : elsewhere,
          actual: name,
        });
      }
      for (const code of region) {
        if (country.includes(code.slice(0, 2))) continue;
        const message = `Unexpected region ${quote(code)}, expected a region of ${country.map(quote).join(', ')}`;
        report({
          posting,
          field: 'region',
          message,
          hint: 'Correct the region or the field `country`.',
          actual: code,
        });
      }
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md', { country: 'US', city: '"San Francisco, CA"' })],
      [example('gardener.en.md', { country: '[DE, FR]', city: '["Berlin, DE", "Lyon, FR"]' })],
      [example('gardener.en.md', { country: 'US', region: 'US-CA' })],
    ],
    notOk: [
      [example('gardener.en.md', { country: '[DE, FR]', city: 'Berlin' })],
      [example('gardener.en.md', { country: '[DE, FR]', city: '"Wien, AT"' })],
      [example('gardener.en.md', { country: 'CA', region: 'US-CA' })],
    ],
  },
};
