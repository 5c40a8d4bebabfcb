import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Corpus } from '../corpus/folders.ts';
import { makePeerSite, type PeerSite } from '../peers/peer-site.ts';
import { type Absence, type Contender, projectFolder } from './contender.ts';

export const peerIds = ['hugo', 'eleventy', 'floor'] as const;

export type PeerId = (typeof peerIds)[number];

interface Stage {
  /** Folder of the peer's own, without its output. */
  folder: string;
  corpus: Corpus;
  site: PeerSite;
  siteFile: string;
}

type Made = Pick<Contender, 'version' | 'outDir' | 'build'>;

const peerFolder = join(projectFolder, 'bench', 'peers');
const firstLine = (program: string, ...args: string[]): string | undefined => {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0]?.trim() : undefined;
};

function makeHugo({ folder, corpus, site, siteFile }: Stage): Made | string {
  const version = /v\d+(\.\d+)+/.exec(firstLine('hugo', 'version') ?? '')?.[0];
  if (!version) return 'there is no `hugo` on the PATH';
  cpSync(join(peerFolder, 'hugo'), folder, { recursive: true });
  mkdirSync(join(folder, 'data'));
  cpSync(siteFile, join(folder, 'data', 'site.json'));
  symlinkSync(corpus.peers, join(folder, 'ads'));
  const languages = Object.entries(site.locales).map(([segment, { name, direction }], index) => [
    segment,
    { languageName: name, languageDirection: direction, contentDir: `ads/${segment}`, weight: index + 1 },
  ]);
  const config = {
    baseURL: `${site.url}/`,
    defaultContentLanguage: 'en',
    defaultContentLanguageInSubdir: true,
    disableKinds: ['RSS', 'sitemap', 'section', 'taxonomy', 'robotsTXT', '404'],
    // Hugo asks whether one knows what the word has meant since 0.73.
    ignoreErrors: ['error-disable-taxonomy'],
    taxonomies: { country: 'country' },
    timeout: '600s',
    languages: Object.fromEntries(languages),
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  const outDir = join(folder, 'dist');
  const args = ['--quiet', '--source', folder, '--destination', outDir, '--cacheDir', join(folder, 'cache')];
  return { version, outDir, build: () => ({ program: 'hugo', arguments: args, cwd: folder }) };
}

/** The program of Eleventy: in a named folder, in the project, or on the PATH. */
function findEleventy(
  named: string | undefined,
): { program: string; args: string[]; version: string } | undefined {
  const packages = [
    named,
    named && join(named, 'node_modules/@11ty/eleventy'),
    join(projectFolder, 'node_modules/@11ty/eleventy'),
  ];
  const found = packages.find((folder) => folder !== undefined && existsSync(join(folder, 'cmd.cjs')));
  if (found) {
    const { version } = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')) as { version: string };
    return { program: process.execPath, args: [join(found, 'cmd.cjs')], version };
  }
  const version = firstLine('eleventy', '--version');
  return version === undefined ? undefined : { program: 'eleventy', args: [], version };
}

function makeEleventy({ folder, corpus, site, siteFile }: Stage, named: string | undefined): Made | string {
  const eleventy = findEleventy(named);
  if (!eleventy)
    return 'it is neither in node_modules nor on the PATH; `--eleventy FOLDER` names another place';
  const cwd = join(peerFolder, 'eleventy');
  const source = join(folder, 'site');
  cpSync(join(cwd, 'site'), source, { recursive: true });
  for (const segment of Object.keys(site.locales))
    symlinkSync(join(corpus.peers, segment), join(source, segment));
  const outDir = join(folder, 'dist');
  // Eleventy takes folders only from where it runs.
  const env = { SITE_FILE: siteFile, SITE: relative(cwd, source), OUT: relative(cwd, outDir) };
  const args = [...eleventy.args, '--config=eleventy.config.mjs'];
  return {
    version: eleventy.version,
    outDir,
    build: () => ({ program: eleventy.program, arguments: args, cwd, env }),
  };
}

function makeFloor({ folder, corpus, siteFile }: Stage): Made {
  const outDir = join(folder, 'dist');
  const args = [join(peerFolder, 'floor.ts'), corpus.peers, siteFile, outDir];
  return {
    version: process.version,
    outDir,
    build: () => ({ program: process.execPath, arguments: args, cwd: folder }),
  };
}

const names: Record<PeerId, string> = { hugo: 'Hugo', eleventy: 'Eleventy', floor: 'plain Node' };

/** A peer with a folder of its own below `work`, or why there is none. */
export function makePeer(id: PeerId, work: string, corpus: Corpus, eleventy?: string): Contender | Absence {
  const folder = join(work, id);
  mkdirSync(folder, { recursive: true });
  const codes = [...new Set([...corpus.ads.values()].map(({ country }) => country))];
  const site = makePeerSite(corpus.locales, codes);
  const siteFile = join(folder, 'site.json');
  writeFileSync(siteFile, JSON.stringify(site));
  const stage = { folder, corpus, site, siteFile };
  const made = { hugo: makeHugo, floor: makeFloor, eleventy: (each: Stage) => makeEleventy(each, eleventy) }[
    id
  ](stage);
  const name = names[id];
  if (typeof made === 'string') return { id, name, reason: made };
  const reset = () => {
    for (const path of [made.outDir, join(folder, 'cache')]) rmSync(path, { recursive: true, force: true });
  };
  return { id, name, countries: 'country', followsEdits: false, reset, ...made };
}
