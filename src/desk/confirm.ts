/** Confirming: HR has made sure today that the job is open. */
import type { CalendarDate } from '../postings/calendar-date.ts';
import { quote } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';
import { phrase } from '../postings/wording.ts';
import { setField } from './edit-frontmatter.ts';
import { type Outcome, readPostings, refused } from './outcome.ts';

/** Writes the day into the postings of one requisition, unless one of them cannot be read or is closed. */
export function confirmPostings(files: readonly ContentFile[], today: CalendarDate): Outcome {
  const { postings, told } = readPostings(files);
  const closed = postings
    .filter(({ fields }) => fields['validThrough'] && String(fields['validThrough']) < today)
    .map(({ path, fields }) =>
      phrase(
        `\`${path}\` is closed since ${quote(fields['validThrough'])}. Write a later day into \`validThrough\`, or take it out, before you confirm that the job is open.`,
      ),
    );
  if (told.length + closed.length > 0) return refused(...told, ...closed);
  const changes = postings.map(({ path, text }) => ({
    path,
    before: text,
    after: setField(text, 'confirmed', today),
  }));
  const isSame = changes.every(({ before, after }) => before === after);
  return {
    changes,
    told: isSame ? [phrase('Nothing to change: it is confirmed today.')] : [],
    isRefused: false,
  };
}
