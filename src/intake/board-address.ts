/** Where job boards answer programs: people know the address of the page with the jobs, which has no texts. */

const boards: readonly [page: RegExp, answer: string][] = [
  [
    /^(?:boards|job-boards)(?:\.eu)?\.greenhouse\.io\/([\w-]+)$/,
    'boards-api.greenhouse.io/v1/boards/$1/jobs?content=true&pay_transparency=true',
  ],
  [/^jobs\.(eu\.)?lever\.co\/([\w.-]+)$/, 'api.$1lever.co/v0/postings/$2?mode=json'],
  [/^jobs\.ashbyhq\.com\/([\w.%-]+)$/, 'api.ashbyhq.com/posting-api/job-board/$1?includeCompensation=true'],
  [/^([\w-]+\.jobs\.personio\.(?:de|com))$/, '$1/xml'],
  [/^([\w-]+\.recruitee\.com)$/, '$1/api/offers/'],
  [/^apply\.workable\.com\/([\w-]+)$/, 'apply.workable.com/api/v1/widget/accounts/$1?details=true'],
  [/^([\w-]+(?:\.[a-z]{2})?\.teamtailor\.com)(?:\/jobs)?$/, '$1/jobs.json'],
];

/**
 * The address of the jobs behind the page of a board; any other address as it is.
 *
 * @example boardAddress(new URL('https://jobs.lever.co/nordlicht')).href // → 'https://api.lever.co/v0/postings/nordlicht?mode=json'
 */
export function boardAddress(page: URL): URL {
  const place = `${page.host}${page.pathname}`.replace(/\/+$/, '');
  const [pattern, answer] = boards.find(([each]) => each.test(place)) ?? [];
  if (!pattern || !answer || page.protocol !== 'https:') return page;
  const address = new URL(`https://${place.replace(pattern, answer)}`);
  const language = page.searchParams.get('language');
  if (language && address.pathname === '/xml') address.searchParams.set('language', language);
  return address;
}
