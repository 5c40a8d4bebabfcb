/** What an aggregator is told: each posting once a place. */
import { renderBody } from '../../postings/body.ts';
import { type Place, placesOf } from '../../postings/places.ts';
import type { Posting } from '../../postings/posting.ts';
import type { Publication } from '../format.ts';
import { sectionsToHtml } from './description.ts';
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

export interface EntryOptions {
  /** The places that get an entry each; none: those that the posting names. */
  places?: ((posting: Posting) => Place[]) | undefined;
  /** Makes HTML that the reader takes of any. */
  adapt?: ((html: string) => string) | undefined;
}

function entriesOfPosting(
  { site, paths, bodyOf }: Publication,
  posting: Posting,
  { places = placesOf, adapt = (html) => html }: EntryOptions,
): Entry[] {
  const url = paths.absolute(paths.posting(posting.locale, posting.slug));
  const body = kept(() => bodyOf(posting));
  const description = kept(() => adapt(sectionsToHtml(renderBody(body(), posting.locale, site.base), url)));
  const byReference = new Map(places(posting).map((place) => [referenceOf(posting, place), place]));
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
export const entriesOf = (publication: Publication, options: EntryOptions): Entry[] =>
  [...publication.board.locales.values()].flatMap(({ listed }) =>
    listed.flatMap((posting) => entriesOfPosting(publication, posting, options)),
  );
