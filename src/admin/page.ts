/** The page of the form in the browser, and what it may do there: more than the pages of the site, and no more than it needs. */
import type { Site } from '../site/site.ts';
import { makeAdminConfig } from './config.ts';

type AdminSite = Parameters<typeof makeAdminConfig>[0];

/** Folder of the form below that of the site. */
export const adminFolder = 'admin/';

/** Folder of its scripts, fonts and licences, whose names change with their bytes. */
export const adminAssets = 'assets/';

/** What speaks for the repository, and where the pictures of its people are. */
const hosts = {
  github: { api: 'https://api.github.com', pictures: 'https://avatars.githubusercontent.com' },
  gitlab: { api: 'https://gitlab.com', pictures: 'https://gitlab.com https://secure.gravatar.com' },
};

function hostOf(admin: Site['admin']): { api: string; pictures: string } {
  return admin === undefined || admin.backend === 'test' ? { api: '', pictures: '' } : hosts[admin.backend];
}

/** Sveltia CMS writes its styles into the page, and packs its fonts and pictures into addresses. */
function policy({ admin }: Pick<Site, 'admin'>): string {
  const { api, pictures } = hostOf(admin);
  const directives = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    `img-src 'self' data: blob: ${pictures}`,
    "media-src 'self' blob:",
    `connect-src 'self' data: blob: ${api}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return directives.map((directive) => directive.trim()).join('; ');
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** @param script Its name among the assets. */
export const renderAdminPage = (site: AdminSite, script: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(site))}">
    <title>${escapeHtml(site.name)}</title>
    <script type="module" src="${adminAssets}${script}"></script>
  </head>
  <body>
    <noscript>This form needs JavaScript.</noscript>
  </body>
</html>
`;

/**
 * What the script of the page reads.
 *
 * @param files Of the content folder, by path in the repository, for a form that keeps them in the browser.
 */
export const renderAdminStart = (site: AdminSite, files?: Readonly<Record<string, string>>): string =>
  JSON.stringify({ config: makeAdminConfig(site), ...(files && { files }) });
