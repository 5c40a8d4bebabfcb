/** The flags of `npm run new` as a call, and what is missing in it. */
import type { CalendarDate } from '../postings/calendar-date.ts';
import type { Site } from '../site/site.ts';
import { fieldFlags, flagsToValues } from './field-flags.ts';
import { type Call, usualValues } from './new-posting.ts';

const text = { type: 'string' } as const;

/** As `parseArgs` takes them. */
export const newFlags = { ...fieldFlags, requisition: text, folder: text, text, from: text };

const given = (flags: Readonly<Record<string, unknown>>, name: string): string | undefined =>
  typeof flags[name] === 'string' ? flags[name] : undefined;

export function flagsToCall(flags: Readonly<Record<string, unknown>>, site: Site, today: CalendarDate): Call {
  const from = given(flags, 'from');
  const values = flagsToValues(flags);
  return {
    from,
    values: from === undefined ? { ...usualValues(site, today), ...values } : values,
    requisition: given(flags, 'requisition'),
    folder: given(flags, 'folder'),
    text: given(flags, 'text'),
  };
}
