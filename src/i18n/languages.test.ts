/** What visitors of each language of the interface read where `Intl` finds the words. */
import { describe, expect, test } from 'vitest';
import { direction } from './direction.ts';
import { collator, listSeparator, numberFormat } from './formatters.ts';
import { interfaceMessages } from './interface-locales.ts';
import { placesInWords } from './places.ts';
import { deadlineInWords } from './posting-words.ts';
import { pluralForms, translate } from './translate.ts';
import { autonym, dateInWords, valueInWords } from './words.ts';

const locales = Object.keys(interfaceMessages);

/** Name, date, number, months and years. Thin and unbreakable spaces are written as plain ones. */
const expected: Record<string, [string, string, string, string, string]> = {
  ar: ['العربية', '2 نوفمبر 2026', '1,234,567.5', '18 شهرًا', '5 سنوات'],
  bg: ['Български', '2 ноември 2026 г.', '1 234 567,5', '18 месеца', '5 години'],
  cs: ['Čeština', '2. listopadu 2026', '1 234 567,5', '18 měsíců', '5 let'],
  da: ['Dansk', '2. november 2026', '1.234.567,5', '18 måneder', '5 år'],
  de: ['Deutsch', '2. November 2026', '1.234.567,5', '18 Monate', '5 Jahre'],
  el: ['Ελληνικά', '2 Νοεμβρίου 2026', '1.234.567,5', '18 μήνες', '5 έτη'],
  en: ['English', 'November 2, 2026', '1,234,567.5', '18 months', '5 years'],
  es: ['Español', '2 de noviembre de 2026', '1.234.567,5', '18 meses', '5 años'],
  et: ['Eesti', '2. november 2026', '1 234 567,5', '18 kuud', '5 aastat'],
  fa: ['فارسی', '۲ نوامبر ۲۰۲۶', '۱٬۲۳۴٬۵۶۷٫۵', '۱۸ ماه', '۵ سال'],
  fi: ['Suomi', '2. marraskuuta 2026', '1 234 567,5', '18 kuukautta', '5 vuotta'],
  fr: ['Français', '2 novembre 2026', '1 234 567,5', '18 mois', '5 ans'],
  ga: ['Gaeilge', '2 Samhain 2026', '1,234,567.5', '18 mí', '5 bliana'],
  he: ['עברית', '2 בנובמבר 2026', '1,234,567.5', '18 חודשים', '5 שנים'],
  hi: ['हिन्दी', '2 नवंबर 2026', '12,34,567.5', '18 महीने', '5 वर्ष'],
  hr: ['Hrvatski', '2. studenoga 2026.', '1.234.567,5', '18 mjeseci', '5 godina'],
  hu: ['Magyar', '2026. november 2.', '1 234 567,5', '18 hónap', '5 év'],
  id: ['Bahasa Indonesia', '2 November 2026', '1.234.567,5', '18 bulan', '5 tahun'],
  is: ['Íslenska', '2. nóvember 2026', '1.234.567,5', '18 mánuðir', '5 ár'],
  it: ['Italiano', '2 novembre 2026', '1.234.567,5', '18 mesi', '5 anni'],
  ja: ['日本語', '2026年11月2日', '1,234,567.5', '18 か月', '5 年'],
  ko: ['한국어', '2026년 11월 2일', '1,234,567.5', '18개월', '5년'],
  lt: ['Lietuvių', '2026 m. lapkričio 2 d.', '1 234 567,5', '18 mėnesių', '5 metai'],
  lv: ['Latviešu', '2026. gada 2. novembris', '1 234 567,5', '18 mēnešu', '5 gadi'],
  mt: ['Malti', '2 ta’ Novembru 2026', '1,234,567.5', '18-il xahar', '5 snin'],
  nb: ['Norsk bokmål', '2. november 2026', '1 234 567,5', '18 måneder', '5 år'],
  nl: ['Nederlands', '2 november 2026', '1.234.567,5', '18 maanden', '5 jaar'],
  pl: ['Polski', '2 listopada 2026', '1 234 567,5', '18 miesięcy', '5 lat'],
  'pt-PT': ['Português (Portugal)', '2 de novembro de 2026', '1 234 567,5', '18 meses', '5 anos'],
  'pt-BR': ['Português (Brasil)', '2 de novembro de 2026', '1.234.567,5', '18 meses', '5 anos'],
  ro: ['Română', '2 noiembrie 2026', '1.234.567,5', '18 luni', '5 ani'],
  sk: ['Slovenčina', '2. novembra 2026', '1 234 567,5', '18 mesiacov', '5 rokov'],
  sl: ['Slovenščina', '2. november 2026', '1.234.567,5', '18 mesecev', '5 let'],
  sv: ['Svenska', '2 november 2026', '1 234 567,5', '18 månader', '5 år'],
  th: ['ไทย', '2 พฤศจิกายน ค.ศ. 2026', '1,234,567.5', '18 เดือน', '5 ปี'],
  tr: ['Türkçe', '2 Kasım 2026', '1.234.567,5', '18 ay', '5 yıl'],
  uk: ['Українська', '2 листопада 2026 р.', '1 234 567,5', '18 місяців', '5 років'],
  vi: ['Tiếng Việt', '2 tháng 11, 2026', '1.234.567,5', '18 tháng', '5 năm'],
  'zh-Hans': ['简体中文', '2026年11月2日', '1,234,567.5', '18个月', '5年'],
  'zh-Hant': ['繁體中文', '2026年11月2日', '1,234,567.5', '18 個月', '5 年'],
};

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

