import { describe, expect, test } from 'vitest';
import { canonicalFrameOrigin, frameAncestors } from './frame-ancestors.ts';
import { makeSite } from './site.ts';

test('only the site itself frames its lists, unless others are allowed', () => {
  expect(frameAncestors(makeSite({}))).toEqual(["'self'"]);
  const allow = ['https://www.example.com', 'https://*.example.org'];
  expect(frameAncestors(makeSite({ embed: { allow } }))).toEqual(["'self'", ...allow]);
});

describe('canonicalFrameOrigin', () => {
  test.each([
    ['https://www.example.com', 'https://www.example.com'],
    ['https://WWW.Example.com:443/', 'https://www.example.com'],
    ['https://intranet.example:8443', 'https://intranet.example:8443'],
    ['https://*.example.com', 'https://*.example.com'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s is %s', (written, origin) => {
    expect(canonicalFrameOrigin(written)).toBe(origin);
  });

  test.each([
    ...['', '*', 'https://*', 'https://*.', 'www.example.com', 'http://www.example.com', 'data:text/html,x'],
    ...['https://example.com/jobs/', 'https://example.com/?a', 'https://user@example.com'],
    ...['https://a.example; script-src *', 'https://a.example;script-src', "https://a'self'.example"],
    ...['https://a.example,b.example', 'https://a.*.example', 'https://a.example\r\nX: y'],
  ])('%j is none', (written) => {
    expect(canonicalFrameOrigin(written)).toBeUndefined();
  });
});
