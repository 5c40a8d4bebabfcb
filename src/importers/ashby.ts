/**
 * Ashby: `api.ashbyhq.com/posting-api/job-board/<name>?includeCompensation=true`.
 * https://developers.ashbyhq.com/docs/public-job-posting-api
 */
import { phrase } from '../postings/wording.ts';
import type { Facts } from './facts/facts.ts';
import { putPay } from './facts/pay.ts';
import { putAddress, putPlace } from './facts/place.ts';
import type { Importer } from './importer.ts';
import type { Branch } from './source/branch.ts';
import { passOverTwins, readFeed, toBody } from './source/feed.ts';
import { hasJobWith, jobsIn, openJson } from './source/json.ts';

/** A place by its address, or by its name where there is none. */
function putLocation(facts: Facts, place: Branch): void {
  const postal = place.at('address', 'postalAddress');
  const hasAddress = postal.at('addressCountry').value || postal.at('addressLocality').value;
  if (hasAddress)
    putAddress(facts, {
      city: postal.leaf('addressLocality'),
      region: postal.leaf('addressRegion'),
      country: postal.leaf('addressCountry'),
    });
  else putPlace(facts, place.leaf('location') ?? place.leaf());
}

function putCompensation(facts: Facts, job: Branch): void {
  const tiers = job.items('compensation', 'compensationTiers');
  const parts = tiers.flatMap((tier) => tier.items('components'));
  const summary = job.items('compensation', 'summaryComponents');
  for (const part of parts.length > 0 ? parts : summary) {
    if (String(part.at('compensationType').value).toLowerCase() !== 'salary') continue;
    part.leaf('compensationType');
    putPay(facts, {
      min: part.leaf('minValue'),
      max: part.leaf('maxValue'),
      currency: part.leaf('currencyCode'),
      period: part.leaf('interval'),
    });
  }
  facts.put('salaryNote', job.leaf('compensation', 'compensationTierSummary'));
}

function readJob(job: Branch, facts: Facts) {
  facts.put('title', job.leaf('title'));
  facts.put('apply', job.leaf('applyUrl') ?? job.leaf('jobUrl'));
  facts.put('datePosted', job.leaf('publishedAt') ?? job.leaf('publishedDate'));
  facts.put('employmentType', job.leaf('employmentType'));
  facts.put('workplaceType', job.leaf('workplaceType'));
  const remote = job.leaf('isRemote');
  if (remote?.value === true && facts.fields.workplaceType === undefined) {
    facts.fields.workplaceType = 'remote';
    facts.doubt(
      'workplaceType',
      phrase('`remote`: `isRemote` may also mean that the job can be done remotely at times'),
    );
  } else if (remote)
    facts.leaveOut(
      remote.path,
      remote.value,
      phrase(`\`workplaceType\` is \`${facts.fields.workplaceType ?? 'on-site'}\``),
    );
  for (const place of [job, ...job.items('secondaryLocations')]) putLocation(facts, place);
  facts.put('team', job.leaf('team') ?? job.leaf('department'));
  putCompensation(facts, job);
  const listed = job.leaf('isListed');
  if (listed?.value === false) facts.fields.unlisted = true;
  else if (listed)
    facts.leaveOut(listed.path, listed.value, phrase('postings are listed unless they say otherwise'));
  const body = toBody(facts, [{ leaf: job.leaf('descriptionHtml') ?? job.leaf('descriptionPlain') }]);
  passOverTwins(facts, job, ['descriptionPlain'], phrase('the text of `descriptionHtml` again'));
  return { id: job.text('id') ?? idIn(job.text('jobUrl')), locale: undefined, body };
}

/** The last part of the address of the job: https://jobs.ashbyhq.com/<board>/<id> */
const idIn = (address: string | undefined): string | undefined =>
  address
    ?.replace(/[/?#]*$/, '')
    .split('/')
    .at(-1);

export const ashby: Importer = {
  name: 'ashby',
  isFeed: true,
  takes: (text) => hasJobWith(text, ['jobs'], ['title', 'jobUrl']),
  read(text, policy) {
    const root = openJson(text);
    return readFeed(root, jobsIn(root, 'jobs'), policy, readJob);
  },
};
