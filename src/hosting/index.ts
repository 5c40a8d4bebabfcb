/** The files that tell hosts about the site, in every notation. */
import type { Publication } from '../formats/format.ts';
import { renderCaddyfile } from './caddy.ts';
import { renderHeadersFile, renderRedirectsFile } from './cloud-files.ts';
import { deployFolder, type Hosting, headersFile, makeHosting, redirectsFile } from './hosting.ts';
import { renderNginx } from './nginx.ts';

const notations: Readonly<Record<string, (hosting: Hosting) => string>> = {
  [headersFile]: renderHeadersFile,
  [redirectsFile]: renderRedirectsFile,
  [`${deployFolder}nginx.conf`]: renderNginx,
  [`${deployFolder}Caddyfile`]: renderCaddyfile,
};

/** Texts by their path below the folder of the site. */
export function hostingFiles(publication: Publication): [file: string, text: string][] {
  const hosting = makeHosting(publication);
  return Object.entries(notations).map(([file, render]) => [file, render(hosting)]);
}
