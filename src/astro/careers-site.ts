import type { CareersSite } from '../views/careers-site.ts';

/**
 * Hands the Board of this build to the pages. Pages are bundled, so that a variable of this module would be another one
 * for them; what is global to the process is the same for both.
 */
const key = Symbol.for('rolecall.careers-site');

type Holder = { [key]?: CareersSite | undefined };

export function setCareersSite(careers: CareersSite): void {
  (globalThis as Holder)[key] = careers;
}

export const hasCareersSite = (): boolean => (globalThis as Holder)[key] !== undefined;

/** What the pages of this process are printed from. */
export function careersSite(): CareersSite {
  const careers = (globalThis as Holder)[key];
  if (!careers) throw new Error('The pages were asked for before the postings were read');
  return careers;
}
