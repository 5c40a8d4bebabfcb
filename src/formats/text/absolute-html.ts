/** HTML that leaves its page. */
import { unescapeHtml } from '../../postings/plain-body.ts';
import { escapeXml } from './xml.ts';

/** A whole tag: values may hold `<` and `>`, and are passed over with it. */
const tag = /<[a-z][a-z\d]*(?:\s+[\w-]+(?:="[^"]*")?)*\s*\/?>/g;
const address = /(?<=\s(?:href|src)=")[^"]*(?=")/;

/**
 * The HTML of a body with every link and picture by its full address, so that it can be read on any other page.
 *
 * @param pageUrl Full address of the page that the HTML stands on.
 * @example absoluteHtml('<a href="#offer">…</a>', 'https://example.com/en/') // → '<a href="https://example.com/en/#offer">…</a>'
 */
export function absoluteHtml(html: string, pageUrl: string): string {
  const toAbsolute = (written: string): string => {
    const url = unescapeHtml(written);
    return URL.canParse(url) || !URL.canParse(url, pageUrl) ? written : escapeXml(new URL(url, pageUrl).href);
  };
  return html.replace(tag, (whole) =>
    /^<(?:a|img)\s/.test(whole) ? whole.replace(address, toAbsolute) : whole,
  );
}
