/** Sources that mean harm, or that nobody meant: each ends soon, with a draft or a sentence. */
import { describe, expect, test } from 'vitest';
import { checkBody } from '../postings/body.ts';
import { findUnprintable } from '../postings/characters.ts';
import { completeDraft, findImporter } from './index.ts';

const policy = { timeZone: 'UTC' };
const completion = { source: 'x', name: 'x', locales: ['en'], defaultLocale: 'en' };
const outcome = (source: string, as?: string): string => {
  try {
    const { drafts } = findImporter(source, as).read(source, policy);
    return drafts.map((draft) => completeDraft(draft, completion).text).join('\n');
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith('Unexpected')) return error.message;
    throw error;
  }
};
const jobWith = (content: string, title = 'Clerk') =>
  JSON.stringify({
    jobs: [{ id: 1, title, absolute_url: 'https://x.example/1', location: { name: 'Berlin' }, content }],
  });

describe('ends soon', () => {
  test.each([
    ['JSON too deep', '['.repeat(100_000) + ']'.repeat(100_000), 'lever'],
    ['HTML too deep', `<p>${'<div>'.repeat(50_000)}x`, 'html'],
    ['HTML too deep in a feed', jobWith('<b>'.repeat(50_000)), 'greenhouse'],
    ['XML too deep', `<workzag-jobs>${'<a>'.repeat(50_000)}`, 'personio'],
    [
      'XML with entities',
      '<!DOCTYPE a [<!ENTITY b "bb">]><workzag-jobs><position>&b;</position></workzag-jobs>',
      'personio',
    ],
    ['half a tag', `<p>${'<a '.repeat(100_000)}`, 'html'],
    ['half a script', `JobPosting ${'<script type="application/ld+json">'.repeat(20_000)}`, undefined],
    ['spaces', `Clerk\n\n${' '.repeat(200_000)}x`, 'text'],
    ['stars', `Clerk\n\n${'*'.repeat(100_000)}`, 'text'],
    ['colons', `${'a:'.repeat(100_000)}`, 'text'],
    ['dots', `Clerk\n\nApply: ${'a.'.repeat(50_000)}@`, 'text'],
    ['lines', 'a\n'.repeat(20_000), 'text'],
    ['nothing', '', undefined],
    ['null', 'null', undefined],
    ['no jobs', '{"jobs":[]}', 'greenhouse'],
    ['jobs that are none', '{"jobs":[null,1,"x",[],{}]}', 'ashby'],
  ])('%s', (_, source, as) => {
    const start = performance.now();
    expect(typeof outcome(source, as)).toBe('string');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('breaks out of nothing', () => {
  test.each([
    '<script>alert(1)</script><p>Text</p>',
    '<p onclick=x>Text <a href="javascript:alert(1)">a</a><a href=" JaVaScRiPt:x">b</a><a href="//evil.example">c</a></p>',
    '<p>Text<img src=x onerror=alert(1)><svg><script>1</script></svg></p>',
    '<p>Text &lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1)) ![y](https://evil.example/z.png)</p>',
    '<p>---\ntitle: x\n---</p><p>Text</p>',
    'Text <b>\u202Eevil\u0000\u001b[31m</b>',
    '<table><tr><td><table><tr><td>Text</td></tr></table></td></tr></table>',
  ])('%s', (content) => {
    const posting = outcome(jobWith(content));
    const [, , ...body] = posting.split(/^---$/m);
    expect(body.join('---')).toContain('Text');
    expect(checkBody('a.md', body.join('---'), 1)).toEqual([]);
  });

  test.each([
    'x"\n---\ndraft: false',
    'a: b # c',
    '{{x}}',
    '- list',
    '\u202eevil',
    '!!js/function "x"',
    '*alias',
  ])('a title: %s', (title) => {
    const posting = outcome(jobWith('Text', title));
    expect(posting.split('\n').filter((line) => /^(title|---|draft)/.test(line)).length).toBeLessThanOrEqual(
      4,
    );
    expect(findUnprintable(posting)).toBe(-1);
  });

  test('keys of the language itself are fields like others', () => {
    const source = jobWith('Text').replace(
      '"id":1',
      '"id":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}',
    );
    const { drafts } = findImporter(source).read(source, policy);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(drafts[0]?.notes.map(({ field }) => field)).toContain('jobs[0].__proto__.polluted');
  });
});
