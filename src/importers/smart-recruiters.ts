/**
 * SmartRecruiters: the details of postings, `api.smartrecruiters.com/v1/companies/<id>/postings/<posting>`; its list has
 * no texts. https://developers.smartrecruiters.com/docs/posting-api
 */
import type { Facts } from './facts/facts.ts';
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
    else if (leaf) facts.leaveOut(leaf.path, leaf.value, 'says what the job is not');
  }
}

function readJob(job: Branch, facts: Facts) {
  facts.put('title', job.leaf('name'));
  facts.put('reference', job.leaf('refNumber'));
  facts.put('datePosted', job.leaf('releasedDate'));
  facts.put('apply', job.leaf('applyUrl') ?? job.leaf('postingUrl'));
  putAddress(facts, {
    city: job.leaf('location', 'city'),
    region: job.leaf('location', 'region'),
    country: job.leaf('location', 'country'),
  });
  putWorkplace(facts, job);
  facts.put('team', job.leaf('department', 'label') ?? job.leaf('function', 'label'));
  facts.put('employmentType', job.leaf('typeOfEmployment', 'id') ?? job.leaf('typeOfEmployment', 'label'));
  facts.put('level', job.leaf('experienceLevel', 'id') ?? job.leaf('experienceLevel', 'label'));
  const texts = sections.map((name) => job.at('jobAd', 'sections', name));
  const body = toBody(
    facts,
    texts.map((text) => ({ heading: text.text('title'), leaf: text.leaf('text') })),
  );
  const active = job.leaf('active');
  if (active?.value === false) facts.fields.draft = true;
  else if (active) facts.leaveOut(active.path, active.value, 'postings are published unless they are drafts');
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
