import { expect, test } from 'vitest';
import { aPosting } from '../postings/a-posting.ts';
import { remoteCountries } from './places.ts';

test('a remote job names its countries in the order of their names', () => {
  const posting = { workplaceType: 'remote', country: ['CH', 'AT', 'DE'] } as const;
  expect(remoteCountries(aPosting({ ...posting, country: [...posting.country] }))).toBe(
    'This job can be done from: Austria, Germany, Switzerland.',
  );
  expect(remoteCountries(aPosting({ locale: 'de', workplaceType: 'remote', country: ['CH', 'AT'] }))).toBe(
    'Diese Arbeit ist möglich von: Österreich, Schweiz.',
  );
});

test('another job is done where it is', () => {
  expect(remoteCountries(aPosting({ workplaceType: 'hybrid' }))).toBeUndefined();
});
