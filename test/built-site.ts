/** Builds a small site as a customer would, serves the result and queries its HTML. */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { type HtmlElement, Parser, StaticConfigLoader } from 'html-validate';
import { keepsCode } from './build-once.ts';

export const projectFolder = join(import.meta.dirname, '..');

export type SiteSource = { today: string; env?: Record<string, string> } & (
  | { files: Record<string, string> }
  | { contentDir: string }
);

export interface BuiltSite {
  outDir: string;
  /** `null` when a signal ended the build. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  /** The text of a built file; throws when there is none. */
  read(path: string): string;
  /** Every built file, sorted, with `/` between folders. */
  list(): string[];
  /** Deletes the built site and its temporary content. */
  remove(): Promise<void>;
}

/**
 * Builds a site from an existing content folder, or from `files` whose paths are relative to one. A build that
 * fails is a result like any other.
 *
 * @example
 * const site = await buildSite({ today: '2026-03-01', files: { 'site.yaml': '…', 'postings/engineer/en.md': '…' } });
 */
export async function buildSite(source: SiteSource): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-site-'));
  const outDir = join(folder, 'dist');
  const contentDir =
    'files' in source ? await writeFiles(join(folder, 'content'), source.files) : source.contentDir;
  const cacheDir = await makeCache();
  const result = await run(join(projectFolder, 'scripts/build.ts'), {
    ...environmentOutsideVitest(),
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    CACHE_DIR: cacheDir,
    ROLECALL_TODAY: source.today,
    ...source.env,
  });
  await rm(cacheDir, { recursive: true, force: true });
  return {
    ...result,
    outDir,
    read: (path) => readFileSync(join(outDir, path), 'utf8'),
    list: () => listFiles(outDir),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A cache that knows nothing of earlier builds but the compiled code and the form, which take longer than a small site. */
export async function makeCache(): Promise<string> {
  const shared = join(projectFolder, '.cache');
  await mkdir(join(shared, 'compiled'), { recursive: true });
  const own = await mkdtemp(join(shared, 'test-'));
  await symlink('../compiled', join(own, 'compiled'));
  await mkdir(join(shared, 'admin'), { recursive: true });
  await symlink('../admin', join(own, 'admin'));
  return own;
}

async function writeFiles(folder: string, files: Record<string, string>): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

function listFiles(folder: string): string[] {
  return globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
}

/** Vitest sets NODE_ENV and Vite's own variables, and a build under them would be a test build; ours are set by the test. */
export function environmentOutsideVitest(): NodeJS.ProcessEnv {
  const ofVitest =
    /^(VITEST.*|ROLECALL_.*|CONTENT_DIR|OUT_DIR|CACHE_DIR|NODE_ENV|NODE_OPTIONS|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/;
  const own = Object.entries(process.env).filter(([name]) => !ofVitest.test(name));
  return {
    ...Object.fromEntries(own),
    ...keepsCode,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
    NO_COLOR: '1',
  };
}

/** A slow machine is told how far the build is. */
const progressLine = /^[a-z ]+ \d+ of \d+( · \d+\/s)?\n/gm;

function run(
  script: string,
  env: NodeJS.ProcessEnv,
): Promise<Pick<BuiltSite, 'exitCode' | 'stdout' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { env, cwd: projectFolder });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (exitCode) =>
      resolve({ exitCode, stdout: output.stdout, stderr: output.stderr.replace(progressLine, '') }),
    );
  });
}

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface Server {
  /** Ends with a slash and includes the base, `http://127.0.0.1:40001/careers/`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a plain host does: `index.html` of a folder, `404.html` for everything that is not there.
 *
 * @param headers Sent with every answer.
 */
export async function serve(
  outDir: string,
  base = '/',
  headers: Record<string, string> = {},
): Promise<Server> {
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // A malformed escape (`%zz`) is a path that is not there.
    const path = await findFile(outDir, pathname, prefix).catch(() => undefined);
    if (path === 'folder without a slash') {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const body = await readFile(path ?? join(outDir, '404.html')).catch(() => 'Not found');
    const mediaType = path
      ? (MEDIA_TYPES[extname(path)] ?? 'application/octet-stream')
      : MEDIA_TYPES['.html'];
    response.writeHead(path ? 200 : 404, { ...headers, 'content-type': mediaType }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function findFile(outDir: string, pathname: string, prefix: string): Promise<string | undefined> {
  if (!pathname.startsWith(prefix)) return undefined;
  const path = normalize(join(outDir, decodeURIComponent(pathname.slice(prefix.length))));
  if (path !== outDir && !path.startsWith(outDir + sep) && path !== outDir + sep) return undefined;
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile()) return path;
  if (!stats?.isDirectory()) return undefined;
  if (!pathname.endsWith('/')) return 'folder without a slash';
  const index = join(path, 'index.html');
  return (await stat(index).catch(() => undefined)) ? index : undefined;
}

/** An element of a page, or the page itself. */
export interface PageElement {
  tag: string;
  /** Without markup, entities decoded, white space collapsed; scripts and styles as they are. */
  text: string;
  /** An attribute with entities decoded; `''` when it has no value, `undefined` when it is absent. */
  attribute(name: string): string | undefined;
  /** Every attribute, with entities decoded. */
  attributes: [name: string, value: string][];
  /** Every element below that matches, but what waits in a `<template>`, as in a browser. Values in attribute selectors need quotes: `a[rel="next"]`. */
  all(selector: string): PageElement[];
  /** The one element below that matches; throws when there are none or several. */
  one(selector: string): PageElement;
}

const htmlElements = await new StaticConfigLoader({ extends: [], elements: ['html5'] }).getConfigFor(
  'page.html',
);

/** Parses a page strictly: HTML that the parser cannot read throws. */
export function parseHtml(html: string): PageElement {
  return toPageElement(new Parser(htmlElements).parseHtml(html));
}

function toPageElement(element: HtmlElement): PageElement {
  const isInTemplate = ({ parent }: HtmlElement): boolean =>
    parent !== null && parent !== element && (parent.is('template') || isInTemplate(parent));
  const all = (selector: string) =>
    element
      .querySelectorAll(selector)
      .filter((found) => !isInTemplate(found))
      .map(toPageElement);
  const isRaw = element.is('script') || element.is('style');
  return {
    tag: element.tagName,
    text: isRaw
      ? element.textContent
      : decodeEntities(element.textContent)
          .replace(/[ \t\r\n]+/g, ' ')
          .trim(),
    attribute: (name) => {
      const attribute = element.getAttribute(name);
      return attribute ? decodeEntities(attribute.value?.toString() ?? '') : undefined;
    },
    get attributes() {
      return element.attributes.map(({ key, value }): [string, string] => [
        key,
        decodeEntities(value?.toString() ?? ''),
      ]);
    },
    all,
    one: (selector) => {
      const [found, ...others] = all(selector);
      if (!found || others.length > 0) {
        throw new Error(
          `Unexpected ${others.length + (found ? 1 : 0)} elements \`${selector}\`, expected one`,
        );
      }
      return found;
    },
  };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? entity;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
