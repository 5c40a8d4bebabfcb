import { describe, expect, test } from 'vitest';
import { anAddressBook as addresses } from '../../src/postings/a-posting.ts';
import { headingToKind } from '../../src/postings/headings.ts';
import { parsePosting } from '../../src/postings/parse.ts';
import { runRules } from '../../src/postings/rules/index.ts';
import { sectionKinds } from '../../src/postings/section-headings.ts';
import { source } from '../../src/postings/source.ts';
import { benchDay, closingAd, makeAd } from './ad.ts';
import { makeRandom } from './random.ts';
import { bodyBytesOf, localesOf, maximumOf, placeOf, shapes } from './shapes.ts';
import { written } from './words.ts';

const adOf = (shape: (typeof shapes)[number], index: number, revision = 0) =>
  makeAd({ seed: 'a', shape, index, revision });

describe('makeAd', () => {
  test.each(shapes)('makes postings without problems in the shape %s', (shape) => {
    const policy = { locales: localesOf(shape), allowed: {}, keepDays: 90 };
    const parsed = Array.from({ length: 90 }, (_, index) => adOf(shape, index)).map(
      ({ slug, locale, text }) => parsePosting(source(`postings/${slug}.${locale}.md`, text), policy),
    );
    expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
    expect(
      runRules({
        postings: parsed.flatMap(({ posting }) => posting ?? []),
        policy,
        addresses,
        today: '2026-11-23',
      }).filter(({ severity }) => severity !== 'info'),
    ).toEqual([]);
  });

  test('writes the same for the same seed, and something else for another', () => {
    const [first, again] = [adOf('even', 7), adOf('even', 7)];
    expect(again).toEqual(first);
    expect(makeAd({ seed: 'b', shape: 'even', index: 7 }).text).not.toBe(first.text);
  });

  test('changes the title of a new revision, and neither address nor language', () => {
    const [first, second] = [adOf('even', 7), adOf('even', 7, 1)];
    expect(second.title).not.toBe(first.title);
    expect([second.slug, second.locale]).toEqual([first.slug, first.locale]);
  });

  test('leaves one ad that closes on the next day', () => {
    const closing = Array.from({ length: 50 }, (_, index) => index).filter(
      (index) => adOf('even', index).validThrough === benchDay,
    );
    expect(closing).toEqual([closingAd]);
  });

  test.each(shapes)('fills the places of every sentence in the shape %s', (shape) => {
    const texts = Array.from({ length: 60 }, (_, index) => adOf(shape, index).text);
    expect(texts.filter((text) => /\{\w+\}|undefined/.test(text))).toEqual([]);
    expect(texts.filter((text) => Buffer.byteLength(text) < bodyBytesOf(shape))).toEqual([]);
  });
});

describe('the shapes', () => {
  test('one locale has nine tenths of the ads, and one country has all', () => {
    const ofOneLocale = Array.from({ length: 100 }, (_, index) => adOf('one-locale', index).locale);
    expect(ofOneLocale.filter((locale) => locale === 'en').length).toBeGreaterThanOrEqual(90);
    const ofOneCountry = Array.from({ length: 100 }, (_, index) => adOf('one-country', index).country);
    expect(new Set(ofOneCountry)).toEqual(new Set(['DE']));
  });

  test('many has each pair of 39 languages and 200 countries once', () => {
    const count = maximumOf('many') ?? 0;
    const pairs = Array.from({ length: count }, (_, index) => placeOf('many', index, makeRandom('a'))).map(
      ({ locale, country }) => `${locale} ${country.code}`,
    );
    expect([count, new Set(pairs).size]).toEqual([7800, 7800]);
  });
});

describe('the words', () => {
  test.each(Object.entries(written))('of %s have headings that are recognised', (locale, { headings }) => {
    for (const kind of sectionKinds) expect(headingToKind(headings[kind], locale), headings[kind]).toBe(kind);
  });
});
