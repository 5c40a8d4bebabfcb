/** Lever: `api.lever.co/v0/postings/<site>?mode=json`. https://github.com/lever/postings-api */
import { phrase } from '../postings/wording.ts';
import type { Facts } from './facts/facts.ts';
import { putPay } from './facts/pay.ts';
import { putPlaces } from './facts/place.ts';
import type { Importer } from './importer.ts';
import type { Branch } from './source/branch.ts';
import { passOverTwins, readFeed, toBody } from './source/feed.ts';
import { hasJobWith, jobsIn, openJson } from './source/json.ts';

function readJob(job: Branch, facts: Facts) {
  facts.put('title', job.leaf('text'));
  facts.put('apply', job.leaf('applyUrl') ?? job.leaf('hostedUrl'));
  facts.put('datePosted', job.leaf('createdAt'));
  facts.put('country', job.leaf('country'));
  const workplace = job.leaf('workplaceType');
  if (workplace?.value !== 'unspecified') facts.put('workplaceType', workplace);
  else facts.leaveOut(workplace.path, workplace.value, phrase('says nothing'));
  const places = job.items('categories', 'allLocations').map((place) => place.leaf());
  const location = job.leaf('categories', 'location');
  const isAmong = places.some((place) => place?.value === location?.value);
  putPlaces(facts, isAmong ? places : [...places, location]);
  facts.put('employmentType', job.leaf('categories', 'commitment'));
  facts.put('team', job.leaf('categories', 'team') ?? job.leaf('categories', 'department'));
  facts.put('level', job.leaf('categories', 'level'));
  const salary = job.at('salaryRange');
  putPay(facts, {
    min: salary.leaf('min'),
    max: salary.leaf('max'),
    currency: salary.leaf('currency'),
    period: salary.leaf('interval'),
  });
  facts.put('salaryNote', job.leaf('salaryDescriptionPlain') ?? job.leaf('salaryDescription'));
  const lists = job
    .items('lists')
    .map((list) => ({ heading: list.leaf('text'), leaf: list.leaf('content') }));
  const opening = job.leaf('description') ?? job.leaf('descriptionPlain') ?? job.leaf('opening');
  const body = toBody(facts, [
    { leaf: opening },
    ...(job.at('description').value ? [] : [{ leaf: job.leaf('descriptionBody') }]),
    ...lists,
    { leaf: job.leaf('additional') ?? job.leaf('additionalPlain') },
  ]);
  passOverTwins(
    facts,
    job,
    ['descriptionPlain', 'opening', 'openingPlain', 'descriptionBody', 'descriptionBodyPlain'],
    phrase('the text of `description` again'),
  );
  passOverTwins(facts, job, ['additionalPlain'], phrase('the text of `additional` again'));
  passOverTwins(facts, job, ['salaryDescription'], phrase('the text of `salaryDescriptionPlain` again'));
  return { id: job.text('id'), locale: undefined, body };
}

export const lever: Importer = {
  name: 'lever',
  isFeed: true,
  takes: (text) => hasJobWith(text, ['data', 'postings'], ['id', 'text', 'categories', 'hostedUrl']),
  read(text, policy) {
    const root = openJson(text);
    return readFeed(root, jobsIn(root, 'data', 'postings'), policy, readJob);
  },
};
