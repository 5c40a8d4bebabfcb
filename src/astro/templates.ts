/** The layout and the view of every kind of page. */
import ContentPage from '../layouts/ContentPage.astro';
import Embed from '../layouts/Embed.astro';
import FacetIndex from '../layouts/FacetIndex.astro';
import Languages from '../layouts/Languages.astro';
import Listing from '../layouts/Listing.astro';
import NotFound from '../layouts/NotFound.astro';
import NotFoundIn from '../layouts/NotFoundIn.astro';
import Posting from '../layouts/Posting.astro';
import Search from '../layouts/Search.astro';
import type { CareersSite } from '../views/careers-site.ts';
import { contentPageView } from '../views/content-page.ts';
import { embedView } from '../views/embed.ts';
import { facetIndexView } from '../views/facet-index.ts';
import { languagesView } from '../views/languages.ts';
import { facetValueView, homeView } from '../views/listing.ts';
import { notFoundView } from '../views/not-found.ts';
import type { Params } from '../views/page-params.ts';
import type { PageKind } from '../views/pages.ts';
import { postingView } from '../views/posting.ts';
import { searchView } from '../views/search.ts';

interface Template {
  /** A component of Astro. */
  layout: unknown;
  view: (careers: CareersSite, params: Params) => unknown;
}

export const templates: Record<PageKind, Template> = {
  languages: { layout: Languages, view: languagesView },
  notFound: { layout: NotFound, view: languagesView },
  notFoundIn: { layout: NotFoundIn, view: notFoundView },
  home: { layout: Listing, view: homeView },
  facet: { layout: FacetIndex, view: facetIndexView },
  facetValue: { layout: Listing, view: facetValueView },
  posting: { layout: Posting, view: postingView },
  contentPage: { layout: ContentPage, view: contentPageView },
  search: { layout: Search, view: searchView },
  embed: { layout: Embed, view: embedView },
};
