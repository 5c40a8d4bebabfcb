/**
 * Whether what a page states for machines is on the page for people: codes are put in the words that visitors read, and
 * everything has to be in the visible text. A property that is not known here is a problem too.
 */
import { payInWords } from '../src/i18n/pay.ts';
import { countryName, dateInWords, valueInWords } from '../src/i18n/words.ts';
import { isCalendarDate } from '../src/postings/calendar-date.ts';
import { htmlToLine } from '../src/postings/html-text.ts';
import type { Posting } from '../src/postings/posting.ts';
import { asList, isObject, type Json, type Statement } from './json-ld.ts';
import type { SitePage } from './pages.ts';

const flatten = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a visitor sees and can follow. */
interface Visible {
  locale: string;
  text: string;
  heading: string;
  links: Set<string>;
  canonical: string | undefined;
  requisition: string | undefined;
  /** The text of a fact. */
  fact(field: string): string;
  apply: string;
}

export function readVisible({ root }: SitePage): Visible {
  const texts = root.all('body > *').filter(({ tag }) => tag !== 'script');
  return {
    locale: root.one('html').attribute('lang') ?? '',
    text: flatten(texts.map(({ text }) => text).join(' ')),
    heading: flatten(root.one('h1').text),
    links: new Set(root.all('a[href]').map((link) => link.attribute('href') ?? '')),
    canonical: root.all('link[rel="canonical"]')[0]?.attribute('href'),
    requisition: root.all('article')[0]?.attribute('data-requisition'),
    fact: (field) =>
      root
        .all(`[data-field="${field}"] dd`)
        .map(({ text }) => flatten(text))
        .join(' · '),
    apply: root.all('.apply').map(({ text }) => flatten(text))[0] ?? '',
  };
}

/** Without the brackets around them, of which a mark may have been taken out: all other signs count. */
const words = (text: string): readonly string[] =>
  text.split(/\s+/).map((word) => word.replace(/^[([{]+|[)\]}]+$/g, ''));

/** Those that a text has not got, in their order. */
function missingWords(wanted: readonly string[], longer: string): string[] {
  let from = 0;
  return wanted.filter((word) => {
    const at = longer.indexOf(word, from);
    if (at >= 0) from = at + word.length;
    return at < 0;
  });
}

const blockEnd = /<\/(?:p|li|h\d)>|<br>|<[uo]l>/;
const linesOfHtml = (html: string): string[] =>
  html
    .split(blockEnd)
    .map(htmlToLine)
    .filter((line) => line !== '');

/** The codes of Google in those of the posting format. */
const educations: Record<string, string> = {
  'no requirements': 'none',
  'high school': 'high-school',
  'associate degree': 'associate',
  'bachelor degree': 'bachelor',
  'postgraduate degree': 'postgraduate',
  'professional certificate': 'professional-certificate',
};

type Check = (value: Json, page: Visible) => boolean;

const isSeen: Check = (value, { text }) =>
  String(value)
    .split('\n')
    .every((line) => text.includes(flatten(line)));
const isFact =
  (field: Parameters<typeof valueInWords>[1]): Check =>
  (value, { locale, fact }) =>
    fact(field)
      .split(' · ')
      .includes(flatten(valueInWords(locale, field, value)));
const isDate =
  (field: string): Check =>
  (value, { locale, fact }) => {
    const date = String(value).slice(0, 10);
    return isCalendarDate(date) && fact(field) === dateInWords(locale, date);
  };
const isCanonical: Check = (value, { canonical }) => value === canonical;

function isPay(value: Json, { locale, text }: Visible): boolean {
  const { currency, value: amount } = value as Record<string, Json>;
  const { value: only, minValue = only, maxValue = only, unitText } = amount as Record<string, Json>;
  const pay = {
    salaryMin: minValue,
    salaryMax: maxValue,
    salaryCurrency: currency,
    salaryPeriod: unitText,
  } as Pick<Posting, 'salaryMin' | 'salaryMax' | 'salaryCurrency' | 'salaryPeriod'>;
  const words = payInWords(locale, pay);
  return words !== undefined && text.includes(flatten(words));
}

