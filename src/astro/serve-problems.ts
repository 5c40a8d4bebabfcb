/** Shows the problems of the content on the pages of the development server. */
import type { ServerResponse } from 'node:http';
import type { Connect } from 'vite';
import { type Findings, partOfPage, standInPage } from '../problem-pages/problem-pages.ts';

/** Path of a page with the base path, which the server may have taken off; none for anything else. */
function pagePath({ careers }: Findings, request: Connect.IncomingMessage): string | undefined {
  const path = (request.originalUrl ?? request.url ?? '/').replace(/[?#].*/, '');
  const { root } = careers.paths;
  if (!path.endsWith('/') || path.includes('/@')) return undefined;
  return path.startsWith(root) ? path : root + path.slice(1);
}

/** Lets a page pass, with something more at its beginning. */
function addToPage(response: ServerResponse, part: () => string): void {
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  const take = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  response.write = (chunk: unknown): boolean => {
    take(chunk);
    return true;
  };
  response.end = ((chunk?: unknown) => {
    take(chunk);
    const text = Buffer.concat(chunks).toString();
    const body = /<body[^>]*>/.exec(text);
    if (!body) return end(text);
    const place = body.index + body[0].length;
    return end(text.slice(0, place) + part() + text.slice(place));
  }) as ServerResponse['end'];
}

/** @param findings Those of the content as it is now. */
export const serveProblems =
  (findings: () => Findings | undefined): Connect.NextHandleFunction =>
  (request, response, next) => {
    const found = findings();
    const path = found && pagePath(found, request);
    if (!found || path === undefined || request.method !== 'GET') return next();
    const page = standInPage(found, path);
    if (page === undefined) {
      if (found.problems.length > 0) addToPage(response, () => partOfPage(found, path));
      return next();
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    response.end(page);
  };
