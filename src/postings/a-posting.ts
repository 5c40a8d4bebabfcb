/** Factories for tests: what is not the point of a test is filled in. */
import { outlineBody } from './outline.ts';
import type { Posting, PostingPolicy } from './posting.ts';
import type { Addresses } from './rules/rule.ts';

export const aPolicy = (policy: Partial<PostingPolicy> = {}): PostingPolicy => ({
  locales: ['en', 'de', 'fr'],
  allowed: {},
  keepDays: 180,
  ...policy,
});

/** A site whose only other pages are lists of countries. */
export const anAddressBook: Addresses = {
  posting: (locale, slug) => `/${locale}/jobs/${slug}/`,
  old: (path) => path,
  isReserved: (path) => /^\/\w+\/countries\b/.test(path),
  resolve: (link, from) => {
    const { origin, pathname, hash } = new URL(link, new URL(from, 'https://careers.example.com'));
    return origin === 'https://careers.example.com' ? { path: pathname, anchor: hash.slice(1) } : undefined;
  },
  has: (path) => /^\/\w+\/(countries\/)?$/.test(path),
};

export function aPosting(posting: Partial<Posting> = {}): Posting {
  const { requisition = 'gardener', locale = 'en' } = posting;
  return {
    locale,
    title: 'Gardener',
    country: ['DE'],
    level: 'mid',
    datePosted: '2026-11-02',
    apply: 'jobs@example.com',
    workplaceType: 'on-site',
    vacancy: 'existing',
    draft: false,
    unlisted: false,
    file: `postings/${requisition}.${locale}.md`,
    requisition,
    slug: requisition,
    bodyLine: 10,
    excerpt: 'Look after the park by the river.',
    outline: outlineBody('Look after the park by the river.', locale),
    ...posting,
  };
}
