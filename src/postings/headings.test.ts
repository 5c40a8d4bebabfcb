import { describe, expect, test } from 'vitest';
import { interfaceMessages } from '../i18n/interface-locales.ts';
import { headingToKind } from './headings.ts';
import { sectionHeadings, sectionKinds } from './section-headings.ts';

describe('headingToKind', () => {
  test.each([
    ['Job responsibility', 'en', 'responsibilities'],
    ['What you’ll do', 'en', 'responsibilities'],
    ['About you', 'en', 'requirements'],
    ['Nice to have', 'en', 'nice-to-have'],
    ['What we offer', 'en', 'offer'],
    ['How to apply', 'en', 'process'],
    ['Deine Aufgaben', 'de', 'responsibilities'],
    ['Das bringst du mit:', 'de', 'requirements'],
    ['Qui êtes-vous ?', 'fr', 'requirements'],
    ['¿Qué harás?', 'es', 'responsibilities'],
    ['Diferenciais', 'pt-BR', 'nice-to-have'],
    ['Cosa offriamo', 'it', 'offer'],
    ['Solliciteren', 'nl', 'process'],
    ['Zakres obowiązków', 'pl', 'responsibilities'],
    ['待遇・福利厚生', 'ja', 'offer'],
    ['المتطلبات', 'ar', 'requirements'],
    ['İş Tanımı', 'tr', 'responsibilities'],
    ['ARANAN NİTELİKLER', 'tr', 'requirements'],
    ['ΑΡΜΟΔΙΟΤΗΤΕΣ', 'el', 'responsibilities'],
    ['Responsabilitati', 'ro', 'responsibilities'],
    ['應徵方式', 'zh-TW', 'process'],
  ])('reads %j in %s as %s', (heading, locale, kind) => {
    expect(headingToKind(heading, locale)).toBe(kind);
  });

  test.each([
    ['REQUIREMENTS', 'in capitals'],
    ['  Requirements  ', 'with spaces around it'],
    ['Requirements:', 'with a colon'],
    ['Requirements …', 'with dots'],
    ['**Requirements**', 'with marks'],
    ['🚀 Requirements!', 'with a picture'],
    ['【Requirements】', 'in brackets'],
    ['ｒｅｑｕｉｒｅｍｅｎｔｓ', 'in wide letters'],
    ['Must  have', 'with two spaces'],
    ['Must-have', 'with a hyphen'],
    ['What you’ll need', 'with a typographic apostrophe'],
    ["What you'll need", 'with a straight apostrophe'],
    ['What you`ll need', 'with a wrong apostrophe'],
  ])('recognises %j, a heading %s', (heading) => {
    expect(headingToKind(heading, 'en')).toBe('requirements');
  });

  test('recognises letters whose accents are written apart', () => {
    expect(headingToKind('Responsabilite\u0301s', 'fr')).toBe('responsibilities');
  });

  test.each([
    ['de-AT', 'Voraussetzungen', 'requirements'],
    ['fr-CA', 'Vos missions', 'responsibilities'],
    ['pt', 'Diferenciais', 'nice-to-have'],
    ['xx', 'Requirements', 'requirements'],
    ['', 'Requirements', 'requirements'],
  ])('recognises in the locale %j the heading %j', (locale, heading, kind) => {
    expect(headingToKind(heading, locale)).toBe(kind);
  });

  test('recognises the words of another language', () => {
    expect(headingToKind('Requirements', 'de')).toBe('requirements');
    expect(headingToKind('Aufgaben', 'ja')).toBe('responsibilities');
  });

  test.each([
    '',
    ' ',
    '…',
    '🚀',
    'Our team',
    'Requirements and benefits',
    'No requirements',
    'toString',
    '__proto__',
  ])('leaves %j without a kind', (heading) => {
    expect(headingToKind(heading, 'en')).toBeUndefined();
  });

  test.each(sectionKinds)('recognises every listed heading of the kind %s in its language', (kind) => {
    for (const [locale, headings] of Object.entries(sectionHeadings)) {
      const others = headings[kind].filter((heading) => headingToKind(heading, locale) !== kind);
      expect(others, locale).toEqual([]);
    }
  });

  test('knows some headings of every kind in a language of the interface', () => {
    expect(Object.keys(interfaceMessages)).toEqual(expect.arrayContaining(Object.keys(sectionHeadings)));
    for (const [locale, headings] of Object.entries(sectionHeadings))
      for (const kind of sectionKinds) expect(headings[kind].length, `${locale} ${kind}`).toBeGreaterThan(5);
  });
});
