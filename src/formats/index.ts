/** Every form in which the Board is published for machines, and which files that makes. */
import type { LocaleBoard } from '../postings/board.ts';
import { countries } from './countries.ts';
import type { Format, Publication, Scope } from './format.ts';
import { indexNowKey } from './index-now-key.ts';
import { robots } from './robots.ts';

export const formats: readonly Format[] = [countries, robots, indexNowKey];

function scopesOf({ scopes, facets = [] }: Format, { board }: Publication): Scope[] {
  const boards = [...board.locales.values()];
  const valuesOf = (own: LocaleBoard): Scope[] =>
    own.facets
      .filter(({ field }) => facets.includes(field))
      .flatMap((facet) => facet.values.map((value) => ({ kind: 'facet', own, facet, value })));
  return scopes.flatMap((kind): Scope[] => {
    if (kind === 'site') return [{ kind }];
    return kind === 'locale' ? boards.map((own) => ({ kind, own })) : boards.flatMap(valuesOf);
  });
}

export interface FormatFile {
  format: Format;
  scope: Scope;
  /** Path below the folder of the site. */
  file: string;
}

const isUsual = ({ isPreview }: Publication): boolean => !isPreview;

/** Every file of every form that the publication has. */
export function formatFiles(publication: Publication): FormatFile[] {
  const { paths } = publication;
  return formats
    .filter(({ isWanted = isUsual }) => isWanted(publication))
    .flatMap((format) =>
      scopesOf(format, publication).map((scope) => {
        const path = format.path(paths, scope, publication);
        return { format, scope, file: decodeURIComponent(path.slice(paths.root.length)) };
      }),
    );
}
