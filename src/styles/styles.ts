/** The styles of the pages as text: every page carries its own, so that it is drawn after one round trip. */
import embed from './embed.css?inline';
import search from './search.css?inline';
import site from './site.css?inline';
import { sourceHash } from './source-hash.ts';
import theme from './theme.css?raw';
import { type Colour, readColour } from './tokens.ts';

export interface PageStyle {
  css: string;
  /** For the content security policy. */
  hash: string;
}

const makeStyle = async (css: string): Promise<PageStyle> => ({ css, hash: await sourceHash(css) });

/** What the header is painted in. */
export const headerColor: Colour = readColour(theme, 'surface');

export const siteStyle = await makeStyle(site);
export const searchStyle = await makeStyle(site + search);
export const embedStyle = await makeStyle(site + embed);
