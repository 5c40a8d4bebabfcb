import { type Apply, makeApply } from '../i18n/apply.ts';
import { numberFormat } from '../i18n/formatters.ts';
import { payInWords } from '../i18n/pay.ts';
import { placeLine, remoteCountries } from '../i18n/places.ts';
import { deadlineInWords, essentialsInWords } from '../i18n/posting-words.ts';
import { translate } from '../i18n/translate.ts';
import { autonym, dateInWords } from '../i18n/words.ts';
import { makeBreadcrumbList } from '../json-ld/breadcrumb-list.ts';
import { makeJobPosting } from '../json-ld/job-posting.ts';
import type { Thing } from '../json-ld/thing.ts';
import { renderBody, type Section } from '../postings/body.ts';
import type { Posting } from '../postings/posting.ts';
import { endOfDay } from '../postings/zone-offset.ts';
import { type CareersSite, localeBoard, segmentToLocale } from './careers-site.ts';
import { type Chrome, makeChrome } from './chrome.ts';
import { type Fact, makeFacts } from './facts.ts';
import { makeNextSteps, type NextSteps } from './next-steps.ts';
import { makeRow, type Row } from './rows.ts';

export type { Apply };

export interface Translation {
  locale: string;
  autonym: string;
  href: string;
}

export interface Translations {
  label: string;
  /** How many there are, in the visitor's digits. */
  count: string;
  isFolded: boolean;
  links: Translation[];
}

export interface PostingView {
  chrome: Chrome;
  posting: Posting;
  state: 'open' | 'closed';
  /** Full address, for paper: as one reads it, and can type it. */
  url: string;
  /** Place, workplace, contract: what is under the title. */
  summary: string[];
  place: string;
  pay: string | undefined;
  /** From where a remote job may be done. */
  remoteCountries: string | undefined;
  /** None when the posting is closed. */
  apply: Apply | undefined;
  /** When one can apply until, with the time zone. */
  deadline: string | undefined;
  /** None when the posting is closed. */
  nextSteps: NextSteps | undefined;
  /** The last second in which one can apply, as RFC 3339 writes it; none when that has no end, or is over. */
  openUntil: string | undefined;
  /** In an open posting what it says when it has closed. */
  closedSince: string | undefined;
  facts: Fact[];
  sections: Section[];
  similar: Row[];
  /** None when it exists in no other language. */
  translations: Translations | undefined;
}

/** More links than that are folded. */
const mostTranslations = 8;

/** The postings of a requisition in the other languages that it exists in. */
function makeTranslations({ board, paths, site }: CareersSite, posting: Posting): Translations | undefined {
  const translations = board.translations(posting);
  const links = site.locales.flatMap((locale) => {
    const translation = translations.get(locale);
    if (!translation || locale === posting.locale) return [];
    return [{ locale, autonym: autonym(locale), href: paths.posting(locale, translation.slug) }];
  });
  if (links.length === 0) return undefined;
  return {
    label: translate(posting.locale, 'posting.languages'),
    count: numberFormat(posting.locale).format(links.length),
    isFolded: links.length > mostTranslations,
    links,
  };
}

/** A talent pool is no job that somebody could have, so that no JobPosting is made of it. */
function makeThings({ site, paths }: CareersSite, posting: Posting, sections: readonly Section[]): Thing[] {
  const { locale, title, vacancy } = posting;
  const home = { text: translate(locale, 'nav.positions'), href: paths.home(locale) };
  const breadcrumbs = makeBreadcrumbList(paths, [home], title);
  return vacancy === 'pool'
    ? [breadcrumbs]
    : [makeJobPosting({ site, paths, posting, sections }), breadcrumbs];
}

export function postingView(careers: CareersSite, params: Record<string, string | undefined>): PostingView {
  const locale = segmentToLocale(careers, params['locale']);
  const board = localeBoard(careers, locale);
  const posting = board.bySlug.get(params['slug'] ?? '');
  if (!posting) throw new Error(`No posting ${locale}/${params['slug']}`);
  const state = careers.board.stateOf(posting) === 'closed' ? 'closed' : 'open';
  const { title, excerpt, validThrough } = posting;
  const { timeZone } = careers.site;
  const sections = renderBody(careers.bodyOf(posting), locale, careers.site.base);
  const things = makeThings(careers, posting, sections);
  const text = { title, description: excerpt };
  return {
    chrome: makeChrome(careers, { kind: 'posting', posting }, locale, text, things),
    posting,
    state,
    url: decodeURI(careers.paths.absolute(careers.paths.posting(locale, posting.slug))),
    summary: essentialsInWords(posting),
    place: placeLine(locale, posting),
    pay: payInWords(locale, posting),
    remoteCountries: state === 'open' ? remoteCountries(posting) : undefined,
    apply: state === 'open' ? makeApply(posting) : undefined,
    deadline: validThrough && state === 'open' ? deadlineInWords(locale, validThrough, timeZone) : undefined,
    openUntil: validThrough && state === 'open' ? endOfDay(timeZone, validThrough) : undefined,
    nextSteps: state === 'open' ? makeNextSteps(careers, posting, sections) : undefined,
    closedSince:
      validThrough && translate(locale, 'posting.closed.since', { date: dateInWords(locale, validThrough) }),
    facts: makeFacts(careers, posting),
    sections,
    similar: board.similar(posting).map((other) => makeRow(careers, other)),
    translations: makeTranslations(careers, posting),
  };
}
