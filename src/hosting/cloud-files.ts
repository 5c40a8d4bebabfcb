/** `_headers` and `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read them. */
import { type Hosting, notFoundIn } from './hosting.ts';

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
    redirects.map(({ from, to }) => `${from} ${to} 301`),
    gone.map((path) => missing(path, folderOf(path), '410')),
    hidden
      .filter((path) => path.endsWith('/'))
      // `!`: although there are such files.
      .map((path) => missing(`${path}*`, root, '404!')),
    [...languages, root].map((folder) => missing(`${folder}*`, folder, '404')),
  );
}
