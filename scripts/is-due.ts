/**
 * `npm run is-due -- [URL]`: prints `due=true` when the site at the address has to be built anew, else `due=false`.
 * Without an address, the site is that of the content folder. Runs without any package. Exit code 2: a wrong call.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDue, statedUrl } from '../src/hosting/is-due.ts';

const contentDir = process.env['CONTENT_DIR'] || join(import.meta.dirname, '../content');
const site = process.argv[2] ?? statedUrl(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) ?? '';
if (!URL.canParse(site)) {
  console.error(`Unexpected \`${site}\`, expected the \`url\` of \`content/site.yaml\``);
  process.exit(2);
}

async function askSite(): Promise<unknown> {
  const address = new URL('api/site.json', site.replace(/\/?$/, '/'));
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`It answers with ${response.status}`);
    return await response.json();
  } catch (error) {
    console.error(`${address} cannot be read: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

console.log(`due=${isDue(await askSite(), new Date())}`);
