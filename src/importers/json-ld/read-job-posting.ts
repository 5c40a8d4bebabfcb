import { isHttpsUrl } from '../../postings/field-schemas.ts';
import { phrase } from '../../postings/wording.ts';
import type { Facts } from '../facts/facts.ts';
import { putPay } from '../facts/pay.ts';
import { putAddress, putPlace } from '../facts/place.ts';
import { headingIn } from '../markdown/heading-line.ts';
import type { Branch } from '../source/branch.ts';
import { cleanLine } from '../source/clean.ts';
import { type ReadJob, toBody, withoutTwins } from '../source/feed.ts';

/** Words that are part of the vocabulary itself and say nothing of the job. */
const skipTypes = (facts: Facts, branch: Branch): void => {
  for (const key of ['@type', '@context', '@id']) {
    const leaf = branch.leaf(key);
    if (leaf) facts.leaveOut(leaf.path, leaf.value, phrase('part of the notation'));
  }
};

function putLocations(facts: Facts, job: Branch): void {
  for (const place of job.items('jobLocation')) {
    const address = place.at('address');
    const country = address.leaf('addressCountry', 'name') ?? address.leaf('addressCountry');
    const city = address.leaf('addressLocality');
    const region = address.leaf('addressRegion');
    if (country || city) putAddress(facts, { city, region, country });
    else putPlace(facts, place.leaf() ?? address.leaf() ?? place.leaf('name'));
  }
  for (const area of job.items('applicantLocationRequirements')) {
    const leaf = area.leaf('name') ?? area.leaf();
    const code = leaf && facts.reading('country', leaf.value);
    if (leaf && code !== undefined) facts.add('country', code, leaf);
    else if (leaf) facts.leaveOut(leaf.path, leaf.value, phrase('no country: only countries are taken'));
  }
}

function putSalary(facts: Facts, job: Branch): void {
  for (const salary of job.items('baseSalary')) {
    const value = salary.at('value');
    const single = value.leaf('value') ?? value.leaf() ?? salary.leaf('value');
    putPay(facts, {
      min: value.leaf('minValue') ?? salary.leaf('minValue') ?? single,
      max: value.leaf('maxValue') ?? salary.leaf('maxValue'),
      currency: salary.leaf('currency') ?? value.leaf('currency'),
      period: value.leaf('unitText') ?? salary.leaf('unitText') ?? job.leaf('salaryUnit'),
    });
  }
}

function putRequirements(facts: Facts, job: Branch): void {
  for (const education of job.items('educationRequirements'))
    facts.put('education', education.leaf('credentialCategory') ?? education.leaf());
  for (const experience of job.items('experienceRequirements')) {
    const months = experience.leaf('monthsOfExperience');
    if (months) facts.put('experienceMonths', months);
    else {
      const leaf = experience.leaf();
      if (leaf) facts.leaveOut(leaf.path, leaf.value, phrase('write the months into `experienceMonths`'));
    }
  }
  const instead = job.leaf('experienceInPlaceOfEducation');
  if (facts.fields.education !== undefined && facts.fields.experienceMonths !== undefined)
    facts.put('experienceInPlaceOfEducation', instead);
  else if (instead) facts.leaveOut(instead.path, instead.value, phrase('only with education and experience'));
  for (const skill of job.items('skills')) {
    const leaf = skill.leaf() ?? skill.leaf('name');
    for (const part of leaf ? String(leaf.value).split(/\s*[,;\n]\s*/) : [])
      if (leaf && part !== '') facts.put('skills', { ...leaf, value: part });
  }
}

/** The identifier of the company for the job, else the last part of its address. */
function idOf(job: Branch): string | undefined {
  const address = job.text('url') ?? job.text('@id');
  const segment = address
    ?.replace(/[?#].*$|\/+$/g, '')
    .split('/')
    .at(-1);
  return job.text('identifier', 'value') ?? job.text('identifier') ?? (segment || undefined);
}

function putApply(facts: Facts, job: Branch): void {
  const contact = job.at('applicationContact');
  const mail = contact.leaf('email');
  const address = contact.leaf('url') ?? job.leaf('url');
  facts.put('contactName', contact.leaf('name'));
  if (address) facts.put('apply', address);
  if (mail) facts.put(facts.fields.apply === undefined ? 'apply' : 'contactEmail', mail);
  const page = facts.policy.address;
  if (facts.fields.apply === undefined && page && isHttpsUrl(page)) {
    facts.fields.apply = page;
    facts.doubt('apply', phrase('the address of the page itself; if it is closed there, write another'));
  }
  if (address?.path.endsWith('url') && facts.fields.apply && !contact.at('url').value)
    facts.doubt('apply', phrase('the address of the posting itself; if it is closed there, write another'));
}

export const readJobPosting: ReadJob = (job, facts) => {
  facts.put('title', job.leaf('title') ?? job.leaf('name'));
  facts.put('datePosted', job.leaf('datePosted'));
  facts.put('validThrough', job.leaf('validThrough'));
  for (const type of job.items('employmentType'))
    for (const each of cleanLine(String(type.value)).split(/\s*,\s*/)) {
      const leaf = type.leaf();
      if (leaf) facts.put('employmentType', { ...leaf, value: each });
    }
  facts.put('workplaceType', job.leaf('jobLocationType'));
  putLocations(facts, job);
  putSalary(facts, job);
  putRequirements(facts, job);
  putApply(facts, job);
  const starts = job.leaf('jobStartDate');
  const immediate = job.leaf('jobImmediateStart');
  facts.put(
    'startDate',
    starts ?? (immediate?.value === true ? { ...immediate, value: 'immediately' } : undefined),
  );
  if (immediate && (starts || immediate.value !== true))
    facts.leaveOut(immediate.path, immediate.value, phrase('the start is told otherwise, or not at all'));
  facts.put('openings', job.leaf('totalJobOpenings'));
  facts.put('weeklyHours', job.leaf('workHours'));
  facts.put('reference', job.leaf('identifier', 'value') ?? job.leaf('identifier'));
  facts.put('team', job.leaf('employmentUnit', 'name') ?? job.leaf('employmentUnit'));
  const locale = job.text('inLanguage');
  const description = job.leaf('description');
  const language = facts.languageOf(locale, description);
  const parts = [
    { heading: headingIn(language, 'responsibilities'), leaf: job.leaf('responsibilities') },
    { heading: headingIn(language, 'requirements'), leaf: job.leaf('qualifications') },
    { heading: headingIn(language, 'offer'), leaf: job.leaf('jobBenefits') },
  ];
  const body = toBody(facts, [{ leaf: description }, ...withoutTwins(facts, description, parts)]);
  skipTypes(facts, job);
  return { id: idOf(job), locale, body };
};
