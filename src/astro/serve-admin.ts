/** The form on this computer, to be tried, or to work on a folder of it. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { adminAssets, adminFolder, renderAdminPage, renderAdminStart } from '../admin/page.ts';
import type { Environment } from '../build/environment.ts';
import { loadContent } from '../build/load-content.ts';
import { readPublicFiles } from '../build/public-files.ts';
import { mediaTypes, withCharset } from '../hosting/media-types.ts';
import type { Site } from '../site/site.ts';
import { type AdminBundle, adminBundle } from './admin-bundle.ts';

export interface AdminServerOptions {
  root: string;
  environment: Environment;
  /** 0: any that is free. */
  port: number;
  /** Whether the form may write into a folder of this computer; else it keeps its files in the browser. */
  isLocal: boolean;
}

/** Sveltia CMS offers a local folder beside a repository only, and writes into that folder alone. */
const somewhere = { backend: 'github', repo: 'somebody/careers', branch: 'main' } as const;

const typeOf = (name: string): string =>
  withCharset(mediaTypes[extname(name).slice(1)] ?? 'application/octet-stream');

/** What is served beside the bundle: the page, and what its script reads, made of the content as it is now. */
function madeText(
  name: string,
  { script }: AdminBundle,
  { environment, isLocal }: AdminServerOptions,
): string | undefined {
  if (name !== 'index.html' && name !== 'config.json') return undefined;
  const { content, files } = loadContent(environment, new Date());
  const { admin } = content.site;
  const repository = admin === undefined || admin.backend === 'test' ? somewhere : admin;
  const site: Site = { ...content.site, admin: isLocal ? repository : { backend: 'test' } };
  if (name === 'index.html') return renderAdminPage(site, script);
  const texts = [...files.values()].flatMap((file) =>
    'text' in file && /^(postings|pages)\//.test(file.path) ? [[`content/${file.path}`, file.text]] : [],
  );
  return renderAdminStart(site, isLocal ? undefined : Object.fromEntries(texts));
}

const inUse = (port: number): RangeError =>
  new RangeError(
    `Unexpected port \`${port}\`, which a program has taken (the form itself, in another window?), expected a free one such as \`--port ${port + 1}\``,
  );

/** Serves the form below `/admin/` to this computer alone. A port that is taken is a wrong call. */
export async function serveAdmin(options: AdminServerOptions): Promise<Server> {
  const bundle = await adminBundle(options.root, options.environment.cacheDir);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const picture = readPublicFiles(options.environment.publicDir, false).get(pathname.slice(1));
    if (picture) {
      response.writeHead(200, { 'content-type': typeOf(pathname) }).end(picture);
      return;
    }
    const name = pathname.replace(`/${adminFolder}`, '') || 'index.html';
    if (!pathname.startsWith(`/${adminFolder}`)) {
      response.writeHead(302, { location: `/${adminFolder}` }).end();
      return;
    }
    const text = madeText(name, bundle, options);
    const asset = bundle.files.find((file) => name === adminAssets + file);
    response.setHeader('content-type', typeOf(name));
    response.setHeader('x-content-type-options', 'nosniff');
    if (text !== undefined) response.end(text);
    else if (asset && existsSync(join(bundle.folder, asset)))
      createReadStream(join(bundle.folder, asset)).pipe(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? inUse(options.port) : error);
    server.once('error', fail).listen(options.port, 'localhost', resolve);
  });
  return server;
}
