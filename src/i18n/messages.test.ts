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

/** Levels that job ads of many languages call as English ones do. */
const levels = ['Junior', 'Mid-level', 'Senior', 'Staff', 'Principal', 'Lead', 'Manager'];

/** Other messages that are English and the language's own. */
const shared: Record<string, string[]> = {
  cs: ['Region'],
  da: ['Teams', 'Region', 'Team', 'Hybrid'],
  de: ['Teams', 'Region', 'Team', 'Hybrid', 'Remote'],
  fr: ['Pages', 'Contact'],
  id: ['Hybrid', 'Remote'],
  it: ['Team', 'Part-time'],
  mt: ['Internship', 'Full-time', 'Part-time'],
  nb: ['Region', 'Team', 'Hybrid'],
  nl: ['Teams', 'Team', 'Director', 'Associate degree', '{amount} per week', 'Filters'],
  pl: ['Region'],
  ro: ['Internship', 'Director', 'Remote', 'Full-time', 'Part-time'],
  sv: ['Region', 'Team', 'Hybrid'],
};

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

const related = new Set(['da', 'nb', 'sv']);

/** Latin letters beside a to z. */
const alphabets: Record<string, string> = {
  cs: 'áčďéěíňóřšťúůýž',
  da: 'æøåé',
  de: 'äöüß',
  es: 'áéíñóúü',
  et: 'äõöüšž',
  fi: 'äöåšž',
  fr: 'àâæçéèêëîïôœùûüÿ',
  ga: 'áéíóú',
  hr: 'čćđšž',
  hu: 'áéíóöőúüű',
  is: 'áðéíóúýþæö',
  it: 'àèéìòù',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
  mt: 'ċġħżàèìòù',
  nb: 'æøåéòô',
  nl: 'éëïöü',
  pl: 'ąćęłńóśźż',
  'pt-BR': 'áâãàçéêíóôõúü',
  'pt-PT': 'áâãàçéêíóôõú',
  ro: 'ăâîșț',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  sv: 'åäöé',
  tr: 'çğıöşüâîû',
  vi: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
};

/** Letters of a script that another language writes with it: of Russian in Ukrainian, of Arabic in Persian. */
const foreignLetters: Record<string, RegExp> = {
  ar: /[پچژگکیۀے]/u,
  bg: /[ыэёіїєґў]/u,
  fa: /[كيىةإ]/u,
  uk: /[ыэёъў]/u,
  'zh-Hans': /[這們國語為應職歷務時間頁網選擇過濾無結與從關開點請還沒處]/u,
  'zh-Hant': /[这们国语为应职历务时间页网选择过滤无结与从关开点请还没处]/u,
};

const isForeign = (locale: string, letter: string): boolean =>
  !scripts[locale]?.test(letter) || Boolean(foreignLetters[locale]?.test(letter));

/** The letters that visitors read, in lower case; not those of arguments. */
const lettersOf = (messages: Messages): string[] => {
  const text = Object.values(messages)
    .join(' ')
    .replace(/\{\w+(, (plural|number))?|\b(zero|one|two|few|many|other) \{/g, '');
  return [...new Set(text.toLowerCase().normalize())].filter(
    (letter) => /[\p{Ll}\p{Lo}]/u.test(letter) && !/[ºª]/.test(letter),
  );
};

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
    const own = new Set([...levels, ...(shared[locale] ?? [])]);
    expect(same.filter(([, message]) => !own.has(message))).toEqual([]);
  });

  test('have no English sentence in them', () => {
    const english = /(?<![\p{L}’-])(the|this|these|with|your|does|there)(?![\p{L}’-])/iu;
    const found = Object.entries(messages).filter(([, message]) => english.test(message));
    expect(found).toEqual([]);
  });

  test('have the letters of the language', () => {
    const ofLanguage = new Set(alphabets[locale] ?? '');
    const foreign = lettersOf(messages).filter((letter) => {
      if (/[a-z]/.test(letter)) return false;
      return /\p{sc=Latin}/u.test(letter) ? !ofLanguage.has(letter) : isForeign(locale, letter);
    });
    expect(foreign).toEqual([]);
  });

  test('are no copy of those of another language', () => {
    const [language] = locale.split('-');
    for (const [other, theirs] of others) {
      if (other === locale || other.split('-')[0] === language) continue;
      const same = Object.entries(messages).filter(([key, message]) => message === theirs[key]);
      // Danish and Norwegian share more words than other two.
      expect([other, same.length < (related.has(locale) && related.has(other) ? 50 : 25)]).toEqual([
        other,
        true,
      ]);
    }
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
  // No word has letters of two scripts, which look the same and are not found by a search.
  const mixed = Object.values(interfaceMessages[locale] ?? {}).filter((message) =>
    /\p{sc=Latin}[\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}]\p{sc=Latin}/u.test(message),
  );
  expect(mixed).toEqual([]);
});
