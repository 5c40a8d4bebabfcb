import { describe, expect, test } from 'vitest';
import { editLink, folderLink, newFileLink, parseRepository, type Repository } from './repository.ts';

const github = { host: 'github', url: 'https://github.com/acme/jobs', branch: 'main' } as const;
const gitlab = { host: 'gitlab', url: 'https://gitlab.com/acme/web/jobs', branch: 'live' } as const;

describe('parseRepository', () => {
  test.each<[string, Repository]>([
    ['https://github.com/acme/jobs', github],
    ['https://github.com/acme/jobs/', github],
    ['https://github.com/acme/jobs.git', github],
    ['https://github.com/acme/jobs/tree/team/live', { ...github, branch: 'team/live' }],
    ['https://gitlab.com/acme/web/jobs/-/tree/live', gitlab],
    [
      'https://git.example.com/acme/jobs',
      { host: 'gitlab', url: 'https://git.example.com/acme/jobs', branch: 'main' },
    ],
  ])('reads %s', (written, repository) => {
    expect(parseRepository(written)).toEqual(repository);
  });

  test.each([
    'github.com/acme/jobs',
    'https://github.com/acme',
    'git@github.com:acme/jobs.git',
    'https://a@b.c/d/e',
  ])('rejects %s', (written) => {
    expect(parseRepository(written)).toBeUndefined();
  });

  test('takes no longer for a hostile address', () => {
    expect(parseRepository(`https://github.com${'/a'.repeat(20_000)}?`)).toBeUndefined();
  });
});

describe('links', () => {
  test('open the pages of GitHub', () => {
    expect(editLink(github, 'content/site.yaml')).toBe(
      'https://github.com/acme/jobs/edit/main/content/site.yaml',
    );
    expect(folderLink(github, 'content/postings')).toBe(
      'https://github.com/acme/jobs/tree/main/content/postings',
    );
    expect(newFileLink(github, 'content/postings', 'a b.en.md', '---\ntitle: A & B\n')).toBe(
      'https://github.com/acme/jobs/new/main?filename=content%2Fpostings%2Fa%20b.en.md&value=---%0Atitle%3A%20A%20%26%20B%0A',
    );
  });

  test('open the pages of GitLab', () => {
    expect(editLink(gitlab, 'content/site.yaml')).toBe(
      'https://gitlab.com/acme/web/jobs/-/edit/live/content/site.yaml',
    );
    expect(newFileLink(gitlab, 'content/postings', 'a.en.md', '')).toBe(
      'https://gitlab.com/acme/web/jobs/-/new/live/content/postings',
    );
  });
});
