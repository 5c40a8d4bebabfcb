/**
 * Greenhouse: `boards-api.greenhouse.io/v1/boards/<board>/jobs?content=true&pay_transparency=true`, or one job.
 * https://developers.greenhouse.io/job-board.html
 */
import { quote } from '../postings/problem.ts';
import { phrase } from '../postings/wording.ts';
import { countryOf, type Facts } from './facts/facts.ts';
import { putPay } from './facts/pay.ts';
import { putPlace } from './facts/place.ts';
import type { Importer } from './importer.ts';
import type { Branch, Leaf } from './source/branch.ts';
import { readFeed, toBody } from './source/feed.ts';
import { hasJobWith, jobsIn, openJson } from './source/json.ts';

/** Pay is given in cents and without a period: what is worth a year's pay is taken for it. */
function putRange(facts: Facts, range: Branch): void {
  const [min, max] = ['min_cents', 'max_cents'].map((key) => inUnits(range.leaf(key)));
  const highest = Number((max ?? min)?.value ?? 0);
  const period = highest >= 10_000 ? { path: range.path, value: 'YEAR' } : undefined;
  if (period && facts.fields.salaryPeriod === undefined)
    facts.doubt('salaryPeriod', phrase('`YEAR`: the source gives an amount and no period'));
  putPay(facts, { min, max, currency: range.leaf('currency_type'), period });
  for (const key of ['title', 'blurb']) {
    const leaf = range.leaf(key);
    if (leaf)
      facts.leaveOut(leaf.path, leaf.value, phrase('write it into `salaryNote` if candidates shall read it'));
  }
}

const inUnits = (leaf: Leaf | undefined): Leaf | undefined =>
  leaf && { ...leaf, value: Number(leaf.value) / 100 };

/**
 * Offices are parts of the company. The first is where the job is, most likely: it tells the country that the place of the
 * job leaves out. The others are further places, unless the job is remote.
 */
function putOffices(facts: Facts, job: Branch): void {
  const [first, ...others] = job.items('offices');
  const { country, city, workplaceType } = facts.fields;
  if (workplaceType === 'remote' && country !== undefined) return;
  if (country === undefined && city === undefined) putPlace(facts, placeOf(first));
  else if (country === undefined) putCountryOf(facts, placeOf(first));
  for (const other of others) putPlace(facts, placeOf(other));
}

const placeOf = (office: Branch | undefined): Leaf | undefined =>
  office?.leaf('location') ?? office?.leaf('name');

function putCountryOf(facts: Facts, office: Leaf | undefined): void {
  const country = office && countryOf(String(office.value).split(',').at(-1)?.trim() ?? '');
  if (country) {
    facts.add('country', country, office);
    facts.doubt('country', phrase(`\`${country}\` from the office ${quote(office.value)}`));
  } else if (office) facts.leaveOut(office.path, office.value, phrase('the place of the job is another'));
}

/** Fields that a company has added itself, by their names. */
function putMetadata(facts: Facts, entry: Branch): void {
  const name = String(entry.at('name').value ?? '').toLowerCase();
  const field = /employment|contract|time type/.test(name)
    ? 'employmentType'
    : /workplace|remote|location type|work (?:model|mode|arrangement)/.test(name)
      ? 'workplaceType'
      : /level|seniority/.test(name)
        ? 'level'
        : undefined;
  if (!field || facts.fields[field] !== undefined) return;
  const [value] = entry.items('value');
  const leaf = value?.leaf();
  facts.put(field, leaf);
}

function readJob(job: Branch, facts: Facts) {
  facts.put('title', job.leaf('title'));
  facts.put('apply', job.leaf('absolute_url'));
  facts.put('datePosted', job.leaf('first_published') ?? job.leaf('updated_at'));
  facts.put('validThrough', job.leaf('application_deadline'));
  facts.put('reference', job.leaf('requisition_id'));
  putPlace(facts, job.leaf('location', 'name'));
  putOffices(facts, job);
  const [department] = job.items('departments');
  facts.put('team', department?.leaf('name'));
  for (const entry of job.items('metadata')) putMetadata(facts, entry);
  for (const range of job.items('pay_input_ranges')) putRange(facts, range);
  return {
    id: job.text('id'),
    locale: job.text('language'),
    body: toBody(facts, [{ leaf: job.leaf('content') }]),
  };
}

export const greenhouse: Importer = {
  name: 'greenhouse',
  isFeed: true,
  takes: (text) => hasJobWith(text, ['jobs'], ['id', 'title', 'absolute_url', 'location.name']),
  read(text, policy) {
    const root = openJson(text);
    return readFeed(root, jobsIn(root, 'jobs'), policy, readJob);
  },
};
