/** A company's own website that shows the postings of a careers site, as the documentation says. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { frameAncestors } from '../src/site/frame-ancestors.ts';
import { projectFolder } from './built-site.ts';

const documentation = readFileSync(join(projectFolder, 'docs/embedding.md'), 'utf8');
const documentedSite = 'https://careers.example.com/';

/**
 * The example of the documentation in a language that holds a text.
 *
 * @param url Where the careers site lives instead.
 */
function example(language: string, text: string, url: string): string {
  const blocks = [...documentation.matchAll(/^```(\w+)\n(.*?)^```$/gms)];
  const [, , code] = blocks.find(([, own, code = '']) => own === language && code.includes(text)) ?? [];
  if (!code) throw new Error(`No example in ${language} with ${text}`);
  return code.replaceAll(documentedSite, url).replaceAll(new URL(documentedSite).origin, new URL(url).origin);
}

/** The parts of the element that a style sheet reaches, by the documentation. */
export const documentedParts = [
  ...(/reaches the\s+parts ([^:]+):/.exec(documentation)?.[1] ?? '').matchAll(/`(\w+)`/g),
].map(([, part = '']) => part);

/** The headers that the host of the careers site has to send. */
export const careersHeaders = (...allow: string[]): Record<string, string> => ({
  'access-control-allow-origin': '*',
  'content-security-policy': `frame-ancestors ${frameAncestors({ embed: { allow } }).join(' ')}`,
});

export interface Opening extends BrowserContextOptions {
  body: string;
  lang?: string;
  /** The day of the visit. */
  today: string;
  /** Answers for paths of the careers site in place of its own. */
  answers?: [path: string, (route: Route) => unknown][];
}

export interface Opened {
  page: Page;
  /** Everything on the console, errors of scripts, dialogs, and requests to other hosts. */
  incidents: string[];
}

export interface CompanyWebsite {
  origin: string;
  /** Where the careers site is, with a slash at the end. */
  careers: string;
  /** The examples of the documentation, for a language and with attributes. */
  frame(locale: string): string;
  element(attributes?: Record<string, string>): string;
  /** Shows a page in a fresh browser profile. */
  open(opening: Opening): Promise<Opened>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

const look = `
  :root { color-scheme: light dark; font: 1rem/1.5 sans-serif; background: light-dark(#fff, #111); }
  :root { color: light-dark(#222, #eee); }
  body { margin: 1rem; }
  a { color: light-dark(#0645ad, #9ecbff); display: inline-block; min-block-size: 1.5rem; }
`;

/** A policy that names the careers site and nothing else. */
function policy(careers: string): string {
  const { origin } = new URL(careers);
  return [
    ...["default-src 'none'", `script-src 'self' ${origin}`, `connect-src ${origin}`, `frame-src ${origin}`],
    ...["style-src 'self'", "base-uri 'none'", "require-trusted-types-for 'script'"],
  ].join('; ');
}

/** Starts the website on an origin of its own. */
export async function startCompany(browser: Browser): Promise<CompanyWebsite> {
  let html = '';
  const opened: Page[] = [];
  const answer = (response: ServerResponse, mediaType: string, text: string, headers = {}): void => {
    response.writeHead(200, { 'content-type': mediaType, ...headers }).end(text);
  };
  const server = createServer(({ url }, response) => {
    const { careers } = company;
    if (url === '/frames.js') return answer(response, 'text/javascript', example('js', 'message', careers));
    if (url === '/style.css') return answer(response, 'text/css', look + example('css', '.careers', careers));
    if (url === '/parts.css') return answer(response, 'text/css', example('css', '::part', careers));
    answer(response, 'text/html; charset=utf-8', html, { 'content-security-policy': policy(careers) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const company: CompanyWebsite = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    careers: '',
    frame: (locale) =>
      example('html', '<iframe', company.careers).replace('/embed/en.html', `/embed/${locale}.html`),
    element: (attributes = {}) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      return example('html', '<rolecall-postings', company.careers).replace(' locale="en"', written.join(''));
    },
    async open({ body, lang = 'en', today, answers = [], ...options }) {
      html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Example GmbH</title>
        <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css">
        <script src="/frames.js" defer></script></head><body><main><h1>Join us</h1>${body}</main></body></html>`;
      const context = await browser.newContext(options);
      const page = await context.newPage();
      opened.push(page);
      await page.clock.setFixedTime(`${today}T12:00:00Z`);
      const incidents: string[] = [];
      page.on('console', (message) => incidents.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => incidents.push(`error: ${error.message}`));
      page.on('dialog', (dialog) => {
        incidents.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        const { origin } = new URL(request.url());
        const known = [company.origin, new URL(company.careers).origin];
        if (!known.includes(origin)) incidents.push(`request to ${request.url()}`);
      });
      for (const [path, answer] of answers) await page.route(new URL(path, company.careers).href, answer);
      await page.goto(company.origin);
      return { page, incidents };
    },
    async closePages() {
      for (const page of opened.splice(0)) await page.context().close();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return company;
}
