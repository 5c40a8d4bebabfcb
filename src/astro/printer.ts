/**
 * Pages as text. Compiled once a change of the code (`compile.ts`) and loaded by every process that prints; nothing in
 * it depends on the content.
 */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import ContentPage from '../layouts/ContentPage.astro';
import FacetIndex from '../layouts/FacetIndex.astro';
import Languages from '../layouts/Languages.astro';
import Listing from '../layouts/Listing.astro';
import NotFound from '../layouts/NotFound.astro';
import Posting from '../layouts/Posting.astro';
import Search from '../layouts/Search.astro';
import type { CareersSite } from '../views/careers-site.ts';
import { contentPageView } from '../views/content-page.ts';
import { facetIndexView } from '../views/facet-index.ts';
import { languagesView } from '../views/languages.ts';
import { facetValueView, homeView } from '../views/listing.ts';
import type { Params } from '../views/page-params.ts';
import type { Page, PageKind } from '../views/pages.ts';
import { postingView } from '../views/posting.ts';
import { searchView } from '../views/search.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

interface Template {
  layout: Component;
  view: (careers: CareersSite, params: Params) => unknown;
}

const templates: Record<PageKind, Template> = {
  languages: { layout: Languages, view: languagesView },
  notFound: { layout: NotFound, view: languagesView },
  home: { layout: Listing, view: homeView },
  facet: { layout: FacetIndex, view: facetIndexView },
  facetValue: { layout: Listing, view: facetValueView },
  posting: { layout: Posting, view: postingView },
  contentPage: { layout: ContentPage, view: contentPageView },
  search: { layout: Search, view: searchView },
};

const container = await AstroContainer.create();

export function printPage(
  careers: CareersSite,
  { kind, params }: Pick<Page, 'kind' | 'params'>,
): Promise<string> {
  const { layout, view } = templates[kind];
  return container.renderToString(layout, { props: { view: view(careers, params) }, partial: false });
}
