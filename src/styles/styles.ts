/** The styles of the pages as text: every page carries its own, so that it is drawn after one round trip. */
import search from './search.css?inline';
import site from './site.css?inline';

export interface PageStyle {
  css: string;
  /** For the content security policy. */
  hash: string;
}

async function makeStyle(css: string): Promise<PageStyle> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
  return { css, hash: `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` };
}

export const siteStyle = await makeStyle(site);
export const searchStyle = await makeStyle(site + search);
