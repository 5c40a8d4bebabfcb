/** Workable: `apply.workable.com/api/v1/widget/accounts/<account>?details=true`. https://workable.readme.io/reference/jobs-1 */
import { phrase } from '../postings/wording.ts';
import type { Facts } from './facts/facts.ts';
import { putPay } from './facts/pay.ts';
import { putAddress } from './facts/place.ts';
import type { Importer } from './importer.ts';
import { headingIn } from './markdown/heading-line.ts';
import type { Branch } from './source/branch.ts';
import { readFeed, toBody, withoutTwins } from './source/feed.ts';
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

/** The page of a job, which the answer for one job does not name. */
function guessAddress(facts: Facts, job: Branch): void {
  const id = job.text('shortcode');
  if (!id) return;
  facts.fields.apply = `https://apply.workable.com/j/${encodeURIComponent(id)}`;
  facts.doubt('apply', phrase(`\`${facts.fields.apply}\` from the name of the job`));
}

function readJob(job: Branch, facts: Facts) {
  facts.put('title', job.leaf('title'));
  facts.put('reference', job.leaf('code'));
  facts.put('apply', job.leaf('application_url') ?? job.leaf('url'));
  if (facts.fields.apply === undefined) guessAddress(facts, job);
  facts.put('datePosted', job.leaf('published_on') ?? job.leaf('published') ?? job.leaf('created_at'));
  facts.put('employmentType', job.leaf('employment_type') ?? job.leaf('type'));
  facts.put('level', job.leaf('experience'));
  facts.put('education', job.leaf('education'));
  facts.put('team', job.leaf('department') ?? job.leaf('department', '0') ?? job.leaf('function'));
  putPlaces(facts, job);
  facts.put(
    'workplaceType',
    job.leaf('workplace_type') ?? job.leaf('location', 'workplace_type') ?? job.leaf('workplace'),
  );
  const remote = job.leaf('telecommuting') ?? job.leaf('location', 'telecommuting') ?? job.leaf('remote');
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
  const locale = job.text('language') ?? job.text('locale');
  const whole = job.leaf('full_description');
  const description = job.leaf('description');
  const language = facts.languageOf(locale, whole ?? description);
  const parts = [
    { leaf: description },
    { heading: headingIn(language, 'requirements'), leaf: job.leaf('requirements') },
    { heading: headingIn(language, 'offer'), leaf: job.leaf('benefits') },
  ];
  const body = toBody(facts, [{ leaf: whole }, ...withoutTwins(facts, whole, parts)]);
  return { id: job.text('shortcode'), locale, body };
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
