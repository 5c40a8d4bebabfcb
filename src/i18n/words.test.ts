import { describe, expect, test } from 'vitest';
import { direction } from './direction.ts';
import { dateFormat, displayNames, listSeparator } from './formatters.ts';
import { interfaceLocale } from './interface-locales.ts';
import { placeLine, placesInWords } from './places.ts';
import { pluralForms, translate, translateIfKnown } from './translate.ts';
import {
  autonym,
  countryName,
  dateInWords,
  facetLabel,
  fieldLabel,
  nameFacetValues,
  valueInWords,
} from './words.ts';

test('a formatter is made once', () => {
  expect(displayNames('de', 'region')).toBe(displayNames('de', 'region'));
  expect(displayNames('de', 'region')).not.toBe(displayNames('de', 'language'));
  expect(dateFormat('de', 'long')).not.toBe(dateFormat('de', 'medium'));
});

describe('interfaceLocale', () => {
  test.each([
    ['en', 'en'],
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['pt-AO', 'pt-PT'],
    ['sq', 'en'],
    ['zh-TW', 'zh-Hant'],
    ['ar-EG', 'ar'],
  ])('%s speaks %s', (locale, expected) => {
    expect(interfaceLocale(locale)).toBe(expected);
  });
});

describe('translate', () => {
  test('fills in values and counts by the rules of the language', () => {
    expect(translate('en', 'listing.count', { count: 1 })).toBe('1 open position');
    expect(translate('en', 'listing.count', { count: 1200 })).toBe('1,200 open positions');
    expect(translate('de', 'listing.count', { count: 1200 })).toContain('1.200');
    expect(translate('pl', 'listing.count', { count: 2 })).not.toBe(
      translate('pl', 'listing.count', { count: 5 }).replace('5', '2'),
    );
  });

  test('speaks English where a language has no messages', () => {
    expect(translate('sq', 'nav.positions')).toBe('Open positions');
  });

  test('knows nothing of a value without a message', () => {
    expect(translateIfKnown('en', 'value.team.constructor')).toBeUndefined();
  });

  test('takes markup in a value for text', () => {
    expect(translate('en', 'site.title', { company: '<b>{x}</b>' })).toBe('Careers at <b>{x}</b>');
  });
});

describe('pluralForms', () => {
  test.each([
    ['en', ['one', 'other']],
    ['ja', ['other']],
    ['pl', ['few', 'many', 'one', 'other']],
    ['ar', ['few', 'many', 'one', 'other', 'two', 'zero']],
    ['sv', ['one', 'other']],
  ])('has the forms of %s', (locale, categories) => {
    const forms = pluralForms(locale, 'listing.count');
    expect(Object.keys(forms).sort()).toEqual(categories);
    expect(forms['other']).toContain('{count}');
  });

  test('keeps the place of the number', () => {
    expect(pluralForms('en', 'listing.count')).toEqual({
      one: '{count} open position',
      other: '{count} open positions',
    });
  });
});

describe('words', () => {
  test.each([
    ['fr', 'DE', 'Allemagne'],
    ['de', 'XK', 'Kosovo'],
    ['ar', 'EG', 'مصر'],
  ])('in %s the country %s is %s', (locale, code, name) => {
    expect(countryName(locale, code)).toBe(name);
  });

  test.each([
    ['fr', 'Français'],
    ['de', 'Deutsch'],
    ['pt-BR', 'Português (Brasil)'],
    ['ja', '日本語'],
    ['ar', 'العربية'],
  ])('%s calls itself %s', (locale, name) => {
    expect(autonym(locale)).toBe(name);
  });

  test.each([
    ['en', '2026-11-02', 'November 2, 2026'],
    ['de', '2026-11-02', '2. November 2026'],
    ['ja', '2026-01-01', '2026年1月1日'],
  ])('in %s the date %s is %s', (locale, date, words) => {
    expect(dateInWords(locale, date)).toBe(words);
  });

  test('dates are in the calendar that they are written in', () => {
    expect(dateInWords('fa', '2026-11-02')).toContain('۲۰۲۶');
  });

  test.each([
    ['country', 'DE', 'Germany'],
    ['locale', 'fr', 'French'],
    ['datePosted', '2026-11-02', 'November 2, 2026'],
    ['experienceMonths', 24, '2 years'],
    ['experienceMonths', 18, '18 months'],
    ['experienceMonths', 1, '1 month'],
    ['weeklyHours', 38.5, '38.5'],
    ['team', 'constructor', 'constructor'],
    ['reference', '0042', '0042'],
  ] as const)('the value of %s %j is %s', (field, value, words) => {
    expect(valueInWords('en', field, value)).toBe(words);
  });

  test('a facet has its own label, else that of the field', () => {
    expect(facetLabel('en', 'country')).toBe('Countries');
    expect(facetLabel('en', 'title')).toBe(fieldLabel('en', 'title'));
  });

  test('values of a facet are sorted by their names in the language', () => {
    const value = (code: string) => ({ value: code, slug: code.toLowerCase(), postings: [] });
    const names = (locale: string) =>
      nameFacetValues(locale, 'country', 'name', [value('AT'), value('DE'), value('GR')]).map(
        ({ name }) => name,
      );
    expect(names('en')).toEqual(['Austria', 'Germany', 'Greece']);
    expect(names('de')).toEqual(['Deutschland', 'Griechenland', 'Österreich']);
    expect(
      nameFacetValues('en', 'country', 'listed', [value('GR'), value('AT')]).map(({ name }) => name),
    ).toEqual(['Greece', 'Austria']);
  });
});

describe('places', () => {
  test.each([
    [{ city: ['Berlin'], country: ['DE'] }, ['Berlin, Germany']],
    [{ city: ['Berlin, DE', 'Lyon, FR'], country: ['DE', 'FR'] }, ['Berlin, Germany', 'Lyon, France']],
    [{ city: ['San Francisco, CA'], country: ['US'] }, ['San Francisco, CA, United States']],
    [{ city: ['Singapore'], country: ['SG'] }, ['Singapore']],
    [{ country: ['DE', 'FR'] }, ['Germany', 'France']],
  ])('%j', (posting, words) => {
    expect(placesInWords('en', posting)).toEqual(words);
  });

  test('are cut to two on a line when there are more than three', () => {
    expect(placeLine('en', { country: ['DE', 'FR', 'IT'] })).toBe('Germany, France, Italy');
    const line = placeLine('en', { country: ['DE', 'FR', 'IT', 'ES'] });
    expect(line).toMatch(/^Germany, France\b.*2/);
    expect(line).not.toContain('Italy');
  });

  test('are separated as the language does it', () => {
    expect(listSeparator('en')).toBe(', ');
    expect(listSeparator('ja')).toBe('、');
    expect(listSeparator('ar')).toBe('، ');
    expect(placesInWords('ja', { city: ['東京'], country: ['JP'] })).toEqual(['東京、日本']);
  });
});

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['ur-PK', 'rtl'],
  ['pt-BR', 'ltr'],
] as const)('%s is written %s', (locale, dir) => {
  expect(direction(locale)).toBe(dir);
});
