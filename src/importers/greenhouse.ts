/**
 * Greenhouse: `boards-api.greenhouse.io/v1/boards/<board>/jobs?content=true&pay_transparency=true`, or one job.
 * https://developers.greenhouse.io/job-board.html
 */
import { phrase } from '../postings/wording.ts';
import type { Facts } from './facts/facts.ts';
import { putPay } from './facts/pay.ts';
import { putPlace } from './facts/place.ts';
import type { Importer } from './importer.ts';
import { unescapeHtml } from './markdown/from-html.ts';
import type { Branch, Leaf } from './source/branch.ts';
import { readFeed, toBody } from './source/feed.ts';
import { hasJobWith, jobsIn, openJson } from './source/json.ts';

/** Content comes escaped once more than it should be. */
function unescaped(leaf: Leaf | undefined): Leaf | undefined {
  const isEscaped = leaf && /&lt;/.test(String(leaf.value)) && !/<[a-z]/i.test(String(leaf.value));
  return isEscaped ? { ...leaf, value: unescapeHtml(String(leaf.value)) } : leaf;
}

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

/** Fields that a company has added itself, by their names. */
function putMetadata(facts: Facts, entry: Branch): void {
  const name = String(entry.at('name').value ?? '').toLowerCase();
  const field = /employment|contract|time type/.test(name)
    ? 'employmentType'
    : /workplace|remote|location type/.test(name)
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
  for (const [index, office] of job.items('offices').entries()) {
    const isKnown = facts.fields.country !== undefined && index === 0;
    if (!isKnown) putPlace(facts, office.leaf('location') ?? office.leaf('name'));
  }
  const [department] = job.items('departments');
  facts.put('team', department?.leaf('name'));
  for (const entry of job.items('metadata')) putMetadata(facts, entry);
  for (const range of job.items('pay_input_ranges')) putRange(facts, range);
  return {
    id: job.text('id'),
    locale: job.text('language'),
    body: toBody(facts, [{ leaf: unescaped(job.leaf('content')) }]),
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
