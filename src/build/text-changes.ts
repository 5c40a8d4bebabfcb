/** When the text of a posting, not a field of it, was last changed, as git knows it. */
import { spawnSync } from 'node:child_process';
import { findFences } from '../postings/fences.ts';
import { parseFileName } from '../postings/file-name.ts';
import type { ContentFile } from '../postings/source.ts';
import { postingsFolder } from '../site/content.ts';
import { type Checkout, findCheckout, readPieces, readSet, surroundings } from './git.ts';

/** What a file was from a commit on. */
interface Version {
  seconds: number;
  blob: string;
}

/** More are not read: the files that are left have no date. */
const maximumBlobs = 4000;

const listing = ['-z', '--no-color', '--no-ext-diff'];

/** `:100644 100644 <blob before> <blob after> M`, see "RAW OUTPUT FORMAT" in https://git-scm.com/docs/git-diff. */
const record = /^\n?:\d+ \d+ [\da-f]+ ([\da-f]+) ([A-Z])\d*$/;

/** The versions of every posting, the newest first, also those under earlier names. */
async function readVersions(checkout: Checkout): Promise<Map<string, Version[]>> {
  const args = [
    '--format=%ct',
    '--raw',
    '--no-abbrev',
    '-M',
    ...listing,
    checkout.commit,
    '--',
    postingsFolder,
  ];
  const versions = new Map<string, Version[]>();
  /** What a file is called today, by what it was called then. */
  const names = new Map<string, string>();
  let seconds = 0;
  let blob = '';
  let paths: string[] = [];
  let expected = 0;
  for await (const piece of readPieces(checkout, 'log', ...args)) {
    const [, after, status] = expected === 0 ? (record.exec(piece) ?? []) : [];
    if (after !== undefined) {
      blob = after;
      paths = [];
      expected = status === 'R' || status === 'C' ? 2 : 1;
    } else if (expected === 0) {
      if (/^\n?\d+$/.test(piece)) seconds = Number(piece);
    } else if (paths.push(piece.slice(checkout.prefix.length)) === expected) {
      expected = 0;
      const [from = '', to = from] = paths;
      const name = names.get(to) ?? to;
      if (from !== to) names.set(from, name);
      const own = versions.get(name) ?? [];
      own.push({ seconds, blob });
      versions.set(name, own);
    }
  }
  return versions;
}

/** Line ends and blanks are no change of a text. */
function bodyOf(text: string): string {
  return (findFences({ path: '', text }).text?.body ?? text).replace(/\s+/g, ' ').trim();
}

function readBodies({ folder }: Checkout, blobs: readonly string[]): Map<string, string> {
  const bodies = new Map<string, string>();
  const input = blobs.map((blob) => `${blob}\n`).join('');
  const { stdout } = spawnSync('git', ['cat-file', '--batch'], {
    ...surroundings(folder),
    input,
    maxBuffer: 1 << 29,
  });
  for (let from = 0; from < stdout.length; ) {
    const end = stdout.indexOf('\n', from);
    const [blob = '', type, size] = stdout.toString('latin1', from, end).split(' ');
    from = end + 1;
    if (type !== 'blob') continue;
    bodies.set(blob, bodyOf(stdout.toString('utf8', from, from + Number(size))));
    from += Number(size) + 1;
  }
  return bodies;
}

/** Files whose translations were not all changed with them each time: the others need no closer look. */
function findUneven(
  files: readonly ContentFile[],
  timesOf: (path: string) => string,
): (ContentFile & { text: string })[] {
  const postings = files.filter(
    (file): file is ContentFile & { text: string } => file.path.startsWith(postingsFolder) && 'text' in file,
  );
  const groups = Map.groupBy(postings, ({ path }) => {
    const name = parseFileName(path);
    return 'requisition' in name ? name.requisition : '';
  });
  return [...groups.values()].flatMap((group) =>
    new Set(group.map(({ path }) => timesOf(path))).size > 1 ? group : [],
  );
}

const toDatetime = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/**
 * By file, the W3C datetime in UTC at which its text last became another; now for one that is not committed. Only of
 * postings that have translations with another history. Whatever keeps git from answering, no file has a date.
 */
export async function readTextChanges(
  folder: string,
  files: readonly ContentFile[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const changes = new Map<string, string>();
  try {
    const checkout = findCheckout(folder);
    if (!checkout) return changes;
    const edits = ['--name-only', '--relative', '--no-renames', ...listing, checkout.commit, '--', '.'];
    const [versions, edited] = await Promise.all([
      readVersions(checkout),
      readSet(readPieces(checkout, 'diff', ...edits)),
    ]);
    const timesOf = (path: string) =>
      [
        ...(edited.has(path) ? ['now'] : []),
        ...(versions.get(path) ?? []).map(({ seconds }) => seconds),
      ].join();
    const uneven = findUneven(files, timesOf);
    const blobs = uneven.flatMap(({ path }) => (versions.get(path) ?? []).map(({ blob }) => blob));
    const bodies = readBodies(checkout, blobs.slice(0, maximumBlobs));
    for (const file of uneven) {
      const own = (versions.get(file.path) ?? []).map(({ seconds, blob }) => ({
        time: toDatetime(seconds),
        body: bodies.get(blob),
      }));
      if (own.length === 0 || own.some(({ body }) => body === undefined)) continue;
      if (edited.has(file.path)) own.unshift({ time: now.toISOString(), body: bodyOf(file.text) });
      const another = own.findIndex(({ body }) => body !== own[0]?.body);
      const since = own[(another < 0 ? own.length : another) - 1];
      if (since) changes.set(file.path, since.time);
    }
  } catch {
    changes.clear();
  }
  return changes;
}
