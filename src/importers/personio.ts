/** Personio: `<company>.jobs.personio.de/xml?language=en`. https://developer.personio.de/reference/get_xml */
import { phrase } from '../postings/wording.ts';
import type { Facts } from './facts/facts.ts';
import { levelInTitle } from './facts/level.ts';
import { putPay } from './facts/pay.ts';
import { putPlaces } from './facts/place.ts';
import type { Importer } from './importer.ts';
import type { Branch } from './source/branch.ts';
import { readFeed, toBody } from './source/feed.ts';
import { openXml } from './source/xml.ts';

/** How long a week's work is, and the contract, are two fields there and one here. */
function putEmployment(facts: Facts, job: Branch): void {
  const type = job.leaf('employmentType');
  const schedule = job.leaf('schedule');
  const hours = String(schedule?.value ?? '');
  if (type && !/^(permanent|regular|unlimited)$/i.test(String(type.value))) facts.put('employmentType', type);
  else if (type && !schedule) facts.put('employmentType', type);
  else if (type)
    facts.leaveOut(type.path, type.value, phrase('postings are permanent unless they say otherwise'));
  if (!schedule) return;
  if (/^full-or-part-time$/i.test(hours))
    for (const value of ['FULL_TIME', 'PART_TIME']) facts.add('employmentType', value, schedule);
  else facts.put('employmentType', schedule);
}

function putLevel(facts: Facts, job: Branch, title: string): void {
  const seniority = job.leaf('seniority');
  const named = levelInTitle(title);
  if (seniority?.value === 'experienced' && named) {
    facts.fields.level = named;
    facts.doubt('level', phrase(`\`${named}\` from the title; the source says only \`experienced\``));
  } else if (facts.put('level', seniority) && seniority?.value === 'experienced')
    facts.doubt('level', phrase('`mid`: the source says only `experienced`'));
}

/** The feed names no address; the page of a job is below the one that the feed was fetched from. */
function guessAddress(facts: Facts, job: Branch): void {
  const { address } = facts.policy;
  const id = job.text('id');
  if (!address || !id || !/^https:\/\/[\w-]+\.jobs\.personio\.(de|com)\//.test(address)) return;
  facts.fields.apply = new URL(`/job/${encodeURIComponent(id)}`, address).href;
  facts.doubt('apply', phrase(`\`${facts.fields.apply}\` from the address of the feed`));
}

function readJob(job: Branch, facts: Facts) {
  facts.put('title', job.leaf('name'));
  facts.put('datePosted', job.leaf('createdAt'));
  const offices = [...job.items('office'), ...job.items('additionalOffices', 'office')];
  putPlaces(
    facts,
    offices.map((office) => office.leaf()),
  );
  facts.put('team', job.leaf('department'));
  putEmployment(facts, job);
  putLevel(facts, job, String(facts.fields.title ?? ''));
  const salary = job.at('salary');
  putPay(facts, {
    min: salary.leaf('min'),
    max: salary.leaf('max'),
    currency: salary.leaf('currency'),
    period: salary.leaf('interval'),
  });
  facts.put('apply', job.leaf('url') ?? job.leaf('applyUrl'));
  if (facts.fields.apply === undefined) guessAddress(facts, job);
  const sections = job.items('jobDescriptions', 'jobDescription');
  const body = toBody(
    facts,
    sections.map((section) => ({ heading: section.leaf('name'), leaf: section.leaf('value') })),
  );
  return { id: job.text('id'), locale: job.text('@language') ?? job.text('language'), body };
}

export const personio: Importer = {
  name: 'personio',
  isFeed: true,
  takes: (text) => /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)?<workzag-jobs[\s>]/i.test(text),
  read(text, policy) {
    const root = openXml(text);
    return readFeed(root, root.items('workzag-jobs', 'position'), policy, readJob);
  },
};
