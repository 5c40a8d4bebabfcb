import { expect, test } from 'vitest';
import { isEmptyLinkText, linkTextLanguages } from './link-texts.ts';
import { sectionHeadings } from './section-headings.ts';

test('the words of every language of the interface are known', () => {
  expect(linkTextLanguages.toSorted()).toEqual(Object.keys(sectionHeadings).toSorted());
});

test.each(['Hier!', '>> click here <<', 'ICI', 'こちら', 'هنا', 'tutaj', 'Tại đây', 'यहाँ क्लिक करें'])(
  '%s says nothing',
  (text) => {
    expect(isEmptyLinkText(text)).toBe(true);
  },
);

test.each(['our form', 'How we hire', 'here is our form', '', '⬇️'])(
  '%s says something, or is no text',
  (text) => {
    expect(isEmptyLinkText(text)).toBe(false);
  },
);
