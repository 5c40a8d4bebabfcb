/** Recruitee: `<company>.recruitee.com/api/offers/`. https://docs.recruitee.com/reference/offers */
import { quote } from '../postings/problem.ts';
import { phrase } from '../postings/wording.ts';
import { Facts } from './facts/facts.ts';
import { putPay } from './facts/pay.ts';
import { putAddress, putPlace, settleCities } from './facts/place.ts';
import type { Draft, Imported, Importer, ImportPolicy } from './importer.ts';
import { headingIn } from './markdown/heading-line.ts';
import type { Branch } from './source/branch.ts';
import { passOverTwins, readFeed, toBody } from './source/feed.ts';
import { hasJobWith, jobsIn, openJson } from './source/json.ts';

function putPlaces(facts: Facts, job: Branch): void {
  const places = job.items('locations');
  for (const place of places)
    putAddress(facts, {
      city: place.leaf('city'),
      region: place.leaf('state_code') ?? place.leaf('state'),
      country: place.leaf('country_code') ?? place.leaf('country'),
    });
  if (places.length > 0) return;
  const country = job.leaf('country_code') ?? job.leaf('country');
  const city = job.leaf('city');
  if (country || city)
    putAddress(facts, { city, region: job.leaf('state_code') ?? job.leaf('state_name'), country });
  else putPlace(facts, job.leaf('location'));
}

function putWorkplace(facts: Facts, job: Branch): void {
  const types = { remote: 'remote', hybrid: 'hybrid', on_site: 'on-site' } as const;
  for (const [key, type] of Object.entries(types)) {
    const leaf = job.leaf(key);
    if (leaf?.value === true) facts.add('workplaceType', type, leaf);
    else if (leaf) facts.leaveOut(leaf.path, leaf.value, phrase('says what the job is not'));
  }
}

function putHours(facts: Facts, job: Branch): void {
  const [min, max] = [
    job.leaf('min_hours') ?? job.leaf('min_hours_per_week'),
    job.leaf('max_hours') ?? job.leaf('max_hours_per_week'),
  ];
  facts.put('weeklyHours', max ?? min);
  if (min && max && min.value !== max.value)
    facts.leaveOut(min.path, min.value, phrase('one number of hours a posting: the highest is kept'));
}

function readJob(job: Branch, facts: Facts) {
  facts.put('title', job.leaf('title') ?? job.leaf('position'));
  facts.put('apply', job.leaf('careers_apply_url') ?? job.leaf('careers_url'));
  facts.put('datePosted', job.leaf('published_at') ?? job.leaf('created_at'));
  facts.put('validThrough', job.leaf('close_at'));
  facts.put('employmentType', job.leaf('employment_type_code'));
  facts.put('level', job.leaf('experience_code'));
  facts.put('education', job.leaf('education_code'));
  facts.put('team', job.leaf('department'));
  putPlaces(facts, job);
  putWorkplace(facts, job);
  putHours(facts, job);
  const salary = job.at('salary');
  putPay(facts, {
    min: salary.leaf('min'),
    max: salary.leaf('max'),
    currency: salary.leaf('currency'),
    period: salary.leaf('period'),
  });
  const status = job.leaf('status');
  if (status && status.value !== 'published') {
    facts.fields.draft = true;
    facts.doubt('draft', phrase(`\`true\`: the source says ${quote(status.value)}`));
  }
  if (status?.value === 'published')
    facts.leaveOut(status.path, status.value, phrase('postings are published unless they are drafts'));
  const locale = job.text('locale') ?? job.text('language') ?? Object.keys(translationsOf(job))[0];
  const main = locale ? job.at('translations', locale) : job;
  const description = job.leaf('description') ?? main.leaf('description');
  const heading = headingIn(facts.languageOf(locale, description), 'requirements');
  const body = toBody(facts, [
    { leaf: description },
    { heading, leaf: job.leaf('requirements') ?? main.leaf('requirements') },
  ]);
  if (locale)
    passOverTwins(
      facts,
      main,
      ['title', 'description', 'requirements', 'department'],
      phrase('told by the offer itself'),
    );
  settleCities(facts);
  return { id: job.text('id'), locale, body };
}

const translationsOf = (job: Branch): object => {
  const { value } = job.at('translations');
  return typeof value === 'object' && value !== null ? value : {};
};

/** The facts of an offer in the words of its other languages. */
function translations(job: Branch, draft: Draft, policy: ImportPolicy): Draft[] {
  return Object.keys(translationsOf(job)).flatMap((locale): Draft[] => {
    const text = job.at('translations', locale);
    if (locale === draft.locale) return [];
    const facts = new Facts(policy);
    facts.put('title', text.leaf('title'));
    facts.put('team', text.leaf('department'));
    const heading = headingIn(locale, 'requirements');
    const body = toBody(facts, [
      { leaf: text.leaf('description') },
      { heading, leaf: text.leaf('requirements') },
    ]);
    const fields = { ...draft.fields, ...facts.fields };
    return facts.fields.title === undefined && body === ''
      ? []
      : [{ id: draft.id, locale, fields, body, notes: facts.notes }];
  });
}

function read(text: string, policy: ImportPolicy): Imported {
  const root = openJson(text);
  const jobs = jobsIn(root, 'offers');
  const others: Draft[] = [];
  const main = readFeed(root, jobs, policy, (job, facts) => {
    const draft = readJob(job, facts);
    others.push(...translations(job, { ...draft, fields: facts.fields, notes: [] }, policy));
    return draft;
  });
  return { ...main, drafts: [...main.drafts, ...others] };
}

export const recruitee: Importer = {
  name: 'recruitee',
  isFeed: true,
  takes: (text) => hasJobWith(text, ['offers'], ['id', 'title', 'careers_url']),
  read,
};
