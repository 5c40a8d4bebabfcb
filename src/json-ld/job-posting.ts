/**
 * One open posting as a schema.org JobPosting: what HR stated, and nothing that it did not state.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
import type { ContactPointLeaf, JobPostingLeaf, WebPageLeaf } from 'schema-dts';
import { fieldLabel, valueInWords } from '../i18n/words.ts';
import { isEmail } from '../postings/field-schemas.ts';
import type { Posting } from '../postings/posting.ts';
import type { Section } from '../postings/sections.ts';
import { endOfDay } from '../postings/zone-offset.ts';
import type { Site } from '../site/site.ts';
import type { Paths } from '../urls.ts';
import { makeBaseSalary } from './base-salary.ts';
import { makeDescription } from './description.ts';
import { makeApplicantLocations, makeJobLocation } from './job-location.ts';
import { cleanTitle } from './job-title.ts';
import { makeHiringOrganization } from './organization.ts';
import {
  makeEducationRequirements,
  makeExperienceInPlaceOfEducation,
  makeExperienceRequirements,
} from './requirements.ts';
import { sectionText } from './section-text.ts';
import { oneOrMany, stated } from './thing.ts';

export interface JobPostingMatter {
  site: Site;
  paths: Paths;
  posting: Posting;
  /** The body of the posting, rendered. */
  sections: readonly Section[];
}

/** The language is a property of a page, not of a job. */
const makePage = (url: string, inLanguage: string): WebPageLeaf => ({
  '@type': 'WebPage',
  '@id': url,
  inLanguage,
});

function makeContact({ contactName, contactEmail }: Posting): ContactPointLeaf | undefined {
  if (contactName === undefined && contactEmail === undefined) return undefined;
  return stated<ContactPointLeaf>({ '@type': 'ContactPoint', name: contactName, email: contactEmail });
}

/** A number alone would not say of what. */
function hoursInWords({ locale, weeklyHours }: Posting): string | undefined {
  if (weeklyHours === undefined) return undefined;
  return `${fieldLabel(locale, 'weeklyHours')}: ${valueInWords(locale, 'weeklyHours', weeklyHours)}`;
}

function makeStart({ startDate }: Posting): Pick<JobPostingLeaf, 'jobStartDate' | 'jobImmediateStart'> {
  if (startDate === undefined) return {};
  return startDate === 'immediately' ? { jobImmediateStart: true } : { jobStartDate: startDate };
}

export function makeJobPosting({ site, paths, posting, sections }: JobPostingMatter): JobPostingLeaf {
  const { locale, slug, datePosted, validThrough, reference, requisition, team, apply } = posting;
  const { employmentType = [], skills = [], workplaceType } = posting;
  const url = paths.absolute(paths.posting(locale, slug));
  return stated<JobPostingLeaf>({
    '@type': 'JobPosting',
    title: cleanTitle(posting.title),
    url,
    mainEntityOfPage: makePage(url, locale),
    identifier: { '@type': 'PropertyValue', name: site.name, value: reference ?? requisition },
    datePosted,
    validThrough: validThrough === undefined ? undefined : endOfDay(site.timeZone, validThrough),
    hiringOrganization: makeHiringOrganization(site, paths),
    employmentUnit: team === undefined ? undefined : { '@type': 'Organization', name: team },
    jobLocation: makeJobLocation(posting),
    jobLocationType: workplaceType === 'remote' ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: makeApplicantLocations(posting),
    employmentType: oneOrMany(employmentType),
    baseSalary: makeBaseSalary(posting),
    // The page names the address. What a site behind a link asks of a candidate is not known.
    directApply: isEmail(apply) ? true : undefined,
    totalJobOpenings: posting.openings,
    ...makeStart(posting),
    workHours: hoursInWords(posting),
    educationRequirements: makeEducationRequirements(posting.education),
    experienceRequirements: makeExperienceRequirements(posting.experienceMonths),
    experienceInPlaceOfEducation: makeExperienceInPlaceOfEducation(posting),
    applicationContact: makeContact(posting),
    responsibilities: sectionText(sections, 'responsibilities'),
    qualifications: sectionText(sections, 'requirements'),
    skills: oneOrMany([...skills, ...[sectionText(sections, 'nice-to-have') ?? []].flat()]),
    jobBenefits: sectionText(sections, 'offer'),
    description: makeDescription(posting, sections),
  });
}
