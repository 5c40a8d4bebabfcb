import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect } from 'vite';
import { renderFile } from '../formats/index.ts';
import { makeFavicon } from '../pictures/favicon.ts';
import { readTheme } from '../pictures/theme.ts';
import { searchFiles } from '../views/search-postings.ts';
import { bundleEmbedScript } from './bundle.ts';
import { careersSite } from './careers-site.ts';
import { findFormatFile } from './prints.ts';

/** Path below the folder of the site; the server may have taken the base path off. */
function requestedFile({ url = '/' }: Connect.IncomingMessage): string {
  const path = decodeURI(url.replace(/\?.*/, ''));
  const { root } = careersSite().paths;
  return path.startsWith(root) ? path.slice(root.length) : path.slice(1);
}

/** Answers for the files that are no pages, made of the content as it is now. */
export const serveFiles: Connect.NextHandleFunction = (request, response, next) => {
  const careers = careersSite();
  const file = requestedFile(request);
  const search = searchFiles(careers, true).find((each) => each.file === file);
  const found = findFormatFile(careers, file);
  if (!search && !found) return next();
  response.setHeader('content-type', found?.format.mediaType ?? 'application/json');
  response.end(search?.text() ?? (found && renderFile(careers, found)));
};

/**
 * Answers for the script for other websites, made of the code as it is now.
 *
 * @param root Folder of the project.
 */
export const serveEmbedScript =
  (root: string): Connect.NextHandleFunction =>
  (request, response, next) => {
    const { root: base, embedScript } = careersSite().paths;
    if (base + requestedFile(request) !== embedScript) return next();
    bundleEmbedScript(root).then(({ text }) => {
      response.setHeader('content-type', 'text/javascript');
      response.end(text);
    }, next);
  };

/** Answers for the icon that is made of the company's initial, unless the company has put one in its place. */
export const serveFavicon =
  (root: string): Connect.NextHandleFunction =>
  (request, response, next) => {
    const { paths, site } = careersSite();
    const file = requestedFile(request);
    if (paths.root + file !== paths.favicon || existsSync(join(root, 'public', file))) return next();
    response.setHeader('content-type', 'image/svg+xml');
    response.end(makeFavicon(site.name, readTheme(root)));
  };

/** Astro's server finds no page whose address ends in `.html`: the route of these is a folder. */
export const renameEmbedPages: Connect.NextHandleFunction = (request, _, next) => {
  request.url = request.url?.replace(/(\/embed\/[^/.?]+)\.html(?=$|\?)/, '$1/');
  next();
};
