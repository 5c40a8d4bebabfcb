/** Workable: `apply.workable.com/api/v1/widget/accounts/<account>?details=true`. https://workable.readme.io/reference/jobs-1 */
import { phrase } from '../postings/wording.ts';
import type { Facts } from './facts/facts.ts';
import { putPay } from './facts/pay.ts';
import { putAddress } from './facts/place.ts';
import type { Importer } from './importer.ts';
import type { Branch } from './source/branch.ts';
import { readFeed, toBody } from './source/feed.ts';
import { hasJobWith, jobsIn, openJson } from './source/json.ts';

function putPlaces(facts: Facts, job: Branch): void {
  const places = job.items('locations');
  for (const place of places.length > 0 ? places : [job.at('location').value ? job.at('location') : job])
    putAddress(facts, {
      city: place.leaf('city'),
      region:
        place.leaf('regionCode') ?? place.leaf('region_code') ?? place.leaf('region') ?? place.leaf('state'),
      country: place.leaf('countryCode') ?? place.leaf('country_code') ?? place.leaf('country'),
    });
}

function readJob(job: Branch, facts: Facts) {
  facts.put('title', job.leaf('title'));
  facts.put('reference', job.leaf('code'));
  facts.put('apply', job.leaf('application_url') ?? job.leaf('url'));
  facts.put('datePosted', job.leaf('published_on') ?? job.leaf('created_at'));
  facts.put('employmentType', job.leaf('employment_type'));
  facts.put('level', job.leaf('experience'));
  facts.put('education', job.leaf('education'));
  facts.put('team', job.leaf('department') ?? job.leaf('function'));
  putPlaces(facts, job);
  facts.put('workplaceType', job.leaf('workplace_type') ?? job.leaf('location', 'workplace_type'));
  const remote = job.leaf('telecommuting') ?? job.leaf('location', 'telecommuting');
  if (remote?.value === true && facts.fields.workplaceType === undefined) {
    facts.fields.workplaceType = 'remote';
    facts.doubt(
      'workplaceType',
      phrase('`remote`: `telecommuting` may also mean that the job can be done remotely at times'),
    );
  } else if (remote)
    facts.leaveOut(
      remote.path,
      remote.value,
      phrase(`\`workplaceType\` is \`${facts.fields.workplaceType ?? 'on-site'}\``),
    );
  const salary = job.at('salary');
  putPay(facts, {
    min: salary.leaf('salary_from'),
    max: salary.leaf('salary_to'),
    currency: salary.leaf('salary_currency'),
    period: salary.leaf('salary_period'),
  });
  const body = toBody(facts, [
    { leaf: job.leaf('full_description') ?? job.leaf('description') },
    { heading: 'Requirements', leaf: job.leaf('requirements') },
    { heading: 'Benefits', leaf: job.leaf('benefits') },
  ]);
  return { id: job.text('shortcode'), locale: job.text('language') ?? job.text('locale'), body };
}

export const workable: Importer = {
  name: 'workable',
  isFeed: true,
  takes: (text) => hasJobWith(text, ['jobs', 'results'], ['title', 'shortcode']),
  read(text, policy) {
    const root = openJson(text);
    return readFeed(root, jobsIn(root, 'jobs', 'results'), policy, readJob);
  },
};
