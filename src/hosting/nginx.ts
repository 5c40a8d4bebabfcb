/** The site's part of a server block of nginx, 1.11.8 or newer (https://nginx.org/en/docs/http/ngx_http_core_module.html). */
import { type Headers, headersAt } from './header-rules.ts';
import { deployFolder, type Hosting, notFoundIn } from './hosting.ts';
import { block, indent, type Lines } from './lines.ts';
import { compressedTypes, mediaTypes, textTypes } from './media-types.ts';
import { patternToRegExp } from './pattern.ts';

/** A text that is one word of the configuration. */
const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** nginx 1.22 keeps the length of an exact location's name in one byte. */
const longestName = 255;

/** The paths of locations are percent-decoded, and nothing in them is a variable. */
function exactly(path: string): string {
  const decoded = decodeURIComponent(path);
  const isShort = new TextEncoder().encode(decoded).length <= longestName;
  return isShort ? `location = ${quote(decoded)}` : `location ~ ${patternToRegExp(path)}`;
}

/** A block with a header of its own has none of those around it: each names all of its. */
function addHeaders(headers: Headers): string[] {
  return Object.entries(headers)
    .filter(([name]) => name !== 'Content-Type')
    .map(([name, value]) => {
      if (value.includes('$')) throw new Error(`nginx would read a variable in the header ${name}: ${value}`);
      return `add_header ${name} ${quote(value)} always;`;
    });
}

const typeOf = (headers: Headers): Lines =>
  headers['Content-Type'] ? ['types { }', `default_type ${quote(headers['Content-Type'])};`] : [];

const missingPage = '@rolecall_missing';

function areas({ headers }: Hosting): Lines {
  const [, ...rules] = headers;
  // The first expression that matches decides, and single files stand at the end of the list.
  return rules.toReversed().flatMap(({ pattern, example }) => {
    const own = headersAt(headers, example);
    return block(`location ~ ${patternToRegExp(pattern)}`, ...addHeaders(own), ...typeOf(own));
  });
}

const kinds = (): Lines =>
  block('types', ...Object.entries(mediaTypes).map(([extension, mediaType]) => `${mediaType} ${extension};`));

function missing({ root, headers, languages }: Hosting): Lines {
  const folders = languages.map((folder) => patternToRegExp(folder).slice(0, -1));
  const page = (expression: string, folder: string) =>
    `rewrite ${expression} ${quote(notFoundIn(folder))} break;`;
  return block(
    `location ${missingPage}`,
    'types { }',
    'default_type "text/html; charset=utf-8";',
    ...addHeaders(headersAt(headers, notFoundIn(root))),
    ...languages.map((folder, index) => page(folders[index] as string, folder)),
    page('^', root),
  );
}

export function renderNginx(hosting: Hosting): string {
  const { root, headers, redirects, gone, hidden } = hosting;
  const bare = root.slice(0, -1);
  return `${indent([
    '# What a host has to know of this site. Written by each build; it belongs into the server block that has `listen`,',
    '# `server_name` and `root`, the folder in which the site lies under its path:',
    `#   include ${bare === '' ? 'FOLDER' : `FOLDER${bare}`}/${deployFolder}nginx.conf;`,
    '',
    ...(bare === '' ? [] : block(exactly(bare), 'absolute_redirect off;', `return 301 ${quote(root)};`)),
    ...block(
      `location ^~ ${quote(decodeURIComponent(root))}`,
      'absolute_redirect off;',
      'index index.html;',
      'charset utf-8;',
      `charset_types ${textTypes.join(' ')};`,
      ...kinds(),
      'default_type application/octet-stream;',
      'gzip on;',
      'gzip_vary on;',
      `gzip_types ${compressedTypes.join(' ')};`,
      // For a folder without a page nginx says that it is forbidden.
      `error_page 403 =404 ${missingPage};`,
      `error_page 404 410 ${missingPage};`,
      ...addHeaders(headersAt(headers, `${root}x/x`)),
      '',
      ...hidden.flatMap((path) =>
        path.endsWith('/')
          ? block(`location ^~ ${quote(decodeURIComponent(path))}`, 'return 404;')
          : block(exactly(path), 'return 404;'),
      ),
      ...redirects.flatMap(({ from, to }) => `${exactly(from)} { return 301 ${quote(to)}; }`),
      ...gone.map((path) => `${exactly(path)} { return 410; }`),
      '',
      ...areas(hosting),
    ),
    '',
    ...missing(hosting),
  ]).join('\n')}\n`;
}
