/**
 * SmartRecruiters: the details of postings, `api.smartrecruiters.com/v1/companies/<id>/postings/<posting>`; its list has
 * no texts. https://developers.smartrecruiters.com/docs/posting-api
 */
import { phrase } from '../postings/wording.ts';
import type { Facts } from './facts/facts.ts';
import { putPay } from './facts/pay.ts';
import { putAddress } from './facts/place.ts';
import type { Importer } from './importer.ts';
import type { Branch } from './source/branch.ts';
import { readFeed, toBody } from './source/feed.ts';
import { hasJobWith, jobsIn, openJson } from './source/json.ts';

const sections = ['companyDescription', 'jobDescription', 'qualifications', 'additionalInformation'] as const;

function putWorkplace(facts: Facts, job: Branch): void {
  for (const [key, type] of [
    ['remote', 'remote'],
    ['hybrid', 'hybrid'],
  ] as const) {
    const leaf = job.leaf('location', key);
    if (leaf?.value === true) facts.add('workplaceType', type, leaf);
    else if (leaf) facts.leaveOut(leaf.path, leaf.value, phrase('says what the job is not'));
  }
}

/** The page of a posting, which the list does not name. */
function guessAddress(facts: Facts, job: Branch): void {
  const [company, id] = [job.text('company', 'identifier'), job.text('id')];
  if (!company || !id) return;
  facts.fields.apply = `https://jobs.smartrecruiters.com/${encodeURIComponent(company)}/${encodeURIComponent(id)}`;
  facts.doubt('apply', phrase(`\`${facts.fields.apply}\` from the names of company and posting`));
}

function readJob(job: Branch, facts: Facts) {
  facts.put('title', job.leaf('name'));
  facts.put('reference', job.leaf('refNumber'));
  facts.put('datePosted', job.leaf('releasedDate'));
  facts.put('apply', job.leaf('applyUrl') ?? job.leaf('postingUrl'));
  if (facts.fields.apply === undefined) guessAddress(facts, job);
  putAddress(facts, {
    city: job.leaf('location', 'city'),
    region: job.leaf('location', 'region'),
    country: job.leaf('location', 'country'),
  });
  putWorkplace(facts, job);
  const pay = job.at('compensation');
  putPay(facts, {
    min: pay.leaf('min'),
    max: pay.leaf('max'),
    currency: pay.leaf('currency'),
    period: pay.leaf('period'),
  });
  facts.put('team', job.leaf('department', 'label') ?? job.leaf('function', 'label'));
  facts.put('employmentType', job.leaf('typeOfEmployment', 'id') ?? job.leaf('typeOfEmployment', 'label'));
  facts.put('level', job.leaf('experienceLevel', 'id') ?? job.leaf('experienceLevel', 'label'));
  const texts = sections.map((name) => job.at('jobAd', 'sections', name));
  const body = toBody(
    facts,
    texts.map((text) => ({ heading: text.leaf('title'), leaf: text.leaf('text') })),
  );
  const active = job.leaf('active');
  if (active?.value === false) facts.fields.draft = true;
  else if (active)
    facts.leaveOut(active.path, active.value, phrase('postings are published unless they are drafts'));
  return { id: job.text('uuid') ?? job.text('id'), locale: job.text('language', 'code'), body };
}

export const smartRecruiters: Importer = {
  name: 'smart-recruiters',
  isFeed: true,
  takes: (text) => hasJobWith(text, ['content'], ['name', 'releasedDate', 'location']),
  read(text, policy) {
    const root = openJson(text);
    return readFeed(root, jobsIn(root, 'content'), policy, readJob);
  },
};
