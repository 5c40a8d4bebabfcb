/** The command itself, on a copy of a content folder. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type ImportOptions, importPostings } from '../src/intake/import-postings.ts';
import { readInput } from '../src/intake/read-input.ts';
import { wrongCall } from '../src/reporters/wrong-call.ts';
import { projectFolder } from './built-site.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'import-'));
const fixture = (file: string) => join(projectFolder, 'test/fixtures/import', file);
const site =
  'name: Nordlicht\nurl: https://careers.nordlicht.example\ndefaultLocale: en\nlocales: [en, de, fr, nl]\ntimeZone: Europe/Berlin\n';

interface Run {
  code: number;
  out: string;
  error: string;
}

const run = (script: string, ...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, CONTENT_DIR: contentDir, ROLECALL_TODAY: '2026-11-20' };
    execFile(
      process.execPath,
      [join(projectFolder, 'scripts', script), ...args],
      { env },
      (failure, out, error) => {
        resolve({ code: failure ? Number(failure.code) : 0, out, error });
      },
    );
  });

const command = (...args: string[]) => run('import.ts', ...args);

/** What the command does, without the second that it takes to start. */
async function importing(input: string, options: ImportOptions = {}): Promise<Run> {
  try {
    const environment = { contentDir, today: '2026-11-20' };
    const { text, exitCode } = importPostings(await readInput(input), options, environment, new Date(0));
    return { code: exitCode, out: text, error: '' };
  } catch (error) {
    return { code: 2, out: '', error: wrongCall(error) ?? '' };
  }
}
const pathOf = (name: string) => join(contentDir, 'postings', `${name}.md`);
const postingOf = (name: string) => readFileSync(pathOf(name), 'utf8');
const filesOf = () =>
  readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ])
    .sort();

beforeEach(() => {
  rmSync(contentDir, { recursive: true });
  mkdirSync(contentDir);
  writeFileSync(join(contentDir, 'site.yaml'), site);
});

afterAll(() => rmSync(contentDir, { recursive: true }));

const feed = join(contentDir, 'feed.json');
/** The second run's feed, as the first's with changes. */
function changeFeed(
  change: (jobs: { title: string; content: string; requisition_id: string | null }[]) => unknown,
): void {
  const source = JSON.parse(readFileSync(fixture('greenhouse.json'), 'utf8'));
  change(source.jobs);
  writeFileSync(feed, JSON.stringify(source));
}

const engineer = 'greenhouse-4011234.en';

test('the same import twice writes the same files once', async () => {
  const first = await command(fixture('greenhouse.json'));
  expect(first.code).toBe(1);
  expect(first.out).toContain(`postings/${engineer}.md  written`);
  expect(first.out).toMatch(/greenhouse-4011235\.en\.md:1:1 {2}error {2}no-missing-field[\s\S]*`country`/);
  expect(first.out).toContain('has the line `draft: true` is not on the site');
  const files = filesOf();
  const second = await command(fixture('greenhouse.json'));
  expect(second.out).toContain('2 postings: 2 unchanged');
  expect(second.out).not.toContain('draft: true');
  expect(filesOf()).toEqual(files);
});

test('a posting whose source has all that is required passes the check', async () => {
  changeFeed((jobs) => jobs.splice(1));
  expect((await importing(feed)).code).toBe(0);
  rmSync(feed);
  expect(await run('check.ts')).toMatchObject({ code: 0 });
});

test('a change of the source goes around what was written by hand', async () => {
  changeFeed(() => {});
  await command(feed);
  const edited = postingOf(engineer)
    .replace('Design APIs', 'Design APIs, with care')
    .replace('employmentType: FULL_TIME', 'employmentType: PART_TIME');
  mkdirSync(join(contentDir, 'postings/engineering'));
  rmSync(pathOf(engineer));
  // HR may put a file into another folder.
  writeFileSync(pathOf(`engineering/${engineer}`), edited);
  changeFeed(([job]) =>
    Object.assign(job as object, { title: 'Principal Backend Engineer', requisition_id: 'ENG-0043' }),
  );
  const { out } = await command(feed);
  expect(out).toContain(`postings/engineering/${engineer}.md  updated`);
  const merged = postingOf(`engineering/${engineer}`);
  expect(merged).toBe(
    edited
      .replace('title: Senior Backend Engineer (Ruby)', 'title: Principal Backend Engineer')
      .replace('level: senior', 'level: principal')
      .replace('ENG-0042', 'ENG-0043'),
  );
});

