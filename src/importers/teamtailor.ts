/**
 * Teamtailor: the JSON Feed of a careers site, `<site>/jobs.json`, whose items carry a JobPosting of schema.org.
 * https://www.jsonfeed.org/version/1.1/
 */
import { phrase } from '../postings/wording.ts';
import type { Facts } from './facts/facts.ts';
import type { Importer } from './importer.ts';
import { readJobPosting } from './json-ld/read-job-posting.ts';
import type { Branch } from './source/branch.ts';
import { passOverTwins, readFeed, toBody } from './source/feed.ts';
import { jobsIn, openJson, parseJson } from './source/json.ts';

/** The keys under which an item carries more than JSON Feed knows begin with a line. */
const jobKeys = ['_jobposting', '_job_posting', '_teamtailor'];

function readItem(item: Branch, facts: Facts, language: string | undefined) {
  const key = jobKeys.find((each) => item.at(each).value !== undefined) ?? '_jobposting';
  const job = item.at(key);
  facts.put('title', item.leaf('title'));
  facts.put('apply', item.leaf('url') ?? item.leaf('external_url'));
  facts.put('datePosted', item.leaf('date_published'));
  const own = item.leaf('content_html') ?? item.leaf('content_text');
  const body = toBody(facts, [{ leaf: own }]);
  if (own) passOverTwins(facts, job, ['description'], phrase('the text of `content_html` again'));
  passOverTwins(facts, job, ['title', 'url', 'datePosted'], phrase('told by the item itself'));
  const inner = readJobPosting(job, facts);
  const tags = item.items('tags').map((tag) => tag.leaf());
  for (const tag of tags)
    if (tag) facts.leaveOut(tag.path, tag.value, phrase('tags have no field; write skills into `skills`'));
  passOverTwins(facts, item, ['content_text'], phrase('the text of `content_html` again'));
  const locale = item.text('language') ?? inner.locale ?? language;
  return { id: idOf(item, facts) ?? inner.id, locale, body: body || inner.body };
}

/** The number of a job; the title that stands behind it in its address may change. */
function idOf(item: Branch, facts: Facts): string | undefined {
  const leaf = item.leaf('id');
  const last = String(leaf?.value ?? '')
    .replace(/[?#].*$|\/+$/g, '')
    .split('/')
    .at(-1);
  const number = /^\d{4,}(?=-)/.exec(last ?? '')?.[0];
  if (leaf && number)
    facts.leaveOut(leaf.path, leaf.value, phrase(`the posting is named by its number \`${number}\``));
  return number ?? (last || undefined);
}

export const teamtailor: Importer = {
  name: 'teamtailor',
  isFeed: true,
  takes(text) {
    const value = parseJson(text);
    return (
      typeof value === 'object' &&
      value !== null &&
      /jsonfeed\.org/.test(String(Reflect.get(value, 'version')))
    );
  },
  read(text, policy) {
    const root = openJson(text);
    const language = root.text('language');
    return readFeed(root, jobsIn(root, 'items'), policy, (item, facts) => readItem(item, facts, language));
  },
};
