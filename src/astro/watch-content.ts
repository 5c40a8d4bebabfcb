import type { AstroIntegrationLogger } from 'astro';
import type { Connect, ViteDevServer } from 'vite';
import type { Environment } from '../build/environment.ts';
import { type LoadedContent, loadContent } from '../build/load-content.ts';
import { isError } from '../postings/problem.ts';
import { textOf } from '../postings/source.ts';
import type { Findings } from '../problem-pages/problem-pages.ts';
import { languageOf, renderText } from '../reporters/index.ts';
import type { Files } from '../search-index/pagefind-files.ts';
import { sitePath } from '../site/parse-site.ts';
import { makePaths } from '../urls.ts';
import { makeCareersSite } from '../views/careers-site.ts';
import { careersSite, hasCareersSite, setCareersSite } from './careers-site.ts';
import { indexLocales, joinIndexes, searchedLocales } from './search-index.ts';
import { renameEmbedPages, serveEmbedScript, serveFavicon, serveFiles } from './serve-files.ts';
import { serveProblems } from './serve-problems.ts';

let findings: Findings | undefined;

/**
 * Reads the content for the pages of the process. A broken posting is told and left out; the others are shown. While
 * `site.yaml` is broken, the site stays what it was before.
 */
export function readCareersSite(environment: Environment, logger: AstroIntegrationLogger): void {
  const loaded: LoadedContent = loadContent(environment, new Date());
  const { content, board, files } = loaded;
  const { problems } = content;
  if (problems.length > 0) logger.warn(`\n${renderText(problems, files, languageOf(process.env))}`);
  const isSiteBroken = problems.some((problem) => problem.file === sitePath && isError(problem));
  if (!isSiteBroken || !hasCareersSite()) {
    const searchScript = makePaths(content.site.url).file('src/search-client/start.ts');
    setCareersSite(
      makeCareersSite(content.site, board, content.pages, {
        isPreview: environment.drafts,
        searchScript,
        textOf: (file) => textOf(files.get(file)),
      }),
    );
  }
  findings = { careers: careersSite(), problems, files };
}

/** Answers for the search index, made when it is first asked for. */
function serveSearchIndex(): { handle: Connect.NextHandleFunction; forget: () => void } {
  let made: Promise<Files> | undefined;
  const make = async (): Promise<Files> => {
    const careers = careersSite();
    return joinIndexes((await indexLocales(careers, searchedLocales(careers))).values());
  };
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    const { paths } = careersSite();
    const path = (request.url ?? '').replace(/\?.*/, '');
    // The server has already taken the base path off.
    const folder = [paths.searchIndex, '/pagefind/'].find((prefix) => path.startsWith(prefix));
    if (!folder) return next();
    made ??= make();
    made.then(
      (files) => {
        const content = files.get(decodeURIComponent(path.slice(folder.length)));
        if (!content) return next();
        if (path.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
        response.end(content);
      },
      (error: unknown) => next(error),
    );
  };
  return {
    handle,
    forget: () => {
      made = undefined;
    },
  };
}

/** Reads the content again when a file of it changes, and shows the pages and the search anew. */
export function watchContent(
  server: ViteDevServer,
  environment: Environment,
  logger: AstroIntegrationLogger,
): void {
  const search = serveSearchIndex();
  server.middlewares.use(serveProblems(() => findings));
  server.middlewares.use(search.handle);
  server.middlewares.use(serveFiles);
  server.middlewares.use(serveEmbedScript(server.config.root));
  server.middlewares.use(serveFavicon(server.config.root));
  server.middlewares.use(renameEmbedPages);
  server.watcher.add(environment.contentDir);
  const reload = (path: string): void => {
    if (!path.startsWith(environment.contentDir)) return;
    try {
      readCareersSite(environment, logger);
    } catch (error) {
      // A file was written while it was read, or the folder is being replaced: the next change is read again.
      logger.error(String(error));
      return;
    }
    search.forget();
    for (const each of Object.values(server.environments)) each.hot.send({ type: 'full-reload' });
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
}
