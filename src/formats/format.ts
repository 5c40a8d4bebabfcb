/** Forms in which the Board is published for machines: text out, one form a file, listed in `index.ts`. */
import type { Board, LocaleBoard } from '../postings/board.ts';
import type { Facet, FacetValue } from '../postings/facets.ts';
import type { FieldName } from '../postings/fields.ts';
import type { Posting } from '../postings/posting.ts';
import type { Site } from '../site/site.ts';
import type { Paths } from '../urls.ts';

/** What every form is printed from. */
export interface Publication {
  site: Site;
  board: Board;
  paths: Paths;
  /** Drafts are among the postings, and nothing may reach a machine that would spread them. */
  isPreview: boolean;
  /** The Markdown of a posting. */
  bodyOf(posting: Posting): string;
}

/** What one file is about. */
export type Scope =
  | { kind: 'site' }
  | { kind: 'locale'; own: LocaleBoard }
  | { kind: 'facet'; own: LocaleBoard; facet: Facet; value: FacetValue }
  /** An open posting, which an unlisted one may be. */
  | { kind: 'posting'; own: LocaleBoard; posting: Posting };

type ScopeOf<K extends Scope['kind']> = Extract<Scope, { kind: K }>;

/** Something that a form cannot carry. */
export interface Omission {
  /** Completes "3 postings …". */
  reason: string;
  /** The postings are in the file all the same. */
  isGap: boolean;
  postings: readonly Posting[];
}

/** A text about one posting and its translations and nothing else, which is only made when one of them has changed. */
export interface PostingPiece {
  posting: Posting;
  text(): string;
}

export type Piece = string | PostingPiece;

export interface Format<K extends Scope['kind'] = Scope['kind']> {
  /** Permanent. */
  id: string;
  mediaType: string;
  /** There is one file for each of these. */
  scopes: readonly K[];
  /** The facets whose values have a file, where there are such files. */
  facets?: readonly FieldName[];
  /** The newest postings of the scope that a file is about; none: all of them. */
  newest?: number;
  /** Search engines may not show its files, which repeat a page. */
  isHidden?: true;
  /** Whether this publication has the form at all; none: unless it is a preview. */
  isWanted?(publication: Publication): boolean;
  /** Percent-encoded, with the base path. */
  path(paths: Paths, scope: ScopeOf<K>, publication: Publication): string;
  /** The text of a file, or its pieces where it may be long: one text of megabytes is slow to make and to write. */
  render(publication: Publication, scope: ScopeOf<K>): string | readonly Piece[];
  /** What is missing in its files, when a form cannot carry everything. */
  omissions?(publication: Publication): Omission[];
}

/** A form among others, whatever it is about. */
export const format = <K extends Scope['kind']>(own: Format<K>): Format => own as unknown as Format;
