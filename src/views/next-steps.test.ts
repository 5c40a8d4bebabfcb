import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { aPolicy, aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import type { Posting } from '../postings/posting.ts';
import { makeSite } from '../site/site.ts';
import { makeCareersSite } from './careers-site.ts';
import { makeNextSteps } from './next-steps.ts';

const site = makeSite({
  name: 'Park & Co',
  url: 'https://careers.example.com/',
  locales: ['en', 'de', 'ar'],
});

function stepsOf(posting: Posting, sections: Parameters<typeof makeNextSteps>[2] = []) {
  const board = makeBoard([posting], { today: '2026-11-23', policy: { ...aPolicy(), ...site } });
  const options = { isPreview: false, searchScript: '', textOf: () => '' };
  return makeNextSteps(makeCareersSite(site, board, [], options), posting, sections);
}

const calendarIn = (href: string): string => decodeURIComponent(href.slice(href.indexOf(',') + 1));

describe.each(['Gardener', '"><script>alert(1)</script>', 'R&D; 100 %, a\\b #1', 'مهندس 👩‍🌾'.repeat(9)])(
  'a closing date of %j',
  (title) => {
    const { calendar } = stepsOf(aPosting({ title, validThrough: '2026-12-31' })) ?? {};

    test('is a calendar with one day', () => {
      const text = calendarIn(calendar?.href ?? '');
      const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
      const [event, ...others] = root.getAllSubcomponents().map((each) => new ICAL.Event(each));
      expect(others).toEqual([]);
      expect(root.getFirstPropertyValue('version')).toBe('2.0');
      expect(event?.summary).toBe(`Last day to apply: ${title}`);
      expect(event?.startDate.toString()).toBe('2026-12-31');
      expect(event?.startDate.isDate).toBe(true);
      expect(event?.component.getFirstPropertyValue('url')).toBe(
        'https://careers.example.com/en/jobs/gardener/',
      );
    });

    test('is an address that needs no escape', () => {
      expect(calendar?.href).toMatch(/^data:text\/calendar;charset=utf-8,[\w%.~*'()!-]+$/);
      expect(calendar?.file).toBe('gardener.ics');
    });
  },
);

test('the section of the process is named by its own heading', () => {
  const sections = [
    { id: 'offer', kind: 'offer', heading: 'Offer', html: '' },
    { id: 'process', kind: 'process', heading: 'What happens next', html: '' },
  ] as const;
  expect(stepsOf(aPosting(), sections)).toEqual({
    process: { text: 'What happens next', href: '#process' },
    calendar: undefined,
  });
});

test('there may be none', () => {
  expect(stepsOf(aPosting())).toBeUndefined();
});
