/** A small board that changes at random, and the files of its content folder. */
import type { Dice } from './random.ts';
import { markdown, siteYaml } from './small-board.ts';

type Fields = Parameters<typeof markdown>[0];

/** One posting of a requisition, in one locale. */
export interface Text {
  /** As the name of the file has it, in whatever case. */
  tag: string;
  folder: string;
  /** Those that translations need not agree on. */
  fields: Fields;
  body: string;
  lineEnd: string;
}

export interface Requisition {
  name: string;
  /** Those that all translations share. */
  fields: Fields;
  /** By locale. */
  texts: Record<string, Text>;
}

export interface PageText {
  name: string;
  locale: string;
  title: string;
  body: string;
}

/** Plain data: a copy is another board. */
export interface BoardState {
  site: Record<string, unknown> & { locales: string[] };
  requisitions: Requisition[];
  pages: PageText[];
  /** Files as they are, by path; they win over those of the same path above. */
  files: Record<string, string>;
  now: string;
  drafts: boolean;
  /** How many of the next builds make a search index. */
  searches: number;
}

export const locales = ['en', 'de', 'pt-BR', 'ar'];
export const moreLocales = ['fr', 'ja', 'pt', 'en-GB'];

export const words = {
  title: ['Gardener', 'Cook (m/w/d)', 'R&D <Lead>', 'مهندس', 'Ärztin', 'Waiter', '“Quoted”', '東京'],
  team: ['Parks', 'R&D', 'Kitchen', 'Küche', 'Engineering', 'هندسة'],
  city: ['Berlin', 'São Paulo', 'Graz', '東京'],
  country: ['DE', 'AT', 'BR', 'EG', 'JP', 'US'],
  level: ['intern', 'junior', 'mid', 'senior', 'lead'],
  workplaceType: ['on-site', 'hybrid', 'remote'],
  employmentType: ['FULL_TIME', 'PART_TIME', 'INTERN'],
  apply: ['https://apply.example.com/1', 'https://www.example.org/x?y=1&z=2', 'jobs@example.com'],
  folder: ['', 'a/', 'a/b/', 'teams/größe/'],
  name: ['gardener', 'cook', 'waiter', 'lead', 'arzt', 'park-ranger', 'شيف', 'größe', 'jobs', 'a'],
  paragraph: [
    'Look after the park.',
    '## Requirements\n\n- patience\n- **roses**',
    '## Was wir bieten\n\nViel & mehr, [hier](/en/).',
    '1. one\n2. two\n\n> said',
    'أهلا وسهلا',
    '| a | b |\n|---|---|\n| c | d |',
  ],
};

export function makeBody(dice: Dice): string {
  return Array.from({ length: 1 + dice.below(3) }, () => dice.pick(words.paragraph)).join('\n\n');
}

export function makeText(dice: Dice, locale: string): Text {
  const fields: Fields = { title: dice.pick(words.title) };
  if (dice.chance(0.7)) fields['team'] = dice.pick(words.team);
  if (dice.chance(0.2)) fields['unlisted'] = true;
  if (dice.chance(0.1)) fields['draft'] = true;
  return { tag: locale, folder: dice.pick(words.folder), fields, body: makeBody(dice), lineEnd: '\n' };
}

const dayLength = 86_400_000;

/** @example dayOf('2026-11-23T12:00:00Z', 7) // → '2026-11-30' */
export const dayOf = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * dayLength).toISOString().slice(0, 10);

export function makeRequisition(
  dice: Dice,
  state: Pick<BoardState, 'now' | 'site'>,
  name: string,
): Requisition {
  const fields: Fields = {
    country: dice.pick(words.country),
    level: dice.pick(words.level),
    datePosted: dayOf(state.now, 3 - dice.below(dice.pick([10, 100, 500]))),
    apply: dice.pick(words.apply),
  };
  if (dice.chance(0.4)) fields['validThrough'] = dayOf(state.now, 4 + dice.below(dice.pick([3, 60])));
  if (dice.chance(0.5)) fields['workplaceType'] = dice.pick(words.workplaceType);
  if (dice.chance(0.3)) fields['employmentType'] = [dice.pick(words.employmentType)];
  const own = dice.shuffle(state.site.locales).slice(0, 1 + dice.below(3));
  return { name, fields, texts: Object.fromEntries(own.map((locale) => [locale, makeText(dice, locale)])) };
}

export function makeState(dice: Dice): BoardState {
  const start = { now: '2026-11-23T12:00:00.000Z', site: { locales } };
  const count = 5 + dice.below(1 + dice.below(21));
  const requisitions = Array.from({ length: count }, (_, index) =>
    makeRequisition(
      dice,
      start,
      `${words.name[index % words.name.length]}${index < words.name.length ? '' : index}`,
    ),
  );
  const pages = locales
    .slice(0, 2)
    .map((locale) => ({ name: 'about', locale, title: 'About', body: 'We are.' }));
  return { ...start, requisitions, pages, files: {}, drafts: false, searches: 0 };
}

export const textPath = ({ name }: Requisition, { folder, tag }: Text): string =>
  `postings/${folder}${name}.${tag}.md`;

/** The files of the content folder, by their paths. */
export function stateToFiles({ site, requisitions, pages, files }: BoardState): Map<string, string> {
  const postings = requisitions.flatMap((requisition) =>
    Object.entries(requisition.texts).map(([locale, text]) => {
      const { fields, body, lineEnd } = text;
      const written = markdown({ locale, ...requisition.fields, ...fields }, body);
      return [textPath(requisition, text), written.replaceAll('\n', lineEnd)] as const;
    }),
  );
  const own = pages.map(
    ({ name, locale, title, body }) =>
      [`pages/${name}.${locale}.md`, markdown({ locale, title }, body)] as const,
  );
  return new Map([['site.yaml', siteYaml(site)], ...postings, ...own, ...Object.entries(files)]);
}
