import type { Connect } from 'vite';
import { searchFiles } from '../views/search-postings.ts';
import { careersSite } from './careers-site.ts';

/** Answers for what the search page loads beside the search index, made of the content as it is now. */
export const serveSearchFiles: Connect.NextHandleFunction = (request, response, next) => {
  const careers = careersSite();
  const path = (request.url ?? '').replace(/\?.*/, '');
  if (!path.endsWith('.json')) return next();
  // The server may have taken the base path off.
  const { root } = careers.paths;
  const file = path.startsWith(root) ? path.slice(root.length) : path.slice(1);
  const found = searchFiles(careers, true).find((each) => each.file === file);
  if (!found) return next();
  response.setHeader('content-type', 'application/json');
  response.end(found.text());
};
