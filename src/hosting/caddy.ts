/** The site's part of a site block of Caddy, 2.6 or newer (https://caddyserver.com/docs/caddyfile). */
import { type Headers, headersAt } from './header-rules.ts';
import { deployFolder, type Hosting, notFoundIn } from './hosting.ts';
import { block, indent, type Lines } from './lines.ts';
import { patternToRegExp } from './pattern.ts';

/** A text that is one word of the configuration. */
function quote(text: string): string {
  if (/["\\{}]/.test(text)) throw new Error(`Caddy would read more than a text: ${text}`);
  return `"${text}"`;
}

const setHeaders = (headers: Headers): string[] =>
  Object.entries(headers).map(([name, value]) => `${name} ${quote(value)}`);

/** A percent-decoded path in a table: as it is or, where Caddy could read more in it, as a regular expression. */
function inTable(path: string): string {
  const decoded = decodeURIComponent(path);
  return /^([\w/.~-]|[^\0-\x7f])*$/.test(decoded) ? quote(decoded) : `~${patternToRegExp(path)}`;
}

const folderExpression = (folder: string): string => patternToRegExp(`${folder}*`);

function answers({ root, headers, redirects, gone, hidden }: Hosting): Lines {
  const [everywhere, ...rules] = headers;
  return [
    ...block(
      'map {http.request.uri.path} {rolecall_answer} {rolecall_target}',
      ...redirects.map(({ from, to }) => `${inTable(from)} moved ${quote(to)}`),
      ...gone.map((path) => `${inTable(path)} gone ${quote(root)}`),
      `default none ${quote(root)}`,
    ),
    '@rolecall_moved expression {rolecall_answer} == "moved"',
    '@rolecall_gone expression {rolecall_answer} == "gone"',
    `@rolecall_hidden path ${hidden.map((path) => (path.endsWith('/') ? `${path}*` : path)).join(' ')}`,
    ...(everywhere ? block('header', ...setHeaders(everywhere.headers)) : []),
    ...rules.flatMap((rule, index) => [
      `@rolecall_${index} path_regexp ${patternToRegExp(rule.pattern)}`,
      ...block(`header @rolecall_${index}`, ...setHeaders(rule.headers)),
    ]),
    'redir @rolecall_moved {rolecall_target} 301',
    'error @rolecall_gone 410',
    'error @rolecall_hidden 404',
    'encode zstd gzip',
    'file_server',
  ];
}

function missing({ root, headers, languages }: Hosting): Lines {
  const page = (matcher: string, folder: string) =>
    block(`handle${matcher}`, `rewrite * ${notFoundIn(folder)}`, 'file_server');
  return block(
    'handle_errors',
    `@rolecall path ${root}*`,
    ...block(
      'handle @rolecall',
      // What was said of the file that is not there does not hold for the page that is shown.
      ...block(
        'header',
        ...setHeaders(headersAt(headers, notFoundIn(root))),
        'Content-Type "text/html; charset=utf-8"',
      ),
      ...languages.flatMap((folder, index) => [
        `@rolecall_language_${index} path_regexp ${folderExpression(folder)}`,
        ...page(` @rolecall_language_${index}`, folder),
      ]),
      ...page('', root),
    ),
  );
}

export function renderCaddyfile(hosting: Hosting): string {
  const { root } = hosting;
  const bare = root.slice(0, -1);
  return `${indent([
    '# What a host has to know of this site. Written by each build; it belongs into the block of the site, after `root`,',
    '# the folder in which the site lies under its path:',
    `#   import ${bare === '' ? 'FOLDER' : `FOLDER${bare}`}/${deployFolder}Caddyfile`,
    '',
    ...(bare === '' ? [] : [`redir ${bare} ${root} 301`]),
    ...block(`handle ${root}*`, ...answers(hosting)),
    '',
    ...missing(hosting),
  ]).join('\n')}\n`;
}
