import { describe, expect, test } from 'vitest';
import { findImporter } from './index.ts';
import { text } from './text.ts';

const read = (source: string) => {
  const draft = text.read(source, { timeZone: 'Europe/Berlin' }).drafts[0];
  if (!draft) throw new Error('no draft');
  return draft;
};
const bodyOf = (source: string) => read(source).body;

describe('sections', () => {
  test('lines without bullets below a heading are a list', () => {
    const source =
      'Clerk\n\nWe post letters, and we do it well.\nResponsibilities:\nSort letters\nWeigh parcels\nWhat we offer:\nTea\nStamps';
    expect(bodyOf(source)).toBe(
      'We post letters, and we do it well.\n\n## Responsibilities\n\n- Sort letters\n- Weigh parcels\n\n## What we offer\n\n- Tea\n- Stamps',
    );
  });

  test.each([
    ['German', 'Deine Aufgaben:', 'Deine Aufgaben'],
    ['French in capitals', 'VOS MISSIONS', 'VOS MISSIONS'],
    ['Markdown', '## Requirements', 'Requirements'],
    ['bold', '**Nice to have:**', 'Nice to have'],
    ['Spanish', 'Requisitos', 'Requisitos'],
    ['Japanese', '応募資格', '応募資格'],
    ['numbered', '2. Requirements:', 'Requirements'],
    ['with a picture', '🚀 What we offer', 'What we offer'],
    ['of no known kind', 'Our dog policy:', 'Our dog policy'],
  ])('a heading is recognised: %s', (_, line, heading) => {
    expect(bodyOf(`Clerk\n\nText of the job.\n\n${line}\n• One\n• Two`)).toContain(
      `\n## ${heading}\n\n- One\n- Two`,
    );
  });

  test.each(['•', '-', '*', '–', '▪', '·', '\uf0b7', '✓', 'o\t', '1.'])(
    'a bullet is recognised: %s',
    (mark) => {
      const body = bodyOf(`Clerk\n\nText.\n\nRequirements\n${mark}\tOne\n${mark}\tTwo`);
      expect(body).toMatch(/## Requirements\n\n(- One\n- Two|1\. One\n2\. Two)$/);
    },
  );

  test('a blank line between the points of a document does not end their list', () => {
    expect(bodyOf('Clerk\n\nText.\n\nRequirements\n\nPatience\n\nA pen\n\nInk')).toContain(
      '- Patience\n- A pen\n- Ink',
    );
  });

  test('prose below a heading stays prose, and broken lines are joined', () => {
    const prose =
      'We are a small house that has been in this\nstreet for ninety years, and we would like\nto stay for ninety more.';
    expect(bodyOf(`Clerk\n\nAbout us:\n${prose}`)).toContain(prose.replaceAll('\n', ' '));
  });
});

describe('facts', () => {
  test('labelled lines become fields, in several languages', () => {
    const source =
      'Vendeur\n\nLieu : Lyon, France\nType de contrat : CDI\nSalaire : 2 100 – 2 400 € par mois\nDate limite : 24/12/2026\n\nVous vendez.';
    const { fields, body } = read(source);
    expect(fields).toMatchObject({
      ...{ title: 'Vendeur', country: ['FR'], city: ['Lyon'], employmentType: ['FULL_TIME'] },
      ...{
        salaryMin: 2100,
        salaryMax: 2400,
        salaryCurrency: 'EUR',
        salaryPeriod: 'MONTH',
        validThrough: '2026-12-24',
      },
    });
    expect(body).toBe('Vous vendez.');
  });

  test('a labelled line that no field takes stays in the text, and is told', () => {
    const { body, notes } = read('Clerk\n\nSalary: competitive\n\nText.');
    expect(body).toContain('Salary: competitive');
    expect(notes).toContainEqual(expect.objectContaining({ field: 'salaryMin', kind: 'uncertain' }));
  });

  test('the title may stand in the first sentence only', () => {
    const { fields, notes } = read(
      'The Senior Backend Engineer II operates beyond features.\n\nRequirements:\nRuby\nSQL',
    );
    expect(fields.title).toBe('Senior Backend Engineer II');
    expect(notes.map(({ field }) => field)).toContain('title');
  });

  test('what speaks of the website is left out and told', () => {
    const line = 'This list contains only the countries for which job offers exist in the selected language.';
    const { body, notes } = read(`${line}\nThe Clerk Manager sorts.\nRequirements:\nPen\nInk`);
    expect(body).not.toContain('This list');
    expect(notes).toContainEqual(expect.objectContaining({ field: 'line 1', kind: 'left-out' }));
  });
});

describe('a text is plain text', () => {
  test.each([
    ['[Remote] Clerk (m/f/d)', 'text'],
    ['PKW-Fahrer gesucht', 'text'],
    ['We hire.<br><br><b>Tasks</b><ul><li>Sort</li></ul>', 'html'],
    ['<?xml version="1.0"?><!DOCTYPE html><html><body><p>Clerk</p></body></html>', 'html'],
    ['<a href="https://x.example">Clerk</a>', 'html'],
  ])('%s', (source, name) => expect(findImporter(source).name).toBe(name));
});
