/** A visitor who searches: what is sent, and how long each answer takes. Only what the page shows is looked at. */
import type { Browser, Page } from 'playwright-core';
import type { Host } from './serve.ts';
import { openSlowly } from './slow-page.ts';

export interface SearchQueries {
  /** Words of a title. */
  title: string;
  /** A word that stands in bodies, and in no title. */
  body: string;
  /** Typed letter by letter at the end. */
  typed: string;
}

export interface SearchMetrics {
  /** Milliseconds from the input to the first result, and bytes until then. */
  titleTime: number;
  titleBytes: number;
  bodyTime: number;
  /** Everything that comes after the first result of the title. */
  bodyBytes: number;
  /** Milliseconds of each letter that changed the results. */
  keystrokes: number[];
}

interface Change {
  time: number;
  /** Text of each result. */
  results: string[];
}

declare global {
  interface Window {
    searchLog: { inputTime: number; changes: Change[] };
  }
}

/** Runs in the page: notes the time of every input and of every change of the results. */
function watchResults(): void {
  const log = { inputTime: 0, changes: [] as Change[] };
  window.searchLog = log;
  const note = () => {
    const results = [...document.querySelectorAll('#result-list li')].map((item) => item.textContent ?? '');
    log.changes.push({ time: performance.now(), results });
  };
  addEventListener(
    'input',
    () => {
      log.inputTime = performance.now();
      log.changes = [];
    },
    true,
  );
  const list = document.getElementById('result-list');
  if (list) new MutationObserver(note).observe(list, { childList: true, subtree: true, characterData: true });
}

/** Milliseconds from the last input to the first results that hold the words; none when they do not come in time. */
async function answerTime(page: Page, words: string, timeout: number): Promise<number | undefined> {
  const answer = await page
    .waitForFunction(
      (wanted) => {
        const { changes, inputTime } = window.searchLog;
        const holds = (result: string) => wanted.every((word) => result.toLowerCase().includes(word));
        const change = changes.find(({ results }) => results.some(holds));
        return change && change.time - inputTime;
      },
      words.toLowerCase().split(' ').filter(Boolean),
      { timeout },
    )
    .catch(() => undefined);
  return answer?.jsonValue();
}

/** Time for the letter to change anything; the same results need no change. */
async function keystrokeTime(page: Page, letter: string): Promise<number | undefined> {
  await page.locator('input[name=q]').press(letter);
  const answer = await page
    .waitForFunction(
      () => window.searchLog.changes[0] && window.searchLog.changes[0].time - window.searchLog.inputTime,
      null,
      {
        timeout: 2000,
      },
    )
    .catch(() => undefined);
  // Nobody types faster than this.
  await page.waitForTimeout(100);
  return answer?.jsonValue();
}

const bytesOf = (host: Host): number => host.takeSent().reduce((sum, { bytes }) => sum + bytes, 0);

function need(time: number | undefined, query: string): number {
  if (time === undefined)
    throw new Error(`Unexpected silence of the search for \`${query}\`, expected a result`);
  return time;
}

export async function visitSearch(
  browser: Browser,
  host: Host,
  path: string,
  queries: SearchQueries,
): Promise<SearchMetrics> {
  const page = await openSlowly(browser);
  await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  await page.evaluate(watchResults);
  const input = page.locator('input[name=q]');
  host.takeSent();
  await input.fill(queries.title);
  const titleTime = need(await answerTime(page, queries.title, 60_000), queries.title);
  const titleBytes = bytesOf(host);
  await page.waitForLoadState('networkidle');
  await input.fill(queries.body);
  const bodyTime = need(await answerTime(page, '', 60_000), queries.body);
  await page.waitForTimeout(2000);
  const bodyBytes = bytesOf(host);
  await input.fill('');
  await page.waitForTimeout(500);
  const keystrokes: number[] = [];
  for (const letter of queries.typed) {
    const time = await keystrokeTime(page, letter);
    if (time !== undefined) keystrokes.push(time);
  }
  await page.close();
  return { titleTime, titleBytes, bodyTime, bodyBytes, keystrokes };
}