test('every language is looked at', () => {
  expect(Object.keys(expected)).toEqual(locales);
});

describe.each(locales)('%s', (locale) => {
  test('has its own name, dates of the Gregorian calendar, and its own numbers', () => {
    const words = [
      autonym(locale),
      dateInWords(locale, '2026-11-02'),
      numberFormat(locale).format(1_234_567.5),
      valueInWords(locale, 'experienceMonths', 18),
      valueInWords(locale, 'experienceMonths', 60),
    ];
    expect(words.map(plain)).toEqual(expected[locale]);
  });

  test('is written in one kind of digits', () => {
    const texts = [
      dateInWords(locale, '2026-11-02', 'medium'),
      translate(locale, 'listing.count', { count: 1234 }),
      translate(locale, 'listing.page', { page: 12, pages: 34 }),
      valueInWords(locale, 'weeklyHours', 38.5),
    ];
    const digits = locale === 'fa' ? /^[۰-۹]+$/ : /^[0-9]+$/;
    for (const text of texts) expect(text.replace(/\P{Nd}/gu, '')).toMatch(digits);
  });

  test('ends no sentence twice where a date ends in a full stop', () => {
    const date = dateInWords(locale, '2026-11-02');
    const closed = translate(locale, 'posting.closed.since', { date });
    expect(closed).toContain(date);
    expect(closed).not.toMatch(/\.[.。]/);
    const deadline = deadlineInWords(locale, '2026-11-02', 'America/New_York');
    expect(deadline).toContain(date);
    expect(deadline).toContain('New York');
  });

  test('has a form for every number of postings', () => {
    const forms = pluralForms(locale, 'listing.count');
    expect(Object.keys(forms).sort()).toEqual(
      [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort(),
    );
    for (const [category, form] of Object.entries(forms))
      if (!['zero', 'one', 'two'].includes(category)) expect(form).toContain('{count}');
  });

  test('is written from its side', () => {
    expect(direction(locale)).toBe(['ar', 'fa', 'he'].includes(locale) ? 'rtl' : 'ltr');
  });

  test('separates the things of a list', () => {
    const separators: Record<string, string> = {
      ar: '، ',
      fa: '، ',
      ja: '、',
      'zh-Hans': '、',
      'zh-Hant': '、',
    };
    expect(listSeparator(locale)).toBe(separators[locale] ?? ', ');
  });
});

test('Chinese puts no mark of lists between a city and its country', () => {
  expect(placesInWords('zh-Hans', { city: ['柏林'], country: ['DE'] })).toEqual(['柏林，德国']);
});

test.each([
  ['cs', 'Cyklista Hradec Chrudim Jihlava'],
  ['da', 'Zoo Ære Ørsted Ålborg'],
  ['de', 'Arzt Ärztin Bau Zug'],
  ['es', 'nube ñandú oca'],
  ['et', 'suur šokk zooloog žanr tund õde äri öö üks'],
  ['fi', 'yö zeniitti ääni öljy'],
  ['hr', 'cesta čamac ćud dan džep đak'],
  ['hu', 'cél csak dal'],
  ['is', 'dagur ðí þing ær öl'],
  ['lt', 'yla inžinierius juosta'],
  ['lv', 'cena čaks darbs'],
  ['nb', 'Zürich ære ønske åpen'],
  ['pl', 'lato łapa zima źrebak żaba'],
  ['ro', 'an ăla țară'],
  ['sk', 'hora chata jama'],
  ['sl', 'cesta čas dan šola zora žaba'],
  ['sv', 'zon år ärende öl'],
  ['tr', 'ceviz çay ırmak iş şube'],
  ['uk', 'гора ґанок єдність інженер їжа'],
  ['vi', 'da đa ma'],
  ['el', 'άλφα βήτα ψάρι'],
  ['ar', 'ألمانيا بلجيكا يابان'],
  ['fa', 'آلمان پرو چین گرجستان'],
  ['he', 'אוסטריה בלגיה יפן'],
  ['hi', 'अमेरिका जर्मनी भारत'],
  ['th', 'กรีซ ไทย เยอรมนี'],
  ['ko', '가나 독일 한국'],
  ['zh-Hans', '德国 法国 中国'],
  ['zh-Hant', '中國 法國 德國'],
])('%s sorts %s', (locale, words) => {
  const sorted = words.split(' ');
  expect(sorted.toReversed().sort(collator(locale).compare)).toEqual(sorted);
});
