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

  test.each(['•', '-', '*', '–', '▪', '·', '・', '\uf0b7', '✓', 'o\t', '1.'])(
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

  test('points further in stand below the one before them', () => {
    const source =
      'Clerk\n\nText.\n\nYour tasks\n• Sort\n    • large\n    • small\n• Weigh\n\nRequirements\n1. Pens\n   a. blue\n   b. red\n2. Ink';
    expect(bodyOf(source)).toContain(
      '- Sort\n  - large\n  - small\n- Weigh\n\n## Requirements\n\n1. Pens\n   - blue\n   - red\n2. Ink',
    );
  });

  test('where headings have no marks, an unknown one above sentences is one', () => {
    const rest = '\n\nRequirements\n• Pen\n• Ink';
    expect(bodyOf(`Clerk\n\nAbout the job\nYou sort letters.${rest}`)).toMatch(
      /^## About the job\n\nYou sort/,
    );
    expect(bodyOf(`Clerk\n\nAbout the job\nYou sort letters.\n\nRequirements:\n• Pen`)).not.toContain(
      '## About',
    );
    expect(bodyOf(`Clerk\n\nNordlicht GmbH\nHafenstr. 1${rest}`)).not.toContain('## Nordlicht');
  });

  test('links of Markdown are links, and addresses stay as they are', () => {
    const line = 'Read [our blog](https://x.example/a_b) or https://x.example/?a=1&b_c=2 today.';
    expect(bodyOf(`Clerk\n\n${line}`)).toBe(line);
    expect(bodyOf('Clerk\n\nRead [this](javascript:alert).')).toContain('\\[this]');
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

  test('below the title, place, contract and pay need no label', () => {
    const source =
      'Clerk\nNordlicht · Dublin, County Dublin, Ireland (Hybrid)\nFull-time · Senior\n€40k–€45k per year\n\nYou sort.\n\nRequirements\n• Lyon, France\n• Part-time';
    const { fields, body, notes } = read(source);
    expect(fields).toMatchObject({
      ...{ country: ['IE'], city: ['Dublin'], workplaceType: 'hybrid', employmentType: ['FULL_TIME'] },
      ...{
        level: 'senior',
        salaryMin: 40_000,
        salaryMax: 45_000,
        salaryCurrency: 'EUR',
        salaryPeriod: 'YEAR',
      },
    });
    expect(body).toBe(
      'Nordlicht · Dublin, County Dublin, Ireland (Hybrid)\n\nYou sort.\n\n## Requirements\n\n- Lyon, France\n- Part-time',
    );
    for (const field of ['country', 'employmentType', 'salaryMin', 'level'])
      expect(notes).toContainEqual(expect.objectContaining({ field, kind: 'uncertain' }));
  });

  test.each([
    ['📍 Zaragoza, España', { city: ['Zaragoza'], country: ['ES'] }],
    ['دبي، الإمارات العربية المتحدة', { city: ['دبي'], country: ['AE'] }],
    ['Jornada completa, contrato indefinido', { employmentType: ['FULL_TIME'] }],
    ['CDI – Temps plein', { employmentType: ['FULL_TIME'] }],
    ['38 000 € à 45 000 € par an', { salaryMin: 38_000, salaryMax: 45_000, salaryPeriod: 'YEAR' }],
    ['Up to £60,000 p.a.', { salaryMax: 60_000, salaryCurrency: 'GBP' }],
    ['Nordlicht, Institut für Seefahrt', {}],
  ])('a line below the title: %s', (line, fields) => {
    const { title: _, ...others } = read(`Clerk\n${line}\n\nYou sort letters.`).fields;
    expect(others).toMatchObject(fields);
    if (Object.keys(fields).length === 0) expect(others).toEqual({});
  });

  test.each([
    ['Vertrag: Teilzeit, unbefristet', {}],
    ['Anstellungsart: Teilzeit, unbefristet', { employmentType: ['PART_TIME'] }],
    ['Arbeitsort: 80331 München', { city: ['München'] }],
    ['Lugar: Calle Mayor 1, 28013 Madrid, España', { city: ['Madrid'], country: ['ES'] }],
    ['Eintrittstermin: ab sofort', { startDate: 'immediately' }],
    ['Hours: 37.5 per week', { weeklyHours: 37.5 }],
    ['年収：600万円〜900万円', { salaryMin: 6_000_000, salaryMax: 9_000_000, salaryCurrency: 'JPY' }],
    [
      'Salary: €40,000 - €45,000 per year plus bonus',
      { salaryMin: 40_000, salaryNote: '€40,000 - €45,000 per year plus bonus' },
    ],
    ['Stundenlohn: 16,50 €', { salaryMin: 16.5, salaryPeriod: 'HOUR', salaryCurrency: 'EUR' }],
  ])('a labelled line: %s', (line, fields) => {
    const draft = read(`Clerk\n\n${line}\n\nYou sort letters.`);
    expect(draft.fields).toMatchObject(fields);
    expect(draft.body.includes(line)).toBe(Object.keys(fields).length === 0);
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
