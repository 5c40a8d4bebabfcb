/** The company, the languages of its site, how many postings each has by facet, and when that changes. */
import { direction } from '../i18n/direction.ts';
import { autonym, facetLabel, nameFacetValues } from '../i18n/words.ts';
import type { LocaleBoard } from '../postings/board.ts';
import { startOfDay } from '../postings/zone-offset.ts';
import type { Paths } from '../urls.ts';
import { nextTooOld } from './aggregators/age.ts';
import { apiVersion, type SiteFile } from './api/schemas.ts';
import { format, type Publication } from './format.ts';

function toNextChange(publication: Publication): Pick<SiteFile, 'nextChange' | 'nextChangeAt'> {
  const { board, site } = publication;
  const [nextChange] = [board.nextChange ?? [], nextTooOld(publication) ?? []].flat().sort();
  return nextChange === undefined ? {} : { nextChange, nextChangeAt: startOfDay(site.timeZone, nextChange) };
}

function toLocale(paths: Paths, { locale, listed, facets }: LocaleBoard): SiteFile['locales'][number] {
  return {
    locale,
    autonym: autonym(locale),
    direction: direction(locale),
    url: paths.absolute(paths.home(locale)),
    count: listed.length,
    postings: paths.absolute(paths.api(locale, 'postings')),
    countries: paths.absolute(paths.api(locale, 'countries')),
    facets: facets.map(({ field, segment, order, values }) => ({
      field,
      label: facetLabel(locale, field),
      url: paths.absolute(paths.facet(locale, segment)),
      values: nameFacetValues(locale, field, order, values).map(({ value, name, slug, postings }) => ({
        value,
        name,
        count: postings.length,
        url: paths.absolute(paths.facetValue(locale, segment, slug)),
      })),
    })),
  };
}

export const site = format<'site'>({
  id: 'site',
  mediaType: 'application/json',
  scopes: ['site'],
  path: (paths) => paths.siteApi('site'),
  render(publication) {
    const { board, paths, site } = publication;
    return JSON.stringify({
      $schema: paths.absolute(paths.siteApi('schema')),
      version: apiVersion,
      name: site.name,
      url: site.url,
      timeZone: site.timeZone,
      defaultLocale: site.defaultLocale,
      today: board.today,
      ...toNextChange(publication),
      locales: [...board.locales.values()].map((own) => toLocale(paths, own)),
    } satisfies SiteFile);
  },
});
