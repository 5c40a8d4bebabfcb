/** What a host has to know of the site beside its files; every notation is printed from this. */
import type { Publication } from '../formats/format.ts';
import { plainPath } from '../urls.ts';
import { type HeaderRule, headerRules } from './header-rules.ts';
import { gonePaths, type Redirect, redirects } from './redirects.ts';

/** Paths are percent-encoded by `plainPath` and begin with `root`. */
export interface Hosting {
  /** With a slash at both ends. */
  root: string;
  headers: HeaderRule[];
  /** Moved for good. */
  redirects: Redirect[];
  gone: string[];
  /** Folders whose wrong addresses have a page of their own, `/de/`. */
  languages: string[];
  /** Files for hosts, which nobody else is to read: paths, and a folder with its closing slash. */
  hidden: string[];
}

/** The page for wrong addresses in a folder. */
export const notFoundIn = (folder: string): string => `${folder}404.html`;

export const deployFolder = 'deploy/';
export const headersFile = '_headers';
export const redirectsFile = '_redirects';

export function makeHosting(publication: Publication): Hosting {
  const { site, paths } = publication;
  const root = plainPath(paths.root);
  return {
    root,
    headers: headerRules(publication),
    redirects: redirects(publication).map(({ from, to }) => ({ from, to: plainPath(to) })),
    gone: gonePaths(publication).map(plainPath),
    languages: site.locales.map((locale) => plainPath(paths.home(locale))),
    hidden: [deployFolder, headersFile, redirectsFile].map((file) => root + file),
  };
}
