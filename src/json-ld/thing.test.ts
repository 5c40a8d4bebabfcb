import type { OrganizationLeaf } from 'schema-dts';
import { describe, expect, test } from 'vitest';
import { oneOrMany, stated, toScriptText } from './thing.ts';

describe('toScriptText', () => {
  test.each([
    '</script><script>alert(1)</script>',
    '</SCRIPT >',
    '<!-- <script>',
    ']]> --> &lt;/script&gt;',
    'line\u2028paragraph\u2029end',
    'quote " backslash \\ \\u003c',
    'null \0 bell \u0007 escape \u001b',
    '\ud83d alone, 😀 together, \u202egro.live',
    '𝕌 ﷽ مهندس',
  ])('carries %j, and none of it can be read as HTML', (name) => {
    const text = toScriptText({ '@type': 'Organization', name });
    expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'Organization', name });
    expect(text).not.toMatch(/[<\0]/);
  });
});

test('what is not stated is left out, and nothing else', () => {
  const organization = stated<OrganizationLeaf>({
    '@type': 'Organization',
    name: '',
    slogan: undefined,
    foundingDate: undefined,
    isicV4: '0',
  });
  expect(JSON.parse(toScriptText(organization))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: '',
    isicV4: '0',
  });
});

test('oneOrMany makes a list of several alone', () => {
  expect([oneOrMany([]), oneOrMany(['a']), oneOrMany(['a', 'b'])]).toEqual([undefined, 'a', ['a', 'b']]);
});
