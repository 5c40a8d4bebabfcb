/**
 * When the files of a folder were last changed, as git knows it. Whatever keeps git from answering, no file has a date:
 * a build never fails for it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { CalendarDate } from '../postings/calendar-date.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** The commit that a folder is checked out from. */
export interface Checkout {
  folder: string;
  /** Path of the folder below that of the repository, with a slash at the end; empty for the repository itself. */
  prefix: string;
  commit: string;
}

/** Longer than any history takes; without an end a git that hangs would hang the build. */
const timeout = 600_000;

/** A git that answers for this folder whatever surrounds the build, takes no locks and asks no network. */
export const surroundings = (folder: string) => ({
  cwd: folder,
  timeout,
  env: {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
  },
});

/** Settings of a user that would change what the commands below print, or run another program. */
const neutral = [
  'core.fsmonitor=false',
  'diff.relative=false',
  'log.showRoot=true',
  'log.showSignature=false',
  'log.follow=false',
];

/** Paths come one by one, each with a zero byte at its end, whatever is in it. */
const listing = ['-z', '--no-renames', '--no-color', '--no-ext-diff', '--ignore-submodules'];

/** None when the folder is in no repository, or in one that does not know its whole history. */
export function findCheckout(folder: string): Checkout | undefined {
  const asked = ['rev-parse', '--is-shallow-repository', 'HEAD', '--show-prefix'];
  const { status, stdout } = spawnSync('git', asked, { ...surroundings(folder), encoding: 'utf8' });
  const [isShallow, commit = '', ...prefix] = status === 0 ? stdout.split('\n') : [];
  // The last line ends with a line feed as well, and a name of a folder may hold another.
  return isShallow === 'false' ? { folder, prefix: prefix.join('\n').slice(0, -1), commit } : undefined;
}

/** What git prints, piece by piece, each up to a zero byte. Throws when git does not end well. */
export async function* readPieces(
  { folder }: Checkout,
  command: string,
  ...args: string[]
): AsyncGenerator<string> {
  const settings = neutral.flatMap((setting) => ['-c', setting]);
  const child = spawn('git', [...settings, command, ...args], {
    ...surroundings(folder),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`git ended with ${code}`))));
  });
  // It is waited for when all is read.
  ended.catch(() => {});
  let rest = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    const pieces = (rest + String(chunk)).split('\0');
    rest = pieces.pop() ?? '';
    yield* pieces;
  }
  await ended;
}

export async function readSet(pieces: AsyncIterable<string>): Promise<Set<string>> {
  const set = new Set<string>();
  for await (const piece of pieces) set.add(piece);
  return set;
}

/** What stands before the files of a commit: its time in seconds. */
const isTime = (piece: string): boolean => /^-?\d+$/.test(piece);

/** What was found out up to a commit. */
interface KnownTimes {
  commit: string;
  times: [file: string, seconds: number][];
}

const isAncestor = ({ folder, commit }: Checkout, of: string): boolean =>
  spawnSync('git', ['merge-base', '--is-ancestor', of, commit], surroundings(folder)).status === 0;

/**
 * The time of the newest commit that touched a file, in seconds, for every file that was ever there. Merges count for
 * what they changed themselves (`-c`), and name the paths from the top whatever git is told. All commits count, also
 * those of branches whose work was given up: so what is found from a known commit on, and what is known, are together
 * what is found from the first one on. Git is not asked for the folder alone: it would compare the trees of every commit
 * twice, once to choose the commits and once to print them.
 */
async function readTimes(checkout: Checkout, known: KnownTimes | undefined): Promise<Map<string, number>> {
  const range = known ? [`^${known.commit}`] : [];
  const times = new Map(known?.times);
  await collectTimes(checkout, range, (file, time) =>
    times.set(file, Math.max(time, times.get(file) ?? time)),
  );
  return times;
}

/** The time of every commit that touched a file, in seconds, for each of its files. */
async function collectTimes(
  { prefix, commit, ...checkout }: Checkout,
  range: readonly string[],
  onFile: (file: string, time: number) => void,
): Promise<void> {
  const args = ['--format=%ct', '--name-status', '-c', ...listing, commit, ...range, '--'];
  let time = 0;
  let isPath = false;
  for await (const piece of readPieces({ prefix, commit, ...checkout }, 'log', ...args)) {
    if (isPath && piece.startsWith(prefix)) onFile(piece.slice(prefix.length), time);
    if (isTime(piece) && !isPath) time = Number(piece);
    // After a time, or nothing, comes a status, and after that a path.
    isPath = !isPath && piece !== '' && !isTime(piece);
  }
}

/** @example toDatetime(1795517002) // → '2026-11-24T10:43:22Z' */
function toDatetime(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  const text = Number.isNaN(date.valueOf()) ? '' : date.toISOString();
  return /^\d{4}-/.test(text) ? text.replace('.000Z', 'Z') : undefined;
}

/** The same; a later run has only the commits since this one to read. */
async function readTimesOnce(checkout: Checkout, path: string, fresh: boolean): Promise<Map<string, number>> {
  const kept = fresh ? undefined : (readSealed(path, 'json') as KnownTimes | undefined);
  const known = kept && isAncestor(checkout, kept.commit) ? kept : undefined;
  const times = await readTimes(checkout, known);
  if (known?.commit !== checkout.commit) {
    writeSealed(path, { commit: checkout.commit, times: [...times] } satisfies KnownTimes, 'json');
  }
  return times;
}

/**
 * The W3C datetimes, in UTC, of the last commits of the files that are as they were committed, by path below the folder.
 * Other files have none, nor has any when git cannot tell.
 */
export async function readCommitDates(
  checkout: Checkout,
  cacheDir: string,
  fresh: boolean,
): Promise<ReadonlyMap<string, string>> {
  const { commit } = checkout;
  try {
    const [times, committed, edited] = await Promise.all([
      readTimesOnce(checkout, join(cacheDir, 'commit-times.bin'), fresh),
      readSet(readPieces(checkout, 'ls-tree', '-r', '-z', '--name-only', commit, '.')),
      readSet(readPieces(checkout, 'diff', '--name-only', '--relative', ...listing, commit, '--', '.')),
    ]);
    return new Map(
      [...times].flatMap(([file, time]) => {
        const date = committed.has(file) && !edited.has(file) ? toDatetime(time) : undefined;
        return date === undefined ? [] : [[file, date]];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Days, in UTC, of commits by path below a folder. */
export interface FileDays {
  /** Of the first commit. None: the file is new. */
  first: ReadonlyMap<string, CalendarDate>;
  /** Of the last commit. None: the file was changed since. */
  last: ReadonlyMap<string, CalendarDate>;
}

const toDay = (datetime: string | undefined): CalendarDate | undefined => datetime?.slice(0, 10);

/** When each file was written first and last; none when git cannot tell. */
export async function readFileDays(folder: string, cacheDir: string): Promise<FileDays | undefined> {
  const checkout = findCheckout(folder);
  if (!checkout) return undefined;
  const times = new Map<string, number>();
  try {
    await collectTimes(checkout, [], (file, time) =>
      times.set(file, Math.min(time, times.get(file) ?? time)),
    );
  } catch {
    return undefined;
  }
  const dates = await readCommitDates(checkout, cacheDir, false);
  const toDays = (entries: Iterable<[file: string, datetime: string | undefined]>) =>
    new Map(
      [...entries].flatMap(([file, datetime]) => {
        const day = toDay(datetime);
        return day === undefined ? [] : [[file, day] as const];
      }),
    );
  return {
    first: toDays([...times].map(([file, time]) => [file, toDatetime(time)])),
    last: toDays(dates),
  };
}
