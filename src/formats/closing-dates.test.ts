import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { aPosting } from '../postings/a-posting.ts';
import type { Posting } from '../postings/posting.ts';
import { aPublication, publishedText } from './text/a-publication.ts';

const calendarOf = (postings: Posting[], locale = 'en'): string =>
  publishedText(aPublication(postings), `${locale}/closing.ics`);

const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsOf = (text: string) =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

const octets = (line: string): number => new TextEncoder().encode(line).length;

test('has a day for each open posting that closes', () => {
  const calendar = calendarOf([
    aPosting({ title: 'Gardener', validThrough: '2026-12-31', city: ['Köln'] }),
    aPosting({ requisition: 'cook' }),
    aPosting({ requisition: 'clerk', validThrough: '2026-11-22' }),
    aPosting({ requisition: 'pilot', validThrough: '2026-12-01', unlisted: true }),
    aPosting({ locale: 'de', title: 'Gärtnerin', validThrough: '2026-12-31' }),
  ]);
  const [event, ...others] = eventsOf(calendar);
  expect(others).toEqual([]);
  expect(event?.uid).toBe('gardener.en.2026-11-02@careers.example.com');
  expect(event?.summary).toBe('Last day to apply: Gardener');
  expect(event?.description).toBe('Köln, Germany · On-site\nhttps://careers.example.com/en/jobs/gardener/');
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe('2026-12-31');
  expect(event?.endDate.toString()).toBe('2027-01-01');
  expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-01T23:00:00Z');
  expect(event?.component.getFirstPropertyValue('url')).toBe('https://careers.example.com/en/jobs/gardener/');
});

test('says what it is, in its language', () => {
  const calendar = read(calendarOf([aPosting({ locale: 'de', validThrough: '2026-12-31' })], 'de'));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Bewerbungsfristen bei Park & Co');
  expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('P1D');
});

test('is a calendar also when nothing closes', () => {
  const calendar = read(calendarOf([aPosting()]));
  expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
  expect(calendar.getAllSubcomponents()).toHaveLength(1);
});

describe.each([
  'R&D; "Köln", a\\b \\n',
  'END:VEVENT\r\nBEGIN:VEVENT',
  'bell \u0007, null \u0000, delete \u007f',
  'one\rtwo\nthree\r\nfour',
  'half \ud83d of an emoji 👩‍🌾',
  '👩‍🌾'.repeat(60),
  'ümläüt '.repeat(200),
  'مهندس ‏א'.repeat(40),
  'x'.repeat(1000),
  ...Array.from({ length: 8 }, (_, index) => `${'x'.repeat(50 + index)}${'€'.repeat(60)}`),
])('%j', (title) => {
  const calendar = calendarOf([aPosting({ title, validThrough: '2026-12-31' })]);

  test('comes back as it was', () => {
    const holdable = title
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[^\n -~\u0080-\u{10ffff}]/gu, '');
    expect(eventsOf(calendar).map(({ summary }) => summary)).toEqual([`Last day to apply: ${holdable}`]);
  });

  test('is in lines of at most 75 octets, each ended by both characters', () => {
    const lines = calendar.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => octets(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
    expect(calendar.isWellFormed()).toBe(true);
    expect(lines.filter((line) => !line.isWellFormed())).toEqual([]);
  });
});
