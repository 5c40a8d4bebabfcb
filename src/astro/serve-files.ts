import type { Connect } from 'vite';
import { searchFiles } from '../views/search-postings.ts';
import { careersSite } from './careers-site.ts';
import { findFormatFile } from './prints.ts';

/** Answers for the files that are no pages, made of the content as it is now. */
export const serveFiles: Connect.NextHandleFunction = (request, response, next) => {
  const careers = careersSite();
  const path = decodeURI((request.url ?? '').replace(/\?.*/, ''));
  // The server may have taken the base path off.
  const { root } = careers.paths;
  const file = path.startsWith(root) ? path.slice(root.length) : path.slice(1);
  const search = searchFiles(careers, true).find((each) => each.file === file);
  const found = findFormatFile(careers, file);
  if (!search && !found) return next();
  response.setHeader('content-type', found?.format.mediaType ?? 'application/json');
  response.end(search?.text() ?? found?.format.render(careers, found.scope));
};
