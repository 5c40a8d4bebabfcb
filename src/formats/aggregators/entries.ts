/** What an aggregator is told: each posting once a place. */
import { renderBody } from '../../postings/body.ts';
import type { Posting } from '../../postings/posting.ts';
import type { Publication } from '../format.ts';
import { sectionsToHtml } from './description.ts';
import { type Place, placesOf } from './places.ts';
import { referenceOf } from './references.ts';

export interface Entry {
  posting: Posting;
  place: Place;
  /** Unlike that of any other entry, and for ever the same. */
  reference: string;
  /** Full address of the page of the posting. */
  url: string;
  /** The Markdown of the posting. */
  body(): string;
  /** The whole text as HTML with full addresses. */
  description(): string;
}

/** A function whose answer is kept. */
function kept<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function entriesOfPosting(
  { site, paths, bodyOf }: Publication,
  posting: Posting,
  places: readonly Place[],
): Entry[] {
  const url = paths.absolute(paths.posting(posting.locale, posting.slug));
  const body = kept(() => bodyOf(posting));
  const description = kept(() => sectionsToHtml(renderBody(body(), posting.locale, site.base), url, paths));
  const byReference = new Map(places.map((place) => [referenceOf(posting, place), place]));
  return [...byReference].map(([reference, place]) => ({
    posting,
    place,
    reference,
    url,
    body,
    description,
  }));
}

/** The open, listed postings of all languages at their places, newest first in each language. */
export const entriesOf = (
  publication: Publication,
  places: (posting: Posting) => Place[] = placesOf,
): Entry[] =>
  [...publication.board.locales.values()].flatMap(({ listed }) =>
    listed.flatMap((posting) => entriesOfPosting(publication, posting, places(posting))),
  );
