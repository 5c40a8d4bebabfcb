/** Translations of which one was changed and others were not. */
import type { CalendarDate } from '../../postings/calendar-date.ts';

/** Days of files as git knows them, by path below the content folder. */
export interface FileDays {
  /** The first commit of a file. None: it is new. */
  first: ReadonlyMap<string, CalendarDate>;
  /** The last one. None: it was changed since. */
  last: ReadonlyMap<string, CalendarDate>;
}

interface Translation {
  requisition: string;
  locale: string;
  file: string;
}

export type DatedTranslation = Omit<Translation, 'requisition'> & { day: CalendarDate };

export interface ChangedAlone {
  requisition: string;
  /** The last change. */
  changed: DatedTranslation;
  /** Translations that nobody has touched since an earlier day. */
  behind: DatedTranslation[];
}

/** A translation that was only added is no change of the job: the others may say the same. */
export function findChangedAlone(
  postings: readonly Translation[],
  { first, last }: FileDays,
  today: CalendarDate,
): ChangedAlone[] {
  const dayOf = (file: string): CalendarDate => last.get(file) ?? today;
  return [...Map.groupBy(postings, ({ requisition }) => requisition)].flatMap(([requisition, group]) => {
    const dated = group.map(({ locale, file }) => ({ locale, file, day: dayOf(file) }));
    const changes = dated.filter(({ file, day }) => (first.get(file) ?? day) < day);
    const changed = changes.reduce<DatedTranslation | undefined>(
      (newest, each) => (newest && newest.day >= each.day ? newest : each),
      undefined,
    );
    const behind = changed ? dated.filter(({ day }) => day < changed.day) : [];
    return changed && behind.length > 0 ? [{ requisition, changed, behind }] : [];
  });
}
