/** `_headers` and `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read them. */
import { type Hosting, notFoundIn } from './hosting.ts';

/** Written with no escape, and with nothing that could end a word or be taken for another. */
const isOneWord = (path: string): boolean => /^[^%\s\p{C}]+$/u.test(path);

/**
 * An address as these hosts compare it, which is letter by letter: Netlify and Cloudflare as it is sent, and browsers
 * leave punctuation alone (https://url.spec.whatwg.org/#path-percent-encode-set), GitLab percent-decoded.
 *
 * @example spellings('/f%C3%BCr%2B') // → ['/f%C3%BCr%2B', '/f%C3%BCr+', '/für+']
 */
function spellings(path: string): string[] {
  const sent = path.replace(/%(?:2[146789BC]|3[BD]|40|5B|5D|7C)/g, decodeURIComponent);
  const decoded = sent.replace(/(?:%[89A-F][\dA-F])+/g, decodeURIComponent);
  return [...new Set([path, sent, ...(isOneWord(decoded) ? [decoded] : [])])];
}

const lines = (...parts: readonly (readonly string[])[]): string => `${parts.flat().join('\n')}\n`;

/**
 * https://docs.netlify.com/manage/routing/headers/ and
 * https://developers.cloudflare.com/pages/configuration/headers/ (at most 100 rules)
 */
export const renderHeadersFile = ({ headers }: Hosting): string =>
  lines(
    headers.flatMap((rule) => [
      rule.pattern,
      ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`),
    ]),
  );

/**
 * https://docs.netlify.com/manage/routing/redirects/overview/ and
 * https://developers.cloudflare.com/pages/configuration/redirects/, where only the lines with 301 count: it finds the
 * nearest `404.html` by itself. The first line that matches decides, and lines with `*` have to come last.
 */
export function renderRedirectsFile({ root, redirects, gone, languages, hidden }: Hosting): string {
  const folderOf = (path: string) => languages.find((folder) => path.startsWith(folder)) ?? root;
  const missing = (path: string, folder: string, status: string) => `${path} ${notFoundIn(folder)} ${status}`;
  return lines(
    redirects.flatMap(({ from, to }) => spellings(from).map((path) => `${path} ${to} 301`)),
    gone.flatMap((own) => spellings(own).map((path) => missing(path, folderOf(own), '410'))),
    hidden
      .filter((path) => path.endsWith('/'))
      // `!`: although there are such files.
      .map((path) => missing(`${path}*`, root, '404!')),
    [...languages, root].map((folder) => missing(`${folder}*`, folder, '404')),
  );
}