/** By the path of properties. */
const checks: Record<string, Check> = {
  title: (value, { heading }) => missingWords(words(String(value)), heading).length === 0,
  description: isSeen,
  responsibilities: isSeen,
  qualifications: isSeen,
  skills: isSeen,
  jobBenefits: isSeen,
  url: isCanonical,
  'mainEntityOfPage.@id': isCanonical,
  'mainEntityOfPage.inLanguage': (value, { locale }) => value === locale,
  datePosted: isDate('datePosted'),
  validThrough: isDate('validThrough'),
  'identifier.name': isSeen,
  'identifier.value': (value, { fact, requisition }) =>
    value === (fact('reference') === '' ? requisition : fact('reference')),
  'hiringOrganization.name': isSeen,
  'hiringOrganization.sameAs': (value, { links }) => links.has(String(value)),
  // The picture of the company whose name is visible.
  'hiringOrganization.logo': (value) => /^https?:\/\//.test(String(value)),
  'employmentUnit.name': isFact('team'),
  'jobLocation.address.addressLocality': isSeen,
  'jobLocation.address.addressRegion': (value, { text }) =>
    new RegExp(`(?<![A-Z])${value}(?![A-Z])`).test(text),
  'jobLocation.address.addressCountry': isFact('country'),
  jobLocationType: (value, page) => value === 'TELECOMMUTE' && isFact('workplaceType')('remote', page),
  'applicantLocationRequirements.name': (value, { fact }) =>
    fact('country').split(' · ').includes(String(value)),
  'applicantLocationRequirements.identifier': (value, { locale, fact }) =>
    fact('country')
      .split(' · ')
      .includes(countryName(locale, String(value))),
  employmentType: isFact('employmentType'),
  'baseSalary.description': isSeen,
  baseSalary: isPay,
  directApply: (value, { apply }) => value === true && /\S@\S/.test(apply),
  totalJobOpenings: isFact('openings'),
  jobStartDate: isDate('startDate'),
  jobImmediateStart: (value, page) => value === true && isFact('startDate')('immediately', page),
  workHours: (value, { text, fact }) => {
    const [label = '', hours = ''] = String(value).split(/: (?=[^:]*$)/);
    return text.includes(label) && fact('weeklyHours') === hours;
  },
  educationRequirements: (value, page) => isFact('education')(educations[String(value)] ?? '', page),
  'educationRequirements.credentialCategory': (value, page) =>
    isFact('education')(educations[String(value)] ?? '', page),
  experienceRequirements: (value, page) => value === 'no requirements' && isFact('experienceMonths')(0, page),
  'experienceRequirements.monthsOfExperience': isFact('experienceMonths'),
  experienceInPlaceOfEducation: isFact('experienceInPlaceOfEducation'),
  'applicationContact.name': isFact('contactName'),
  'applicationContact.email': isFact('contactEmail'),
};

const passed = new Set(['@context', '@type']);

/** Of the description each line for itself. */
const valuesAt = (path: string, json: Json): Json[] =>
  asList(json).flatMap((value) => (path === 'description' ? linesOfHtml(String(value)) : value));

function problems(json: Json, path: string, page: Visible): string[] {
  return valuesAt(path, json).flatMap((value) => {
    // Pay is put in words as a whole, but for the note beside it.
    const isWhole = path === 'baseSalary' || !isObject(value);
    const isKnown = checks[path]?.(value, page) ?? false;
    const own = isWhole && !isKnown ? [`${path}: ${JSON.stringify(value)}`] : [];
    if (!isObject(value)) return own;
    const inside = Object.entries(value).filter(
      ([key]) => !passed.has(key) && (!isWhole || key === 'description'),
    );
    return [
      ...own,
      ...inside.flatMap(([key, child]) => problems(child, path ? `${path}.${key}` : key, page)),
    ];
  });
}

/** What a JobPosting states that its page does not show, as `path: value`. */
export const unseen = (statement: Statement, page: Visible): string[] => problems(statement, '', page);
