/** How a page appears. */
import type { Browser } from 'playwright-core';
import type { Host } from './serve.ts';
import { openSlowly } from './slow-page.ts';

export interface PageMetrics {
  /** Milliseconds from the call of the address. */
  firstPaint: number;
  largestPaint: number;
  /** Without a unit; 0 when nothing moves. */
  layoutShift: number;
  /** Milliseconds after the first paint in which the page would not have answered. */
  blocked: number;
  requests: number;
  bytes: number;
  scriptBytes: number;
}

type Timings = Pick<PageMetrics, 'firstPaint' | 'largestPaint' | 'layoutShift' | 'blocked'>;

declare global {
  interface Window {
    timings: Timings;
  }
}

/** Runs in the page, before anything of its own. */
function observe(): void {
  const timings = { firstPaint: 0, largestPaint: 0, layoutShift: 0, blocked: 0 };
  window.timings = timings;
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') timings.firstPaint = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => {
    timings.largestPaint = startTime;
  });
  on('layout-shift', (entry) => {
    timings.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  });
  on('longtask', ({ startTime, duration }) => {
    // Before the first paint nobody waits for an answer.
    if (timings.firstPaint > 0 && startTime + duration > timings.firstPaint) timings.blocked += duration - 50;
  });
}

const isScript = (mediaType: string): boolean => mediaType.includes('javascript');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export async function openPage(browser: Browser, host: Host, path: string): Promise<PageMetrics> {
  const page = await openSlowly(browser);
  await page.addInitScript(observe);
  host.takeSent();
  const response = await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  if (response?.status() !== 200) throw new Error(`Unexpected answer ${response?.status()} for \`${path}\``);
  const timings = await page.evaluate(() => window.timings);
  await page.close();
  const sent = host.takeSent();
  return {
    ...timings,
    requests: sent.length,
    bytes: sum(sent.map(({ bytes }) => bytes)),
    scriptBytes: sum(sent.filter(({ mediaType }) => isScript(mediaType)).map(({ bytes }) => bytes)),
  };
}