test('a conflict is told at its line, the file stays, and --keep-mine settles it', async () => {
  changeFeed(() => {});
  await importing(feed);
  const edited = postingOf(engineer).replace('title: Senior Backend Engineer (Ruby)', 'title: Ruby Engineer');
  writeFileSync(pathOf(engineer), edited);
  changeFeed(([job]) => Object.assign(job as object, { title: 'Senior Ruby Engineer' }));
  for (const options of [{}, { 'keep-mine': true }]) {
    const { out, code } = await importing(feed, options);
    expect(code).toBe(1);
    expect(out).toContain(`postings/${engineer}.md:3:1  error  import-conflict`);
    expect(out).toContain('title: Senior Ruby Engineer');
    expect(postingOf(engineer)).toBe(edited);
  }
  expect((await importing(feed)).out).not.toContain('import-conflict');
  expect(postingOf(engineer)).toBe(edited);
});

test('a job that has gone is told each time, and stays', async () => {
  changeFeed(() => {});
  await importing(feed);
  changeFeed((jobs) => jobs.shift());
  for (let time = 0; time < 2; time++) {
    const { out, code } = await importing(feed);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`No longer in the source[^\\n]*\\n {2}postings/${engineer}.md`));
  }
  writeFileSync(
    pathOf(engineer),
    postingOf(engineer).replace('datePosted', 'validThrough: 2026-11-19\ndatePosted'),
  );
  expect((await importing(feed)).out).not.toContain('No longer in the source');
});

test('what HR has deleted does not come back, and a file of its own is left', async () => {
  changeFeed((jobs) => jobs.splice(1));
  mkdirSync(join(contentDir, 'postings'));
  writeFileSync(pathOf(engineer), 'mine');
  expect(await importing(feed)).toMatchObject({
    code: 1,
    out: expect.stringContaining('that no import has written'),
  });
  expect(postingOf(engineer)).toBe('mine');
  rmSync(pathOf(engineer));
  await importing(feed);
  rmSync(pathOf(engineer));
  expect(await importing(feed)).toMatchObject({ code: 0, out: expect.stringContaining('1 deleted by hand') });
});

test('--dry-run writes nothing, --locale and --requisition name the posting', async () => {
  const files = filesOf();
  await importing(fixture('ad.txt'), { 'dry-run': true });
  expect(filesOf()).toEqual(files);
  await importing(fixture('ad.txt'), { locale: 'en', requisition: 'accountant' });
  expect(postingOf('accountant.en')).toContain('locale: en\n');
});

test('a call without a source is a wrong call', async () => {
  expect(await command()).toMatchObject({ code: 2, error: expect.stringContaining('Unexpected 0 sources') });
});

test.each<[string, string, ImportOptions, string]>([
  ['a file that is not there', 'missing.txt', {}, 'Unexpected path `missing.txt`'],
  ['an unknown importer', fixture('ad.txt'), { as: 'fax' }, 'Unexpected source `fax`'],
  ['a wrong importer', fixture('ad.txt'), { as: 'lever' }, 'Unexpected text, expected JSON'],
  ['a wrong name', fixture('ad.txt'), { requisition: '../x' }, 'Unexpected requisition `../x`'],
  ['a wrong language', fixture('ad.txt'), { locale: 'e_' }, 'Unexpected language `e_`'],
  ['one name for two jobs', fixture('lever.json'), { requisition: 'x' }, 'for 2 jobs'],
  ['another protocol', 'ftp://example.com/jobs', {}, 'expected one that begins with https://'],
  ['nobody there', 'http://127.0.0.1:9/jobs.json', {}, 'Unexpected failure to reach'],
])('%s is a wrong call', async (_, input, options, message) => {
  expect(await importing(input, options)).toMatchObject({ code: 2, error: expect.stringContaining(message) });
});

test('an address is read like a file, and redirects lead to the web only', async () => {
  const text = readFileSync(fixture('personio.xml'));
  const server = createServer((request, response) => {
    if (request.url === '/away') response.writeHead(302, { location: 'file:///etc/hosts' }).end();
    else if (request.url === '/moved') response.writeHead(301, { location: '/xml' }).end();
    else if (request.url === '/xml') response.end(text);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    expect((await importing(`${origin}/moved`)).out).toContain('postings/personio-712001.de.md  written');
    expect(await importing(`${origin}/away`)).toMatchObject({
      code: 2,
      error: expect.stringContaining('`file:`'),
    });
    expect(await importing(`${origin}/gone`)).toMatchObject({
      code: 2,
      error: expect.stringContaining('404'),
    });
  } finally {
    server.close();
  }
});
