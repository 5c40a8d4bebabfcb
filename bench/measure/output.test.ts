import { expect, test } from 'vitest';
import { commonPages } from './output.ts';

test('commonPages knows pages of languages, postings and countries, and no others', () => {
  const common = [
    'en/index.html',
    'pt-br/index.html',
    'en/jobs/hf-1/index.html',
    'en/countries/de/index.html',
  ];
  const others = [
    ...[
      'index.html',
      '404.html',
      'en/page/2/index.html',
      'en/countries/index.html',
      'en/levels/senior/index.html',
    ],
    ...['en/countries/de/page/2/index.html', 'pagefind/en/index.html.gz'],
  ];
  expect(commonPages([...common, ...others], 'countries')).toEqual(common);
});
