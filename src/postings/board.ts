/** Postings + a day → everything that the public sees of them, grouped and counted. */
import type { CalendarDate } from './calendar-date.ts';
import { type Facet, makeFacets } from './facets.ts';
import type { FieldName } from './fields.ts';
import type { Posting, PostingPolicy } from './posting.ts';
import { makeSimilar } from './similar.ts';
import { nextChange, type State, stateOn } from './state.ts';

/** The postings of one locale. */
export interface LocaleBoard {
  locale: string;
  /** Open and listed, newest first: what lists, counts, feeds and search hold. */
  listed: Posting[];
  /** Every posting that has a page, by its slug: listed, unlisted and closed ones. */
  bySlug: ReadonlyMap<string, Posting>;
  readonly facets: Facet[];
  facet(field: FieldName): Facet | undefined;
  /** The most similar listed postings of other requisitions. */
  similar(posting: Posting): Posting[];
}

export interface Withheld {
  posting: Posting;
  state: State;
}

/** All postings of one build with their groupings. */
export interface Board {
  today: CalendarDate;
  locales: ReadonlyMap<string, LocaleBoard>;
  /** Postings that have no page today, and why. */
  withheld: Withheld[];
  /** Postings with a page. */
  shown: Posting[];
  stateOf(posting: Posting): State;
  /** The postings of a requisition that have a page in the same state and are as public, by locale; itself included. */
  translations(posting: Posting): ReadonlyMap<string, Posting>;
  /** The first day after today on which the site is no longer right. */
  readonly nextChange: CalendarDate | undefined;
}

export interface BoardOptions {
  today: CalendarDate;
  policy: PostingPolicy;
  /** Shows drafts and upcoming postings as if they were open. */
  drafts?: boolean;
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Newest first; among equals by requisition. */
export function compareNewest(a: Posting, b: Posting): number {
  return byCodePoint(b.datePosted, a.datePosted) || byCodePoint(a.requisition, b.requisition);
}

function makeLocaleBoard(
  locale: string,
  postings: readonly Posting[],
  isListed: (posting: Posting) => boolean,
): LocaleBoard {
  const listed = postings.filter(isListed).sort(compareNewest);
  let made: Facet[] | undefined;
  // A check asks for none of them.
  const facets = (): Facet[] => {
    made ??= makeFacets(listed);
    return made;
  };
  let similar: LocaleBoard['similar'] | undefined;
  return {
    locale,
    listed,
    bySlug: new Map(postings.map((posting) => [posting.slug, posting])),
    get facets() {
      return facets();
    },
    facet: (field) => facets().find((facet) => facet.field === field),
    similar: (posting) => {
      similar ??= makeSimilar(listed);
      return similar(posting);
    },
  };
}

function firstChange(
  postings: readonly Posting[],
  today: CalendarDate,
  keepDays: number,
): CalendarDate | undefined {
  let first: CalendarDate | undefined;
  for (const posting of postings) {
    const change = nextChange(posting, today, keepDays);
    if (change !== undefined && (first === undefined || change < first)) first = change;
  }
  return first;
}

/** Groups postings that have no errors. Every locale of the policy is there, even without a posting. */
export function makeBoard(
  postings: readonly Posting[],
  { today, policy, drafts = false }: BoardOptions,
): Board {
  const states = new Map<Posting, State>();
  for (const posting of postings) {
    const state = stateOn(posting, today, policy.keepDays);
    states.set(posting, drafts && (state === 'draft' || state === 'upcoming') ? 'open' : state);
  }
  const stateOf = (posting: Posting): State => states.get(posting) ?? 'removed';
  const hasPage = (posting: Posting): boolean => stateOf(posting) === 'open' || stateOf(posting) === 'closed';
  const isListed = (posting: Posting): boolean => stateOf(posting) === 'open' && !posting.unlisted;

  const shown = postings.filter(hasPage);
  const byLocale = Map.groupBy(shown, ({ locale }) => locale);
  const publicity = (posting: Posting) => `${posting.requisition} ${stateOf(posting)} ${posting.unlisted}`;
  const translations = new Map<Posting, ReadonlyMap<string, Posting>>();
  for (const group of Map.groupBy(shown, publicity).values()) {
    const byLocale = new Map(group.map((posting) => [posting.locale, posting]));
    for (const posting of group) translations.set(posting, byLocale);
  }
  let first: { change: CalendarDate | undefined } | undefined;
  return {
    today,
    locales: new Map(
      policy.locales.map((locale) => [locale, makeLocaleBoard(locale, byLocale.get(locale) ?? [], isListed)]),
    ),
    withheld: postings
      .filter((posting) => !hasPage(posting))
      .map((posting) => ({ posting, state: stateOf(posting) })),
    shown,
    stateOf,
    translations: (posting) => translations.get(posting) ?? new Map(),
    get nextChange() {
      first ??= { change: firstChange(postings, today, policy.keepDays) };
      return first.change;
    },
  };
}
