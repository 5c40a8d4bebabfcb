import { describe, expect, test } from 'vitest';
import { splitElisions } from './elision.ts';

describe('splitElisions', () => {
  test.each([
    ['l’accessibilité', 'fr', 'l accessibilité'],
    ["l'accessibilité", 'fr', 'l accessibilité'],
    ["qu'il n'y ait", 'fr', 'qu il n y ait'],
    ['d’Émile', 'fr-CA', 'd Émile'],
    ['l’ingegnere dell’azienda', 'it', 'l ingegnere dell azienda'],
    ["d'enginyeria", 'ca', 'd enginyeria'],
  ])('splits %s in %s', (text, locale, expected) => {
    expect(splitElisions(text, locale)).toBe(expected);
  });

  test.each([
    ["don't", 'en'],
    ['what’s next', 'en-GB'],
    ["so läuft's", 'de'],
    ["foto's", 'nl'],
    ['o’zbek', 'uz'],
    ["l'accessibilité", 'frr'],
  ])('leaves %s in %s as it is', (text, locale) => {
    expect(splitElisions(text, locale)).toBe(text);
  });

  test('leaves an apostrophe that no letter follows', () => {
    expect(splitElisions("les '90, ' et l’", 'fr')).toBe("les '90, ' et l’");
  });

  test('keeps the length of the text', () => {
    expect(splitElisions('l’été d’or', 'fr')).toHaveLength('l’été d’or'.length);
  });
});
