/**
 * What a job asks of candidates in the codes of Google, which takes no other words.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting#education-and-experience-properties-beta
 */
import type {
  EducationalOccupationalCredentialLeaf,
  OccupationalExperienceRequirementsLeaf,
} from 'schema-dts';
import type { Posting } from '../postings/posting.ts';

type Education = NonNullable<Posting['education']>;

const noRequirements = 'no requirements';

const credentialCategories: Record<Exclude<Education, 'none'>, string> = {
  'high-school': 'high school',
  associate: 'associate degree',
  bachelor: 'bachelor degree',
  postgraduate: 'postgraduate degree',
  'professional-certificate': 'professional certificate',
};

export function makeEducationRequirements(
  education: Education | undefined,
): EducationalOccupationalCredentialLeaf | string | undefined {
  if (education === undefined) return undefined;
  if (education === 'none') return noRequirements;
  return {
    '@type': 'EducationalOccupationalCredential',
    credentialCategory: credentialCategories[education],
  };
}

/** Whether experience makes up for education: Google takes it beside both alone. */
export const makeExperienceInPlaceOfEducation = ({
  education,
  experienceMonths,
  experienceInPlaceOfEducation,
}: Pick<Posting, 'education' | 'experienceMonths' | 'experienceInPlaceOfEducation'>): boolean | undefined =>
  education === undefined || experienceMonths === undefined ? undefined : experienceInPlaceOfEducation;

export function makeExperienceRequirements(
  months: number | undefined,
): OccupationalExperienceRequirementsLeaf | string | undefined {
  if (months === undefined) return undefined;
  return months === 0
    ? noRequirements
    : { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: months };
}
