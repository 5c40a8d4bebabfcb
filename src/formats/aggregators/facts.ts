/** Facts of a posting in the words of an aggregator. */
import { isEmail } from '../../postings/field-schemas.ts';
import type { Posting } from '../../postings/posting.ts';

type EmploymentType = NonNullable<Posting['employmentType']>[number];
export type EmploymentWords = Partial<Record<EmploymentType, string>>;

/** Those of readers whose documentation names values without listing them. */
export const plainEmploymentWords: EmploymentWords = {
  FULL_TIME: 'full-time',
  PART_TIME: 'part-time',
  CONTRACTOR: 'contract',
  TEMPORARY: 'temporary',
  INTERN: 'internship',
};

/** The kinds of contract that the table knows, each once. */
export const employmentWords = ({ employmentType = [] }: Posting, words: EmploymentWords): string[] => [
  ...new Set(employmentType.flatMap((type) => words[type] ?? [])),
];

/** For an element that takes several in one text. */
export const employmentText = (posting: Posting, words = plainEmploymentWords): string | undefined =>
  employmentWords(posting, words).join(', ') || undefined;

/** For an element that takes one value: none when the posting states several. */
export function onlyEmploymentWord(posting: Posting, words: EmploymentWords): string | undefined {
  const [first, ...others] = employmentWords(posting, words);
  return others.length === 0 ? first : undefined;
}

/** A public e-mail address of the posting: who answers questions, else where candidates apply. */
export const emailOf = ({ contactEmail, apply }: Posting): string | undefined =>
  contactEmail ?? (isEmail(apply) ? apply : undefined);
