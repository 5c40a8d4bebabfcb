import { describe, expect, test } from 'vitest';
import { countryCodes, guessCountry } from './iso-3166.ts';

describe('countryCodes', () => {
  test('holds the 249 codes of ISO 3166-1 and Kosovo, each as two capital letters', () => {
    expect(countryCodes.size).toBe(250);
    expect([...countryCodes].filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
    expect(countryCodes.has('XK')).toBe(true);
  });

  test('is sorted', () => {
    expect([...countryCodes]).toEqual([...countryCodes].sort());
  });

  test.each(['DE', 'FR', 'GB', 'US', 'JP', 'BR', 'SS', 'CW', 'TL'])('holds %s', (code) => {
    expect(countryCodes.has(code)).toBe(true);
  });

  test.each(['UK', 'EU', 'AN', 'SU', 'YU', 'ZZ', 'XX', 'EL', 'UN', 'de'])('does not hold %s', (code) => {
    expect(countryCodes.has(code)).toBe(false);
  });

  test('has an English name for each code', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect([...countryCodes].filter((code) => names.of(code) === undefined)).toEqual([]);
  });
});

describe('guessCountry', () => {
  test.each([
    ['de', ['en'], 'DE'],
    ['De', ['en'], 'DE'],
    ['DE', ['en'], 'DE'],
    [' fr ', ['en'], 'FR'],
    ['Germany', ['en'], 'DE'],
    ['GERMANY', ['en'], 'DE'],
    ['Deutschland', ['en', 'de'], 'DE'],
    ['Allemagne', ['en', 'fr'], 'DE'],
    ['ドイツ', ['ja'], 'DE'],
    ['Brasil', ['pt-BR'], 'BR'],
    ['UK', ['en'], 'GB'],
    ['England', ['en'], 'GB'],
    ['Great Britain', ['en'], 'GB'],
    ['United Kingdom', ['en'], 'GB'],
    ['USA', ['en'], 'US'],
    ['U.S.', ['en'], 'US'],
    ['America', ['en'], 'US'],
    ['Holland', ['en'], 'NL'],
    ['UAE', ['en'], 'AE'],
    ['EL', ['en'], 'GR'],
    ['Turkey', ['en'], 'TR'],
    ['Kosovo', ['en'], 'XK'],
  ])('reads %j in %j as %s', (text, locales, expected) => {
    expect(guessCountry(text, locales)).toBe(expected);
  });

  test.each(['', '  ', 'Atlantis', 'Berlin', 'EU', 'Europe', 'XX', 'worldwide', 'D', 'XYZ', 'constructor'])(
    'finds no country in %j',
    (text) => {
      expect(guessCountry(text, ['en'])).toBeUndefined();
    },
  );

  test('knows a name in every language, the given ones first', () => {
    expect(guessCountry('Deutschland', ['en'])).toBe('DE');
    expect(guessCountry('Niemcy', [])).toBe('DE');
    expect(guessCountry('ドイツ', [])).toBe('DE');
    expect(guessCountry('DEU', [])).toBe('DE');
    expect(guessCountry('🇩🇪', [])).toBe('DE');
  });
});
