import { expect, test } from 'vitest';
import { boardAddress } from './board-address.ts';

test.each([
  [
    'https://boards.greenhouse.io/nordlicht',
    'https://boards-api.greenhouse.io/v1/boards/nordlicht/jobs?content=true&pay_transparency=true',
  ],
  [
    'https://job-boards.greenhouse.io/nordlicht/',
    'https://boards-api.greenhouse.io/v1/boards/nordlicht/jobs?content=true&pay_transparency=true',
  ],
  ['https://jobs.lever.co/nordlicht?team=Post', 'https://api.lever.co/v0/postings/nordlicht?mode=json'],
  ['https://jobs.eu.lever.co/nordlicht', 'https://api.eu.lever.co/v0/postings/nordlicht?mode=json'],
  [
    'https://jobs.ashbyhq.com/nordlicht',
    'https://api.ashbyhq.com/posting-api/job-board/nordlicht?includeCompensation=true',
  ],
  ['https://nordlicht.jobs.personio.de/?language=de', 'https://nordlicht.jobs.personio.de/xml?language=de'],
  ['https://nordlicht.recruitee.com', 'https://nordlicht.recruitee.com/api/offers/'],
  [
    'https://apply.workable.com/nordlicht/',
    'https://apply.workable.com/api/v1/widget/accounts/nordlicht?details=true',
  ],
  ['https://nordlicht.teamtailor.com/jobs', 'https://nordlicht.teamtailor.com/jobs.json'],
])('the page of a board leads to its jobs: %s', (page, jobs) => {
  expect(boardAddress(new URL(page)).href).toBe(jobs);
});

test.each([
  'https://boards.greenhouse.io/nordlicht/jobs/1',
  'https://jobs.lever.co/nordlicht/5ac21346',
  'https://nordlicht.jobs.personio.de/xml?language=en',
  'https://nordlicht.recruitee.com/o/clerk',
  'https://careers.nordlicht.example/jobs',
  'https://jobs.lever.co.evil.example/nordlicht',
  'http://jobs.lever.co/nordlicht',
])('any other address stays: %s', (address) => {
  expect(boardAddress(new URL(address)).href).toBe(address);
});
