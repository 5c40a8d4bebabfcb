/** Every form in which the Board is published for machines, and which files that makes. */
import type { LocaleBoard } from '../postings/board.ts';
import { adzuna } from './adzuna.ts';
import { atom } from './atom.ts';
import { careerjet } from './careerjet.ts';
import { closingDates } from './closing-dates.ts';
import { countries } from './countries.ts';
import { embedFragment } from './embed-fragment.ts';
import { embedRows } from './embed-rows.ts';
import type { Format, Omission, Piece, Publication, Scope } from './format.ts';
import { indeed } from './indeed.ts';
import { indexNowKey } from './index-now-key.ts';
import { jooble } from './jooble.ts';
import { jsonFeed } from './json-feed.ts';
import { linkedin } from './linkedin.ts';
import { postingText } from './posting-text.ts';
import { postings } from './postings.ts';
import { robots } from './robots.ts';
import { rss } from './rss.ts';
import { schema } from './schema.ts';
import { site } from './site.ts';
import { talent } from './talent.ts';

export const formats: readonly Format[] = [
  ...[postings, countries, site, schema],
  ...[rss, atom, jsonFeed, closingDates],
  ...[postingText, embedRows, embedFragment],
  ...[robots, indexNowKey],
  ...[indeed, linkedin, jooble, careerjet, adzuna, talent],
];

function scopesOf({ scopes, facets = [] }: Format, { board }: Publication): Scope[] {
  const boards = [...board.locales.values()];
  const valuesOf = (own: LocaleBoard): Scope[] =>
    own.facets
      .filter(({ field }) => facets.includes(field))
      .flatMap((facet) => facet.values.map((value) => ({ kind: 'facet', own, facet, value })));
  const openOf = (own: LocaleBoard): Scope[] =>
    [...own.bySlug.values()]
      .filter((posting) => board.stateOf(posting) === 'open')
      .map((posting) => ({ kind: 'posting', own, posting }));
  const scopesOfKind: Record<Scope['kind'], () => Scope[]> = {
    site: () => [{ kind: 'site' }],
    locale: () => boards.map((own) => ({ kind: 'locale', own })),
    facet: () => boards.flatMap(valuesOf),
    posting: () => boards.flatMap(openOf),
  };
  return scopes.flatMap((kind) => scopesOfKind[kind]());
}

export interface FormatFile {
  format: Format;
  scope: Scope;
  /** Path below the folder of the site. */
  file: string;
}

const isUsual = ({ isPreview }: Publication): boolean => !isPreview;

function wantedFormats(publication: Publication): Format[] {
  return formats.filter(({ isWanted = isUsual }) => isWanted(publication));
}

function filesOf(format: Format, publication: Publication): FormatFile[] {
  const { paths } = publication;
  return scopesOf(format, publication).map((scope) => {
    const path = format.path(paths, scope, publication);
    return { format, scope, file: decodeURIComponent(path.slice(paths.root.length)) };
  });
}

const known = new WeakMap<Publication, readonly FormatFile[]>();

/** Every file of every form that the publication has. */
export function formatFiles(publication: Publication): readonly FormatFile[] {
  const files =
    known.get(publication) ?? wantedFormats(publication).flatMap((format) => filesOf(format, publication));
  known.set(publication, files);
  return files;
}

type Rendered = Omit<FormatFile, 'file'>;

export const renderPieces = (publication: Publication, { format, scope }: Rendered): Piece[] =>
  [format.render(publication, scope)].flat();

export const renderFile = (publication: Publication, file: Rendered): string =>
  renderPieces(publication, file)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text()))
    .join('');

export interface FileOmission extends Omission {
  file: string;
}

/** What the files of the publication do not carry. */
export const formatOmissions = (publication: Publication): FileOmission[] =>
  wantedFormats(publication).flatMap((format) => {
    const file = format.omissions && filesOf(format, publication)[0]?.file;
    if (!format.omissions || file === undefined) return [];
    return format.omissions(publication).map((omission) => ({ ...omission, file }));
  });
