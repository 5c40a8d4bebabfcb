/** What aggregators do not take, or take only in part. */
import type { Publication } from '../format.ts';
import { textLength } from './description.ts';
import type { Entry } from './entries.ts';
import { emailOf } from './facts.ts';

export interface Limit {
  /** Completes "3 postings …". */
  reason: string;
  concerns(entry: Entry, publication: Publication): boolean;
  /** The entry is in the file all the same. */
  isGap?: true;
}

export const noPools: Limit = {
  reason: 'for a pool and not for an opening',
  concerns: ({ posting }) => posting.vacancy === 'pool',
};

/** Text of this many times the minimum in Markdown is enough of it in HTML; to render it would only take time. */
const plenty = 20;

export const minimumText = (minimum: number): Limit => ({
  reason: `with a text of less than ${minimum} characters`,
  concerns: ({ body, description }) =>
    body().length < plenty * minimum && textLength(description()) < minimum,
});

export const gap = (reason: string, concerns: Limit['concerns']): Limit => ({
  reason,
  concerns,
  isGap: true,
});

export const noCity: Limit = gap('without a city (field `city`)', ({ place }) => place.city === undefined);

export const noEmail: Limit = gap(
  'without an e-mail address (field `contactEmail`)',
  ({ posting }) => emailOf(posting) === undefined,
);

/** For readers that take the working hours in one word. */
export const oneWorkingTime = (reader: string): Limit =>
  gap(
    `without full-time or part-time, of which ${reader} takes only one`,
    ({ posting: { employmentType = [] } }) =>
      employmentType.includes('FULL_TIME') && employmentType.includes('PART_TIME'),
  );
