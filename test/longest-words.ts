/** A board whose pages say the longest things that each language can say. */
import { interfaceMessages } from '../src/i18n/interface-locales.ts';
import { countryName } from '../src/i18n/words.ts';
import { countryCodes } from '../src/postings/iso-3166.ts';
import { sectionHeadings, sectionKinds } from '../src/postings/section-headings.ts';
import { markdown, posting, siteYaml } from './small-board.ts';

type Fields = NonNullable<Parameters<typeof posting>[0]>;

export const locales = Object.keys(interfaceMessages);

const longestFirst = (texts: Iterable<string>): string[] =>
  [...texts].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Messages that need no values. */
const plainMessages = (locale: string): [key: string, message: string][] =>
  Object.entries(interfaceMessages[locale] ?? {}).filter(([, message]) => !message.includes('{'));

const sentences = (locale: string): string[] =>
  longestFirst(plainMessages(locale).map(([, message]) => message));

/** The longest words of a language as it is written: between spaces, however it is spoken. */
const words = (locale: string): string[] =>
  longestFirst(new Set(sentences(locale).flatMap((sentence) => sentence.split(/\s+/))));

/** The value of a field that has the longest name. */
function longestValue(locale: string, field: string): string {
  const names = plainMessages(locale).filter(([key]) => key.startsWith(`value.${field}.`));
  const [name] = longestFirst(names.map(([, message]) => message));
  return names.find(([, message]) => message === name)?.[0].split('.')[2] ?? '';
}

const valuesOf = (field: string): string[] =>
  plainMessages('en').flatMap(([key]) =>
    key.startsWith(`value.${field}.`) ? [key.split('.')[2] as string] : [],
  );

export const longestCountries = (locale: string): string[] => {
  const codes = new Map([...countryCodes].map((code) => [countryName(locale, code), code]));
  return longestFirst(codes.keys()).map((name) => codes.get(name) as string);
};

const shorten = (text: string, length: number): string =>
  text.length > length ? text.slice(0, length).trim() : text;

function body(locale: string): string {
  const [first = '', second = '', third = ''] = sentences(locale);
  const [word = ''] = words(locale);
  return sectionKinds
    .map((kind) => {
      const [heading] = longestFirst(sectionHeadings[locale]?.[kind] ?? []);
      return `## ${heading}\n\n${first} ${second}\n\n- ${third}\n- ${word}${word}\n- **${word}**`;
    })
    .join('\n\n');
}

/** Everything that a posting can state, in the longest words. */
function longestPosting(locale: string): Fields {
  const [word = '', second = ''] = words(locale);
  const [sentence = ''] = sentences(locale);
  return {
    locale,
    title: `${word}${word.toLocaleLowerCase(locale)} ${second}`,
    country: longestCountries(locale).slice(0, 1),
    city: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch'],
    team: shorten(sentence, 90),
    level: longestValue(locale, 'level'),
    workplaceType: longestValue(locale, 'workplaceType'),
    employmentType: valuesOf('employmentType'),
    datePosted: '2026-11-01',
    validThrough: '2027-09-30',
    apply: 'https://applicants.careers-and-recruitment.subsidiary-of-the-example-company.example.com/1',
    salaryMin: 123_456_789.5,
    salaryMax: 987_654_321.25,
    salaryCurrency: 'IDR',
    salaryPeriod: 'WEEK',
    salaryNote: sentence,
    reference: 'REQ/2026/0000000000000000000042-EXTERNAL',
    openings: 12_000,
    startDate: 'immediately',
    weeklyHours: 38.5,
    duration: shorten(sentence, 90),
    education: longestValue(locale, 'education'),
    experienceMonths: 18,
    experienceInPlaceOfEducation: true,
    skills: [word, second, shorten(sentence, 90)].map((skill) => shorten(skill, 100)),
    contactName: `${word} ${second}`.slice(0, 100),
    contactEmail: 'applications-and-questions-of-candidates@careers.subsidiary.example.com',
    aiScreening: true,
    confirmed: '2026-11-16',
  };
}

/** What else a board has: enough for two pages of the list, with every value of every facet. */
function filling(locale: string, index: number): Fields {
  const [word = '', second = ''] = words(locale);
  const countries = longestCountries(locale).slice(0, 4);
  const value = (field: string) => valuesOf(field)[index % valuesOf(field).length] as string;
  return {
    locale,
    title: `${word} ${index} ${second}`,
    country: [countries[index % 4] as string],
    level: value('level'),
    workplaceType: value('workplaceType'),
    employmentType: [value('employmentType')],
    apply: 'https://apply.example.com/1',
    datePosted: '2026-09-30',
  };
}

/** Requisitions and content pages of all languages, as `buildSite` takes them. */
export function longestWordsSite(): Record<string, string> {
  const files: Record<string, string> = {
    'site.yaml': siteYaml({
      name: 'Donaudampfschifffahrtsgesellschaft & Søhne',
      locales,
      organization: { url: 'https://example.com/' },
      // Each language has the values with the longest names.
      rules: { 'translations-agree': 'off' },
      privacyPolicy: { en: 'https://example.com/privacy' },
    }),
  };
  for (const locale of locales) {
    const open = longestPosting(locale);
    const countries = longestCountries(locale);
    const postings: Record<string, Fields> = {
      open,
      closed: { ...open, validThrough: '2026-11-20' },
      remote: {
        ...open,
        workplaceType: 'remote',
        country: countries.slice(0, 4),
        city: [],
        apply: open['contactEmail'] as string,
      },
      pool: { ...open, vacancy: 'pool', title: shorten(sentences(locale)[0] ?? '', 150) },
    };
    for (const [name, fields] of Object.entries(postings)) {
      files[`postings/${name}.${locale}.md`] = posting({ ...fields, slug: name }, body(locale));
    }
    for (let index = 0; index < 48; index += 1) {
      files[`postings/filling-${index}.${locale}.md`] = posting({
        ...filling(locale, index),
        slug: `filling-${index}`,
      });
    }
    const [sentence = ''] = sentences(locale);
    files[`pages/about.${locale}.md`] = markdown(
      { locale, title: words(locale)[0] ?? '', description: sentence },
      body(locale),
    );
  }
  return files;
}
