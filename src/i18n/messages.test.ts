import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { fallbackLocale, interfaceMessages, type Messages } from './interface-locales.ts';

const source = interfaceMessages[fallbackLocale] as Messages;
const others = Object.entries(interfaceMessages).filter(([locale]) => locale !== fallbackLocale);

/** The fields of the posting format. The label of a field that somebody adds may fall back to English. */
const contractFields = new Set(
  (
    'locale title country remoteCountry level datePosted apply validThrough workplaceType city region team ' +
    'employmentType salary salaryMin salaryMax salaryCurrency salaryPeriod salaryNote slug reference openings ' +
    'vacancy startDate weeklyHours duration education experienceMonths experienceInPlaceOfEducation skills ' +
    'contactName contactEmail aiScreening confirmed description aliases draft unlisted'
  ).split(' '),
);

const mayFallBack = (key: string): boolean => {
  const [kind = '', field = ''] = key.split('.');
  return (
    ['field', 'facet', 'value'].includes(kind) &&
    !contractFields.has(field) &&
    field !== 'all' &&
    field !== 'note'
  );
};

/** Phrases that are English and the language's own. */
const sharedPhrases: Record<string, string[]> = { nl: ['Associate degree', '{amount} per week'] };

/** Words that job ads of the language have in another script. */
const borrowed: Record<string, string[]> = { el: ['Junior', 'Mid-level', 'Senior', 'Staff', 'Principal'] };

interface Shape {
  arguments: string[];
  plurals: string[][];
}

function shapeOf(message: string): Shape {
  const shape: Shape = { arguments: [], plurals: [] };
  const visit = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if ('value' in element && element.type !== TYPE.literal) shape.arguments.push(element.value);
      if (element.type !== TYPE.plural) continue;
      shape.plurals.push(Object.keys(element.options).sort());
      for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(parse(message, { ignoreTag: true }));
  return { ...shape, arguments: [...new Set(shape.arguments)].sort() };
}

const scripts: Record<string, RegExp> = {
  ar: /\p{sc=Arabic}/u,
  bg: /\p{sc=Cyrillic}/u,
  el: /\p{sc=Greek}/u,
  fa: /\p{sc=Arabic}/u,
  he: /\p{sc=Hebrew}/u,
  hi: /\p{sc=Devanagari}/u,
  ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  ko: /\p{sc=Hangul}/u,
  th: /\p{sc=Thai}/u,
  uk: /\p{sc=Cyrillic}/u,
  'zh-Hans': /\p{sc=Han}/u,
  'zh-Hant': /\p{sc=Han}/u,
};

describe.each(others)('the messages of %s', (locale, messages) => {
  test('are those of English', () => {
    expect(Object.keys(messages).filter((key) => !(key in source))).toEqual([]);
    expect(Object.keys(source).filter((key) => !(key in messages) && !mayFallBack(key))).toEqual([]);
  });

  test('take the same arguments', () => {
    const taken = Object.entries(messages).map(([key, message]) => [key, shapeOf(message).arguments]);
    const expected = Object.keys(messages).map((key) => [key, shapeOf(source[key] ?? '').arguments]);
    expect(taken).toEqual(expected);
  });

  test('have every plural form of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const wanted = [...pluralCategories].sort();
    for (const [key, message] of Object.entries(messages)) {
      for (const categories of shapeOf(message).plurals) expect([key, categories]).toEqual([key, wanted]);
    }
  });

  test('are translated', () => {
    const same = Object.entries(messages).filter(([key, message]) => message === source[key]);
    // Words that several languages share, such as "Junior" or "Team".
    const phrases = same.map(([, message]) => message).filter((message) => /\s/.test(message));
    expect(phrases).toEqual(sharedPhrases[locale] ?? []);
    expect(same.length).toBeLessThan(20);
  });

  test('leave no space or line feed at an end', () => {
    expect(Object.entries(messages).filter(([, message]) => message !== message.trim())).toEqual([]);
  });
});

test.each(Object.entries(scripts))('the messages of %s are written in its script', (locale, script) => {
  const foreign = Object.entries(interfaceMessages[locale] ?? {}).filter(
    ([, message]) => !script.test(message) && !borrowed[locale]?.includes(message),
  );
  expect(foreign).toEqual([]);
});
