/** A page of the company's own text, such as "about us": one file a language under `content/pages/`. */
import { z } from 'zod';
import { checkBody, firstParagraph } from '../postings/body.ts';
import { facetFields } from '../postings/facets.ts';
import * as schemas from '../postings/field-schemas.ts';
import { parseFileName } from '../postings/file-name.ts';
import { parseFrontmatter } from '../postings/frontmatter.ts';
import { nearest } from '../postings/nearest.ts';
import { unreadableProblem } from '../postings/parse.ts';
import { isError, makeProblem, type Problem, quote, type Said } from '../postings/problem.ts';
import { shorten } from '../postings/shorten.ts';
import type { ContentFile } from '../postings/source.ts';
import { phrase, say } from '../postings/wording.ts';
import { type Picture, pictureFormats, picturePath, type SizeOf } from './picture.ts';

export interface ContentPage {
  file: string;
  /** Language-neutral name, also its segment of the address. */
  name: string;
  locale: string;
  title: string;
  description: string;
  picture?: Picture;
  /** Markdown. */
  body: string;
}

/** What each field takes, in words; completes "expected …". */
export const pageFields = {
  locale: { schema: schemas.locale, expected: 'a language of the site such as `en`' },
  title: { schema: schemas.text(200), expected: 'the title of the page' },
  description: { schema: schemas.text(500).optional(), expected: 'one or two sentences' },
  picture: {
    schema: picturePath.optional(),
    expected: 'a picture of the folder `public` such as `/team.jpg`',
  },
  alt: { schema: schemas.text(300).optional(), expected: 'what the picture shows, in a sentence' },
};

/** The page whose title, description and picture stand above the list of all positions, and whose text below it. */
export const homePage = 'home';

/** The description of that page is short: the list has to stay on the first screen. */
const homeFields = {
  ...pageFields,
  description: {
    schema: schemas.text(160),
    expected: 'one or two sentences with at most 160 characters',
  },
};

/** Segments of addresses that the site itself takes. */
const reserved: ReadonlySet<string> = new Set([
  'jobs',
  'page',
  'search',
  ...facetFields.map(({ segment }) => segment),
]);

/** The page, or everything that is wrong with its file. */
export function parseContentPage(
  file: ContentFile,
  locales: readonly string[],
  sizeOf: SizeOf,
): { page?: ContentPage; problems: Problem[] } {
  const name = parseFileName(file.path);
  if ('ruleId' in name) return { problems: [name] };
  if ('unreadable' in file) return { problems: [unreadableProblem(file.path, file.unreadable)] };
  const frontmatter = parseFrontmatter(file);
  if (Array.isArray(frontmatter)) return { problems: frontmatter };

  const { fields, body, bodyLine } = frontmatter;
  const known = name.requisition === homePage ? homeFields : pageFields;
  // A field that is there but says nothing is a field that is not there.
  const values = Object.fromEntries(
    Object.entries(frontmatter.values).filter(([, value]) => value !== null && value !== ''),
  );
  const problems = checkBody(file.path, body, bodyLine);
  const start = { line: 1, column: 1 };
  const report = (key: string, ruleId: string, message: Said, hint: Said) =>
    problems.push(makeProblem(file.path, fields.get(key) ?? start, { ruleId, message, hint }));

  if (reserved.has(name.requisition)) {
    const message = `Unexpected file name ${quote(name.requisition)}, expected a name that the site does not use itself`;
    report('', 'file-name-style', message, 'Give the page another name, for example `our-teams`.');
  }
  for (const key of Object.keys(values)) {
    if (Object.hasOwn(known, key)) continue;
    const hint = `Did you mean \`${nearest(key, Object.keys(known)) ?? 'title'}\`?`;
    const expected = '`locale`, `title`, `description`, `picture` or `alt`';
    report(key, 'no-unknown-field', `Unexpected field ${quote(key)}, expected ${expected}`, hint);
  }
  const parsed = z
    .object({
      locale: known.locale.schema,
      title: known.title.schema,
      description: known.description.schema,
      picture: known.picture.schema,
      alt: known.alt.schema,
    })
    .safeParse(values);
  for (const { path } of parsed.error?.issues ?? []) {
    const key = String(path[0]) as keyof typeof known;
    const expected = phrase(known[key].expected);
    const isMissing = values[key] === undefined;
    const message = isMissing
      ? `Unexpected end of the fields, expected the field \`${key}\``
      : say`Unexpected ${quote(values[key])} in field \`${key}\`, expected ${expected}`;
    report(key, isMissing ? 'no-missing-field' : 'field-value', message, say`Write ${expected}.`);
  }
  const { locale } = parsed.data ?? {};
  if (locale && locales.length > 0 && !locales.includes(locale)) {
    report(
      'locale',
      'known-locale',
      `Unexpected language ${quote(locale)}, expected one of ${locales.map(quote).join(', ')}`,
      'Add the language to `site.yaml`, or correct it here.',
    );
  } else if (locale && name.locale && name.locale !== locale) {
    report(
      'locale',
      'file-name-locale',
      `Unexpected language ${quote(locale)}, expected \`${name.locale}\` as in the name of the file`,
      'Correct the field or the name of the file.',
    );
  }
  const { picture: path, alt } = parsed.data ?? {};
  const size = path === undefined ? undefined : sizeOf(path);
  if (path !== undefined && alt === undefined) {
    const message = 'Unexpected end of the fields, expected the field `alt`';
    report('picture', 'no-missing-field', message, say`Write ${phrase(pageFields.alt.expected)}.`);
  }
  if (path !== undefined && !size) {
    const message = `Unexpected ${quote(values['picture'])} in field \`picture\`, expected a picture that is in the folder \`public\``;
    report('picture', 'field-value', message, say`Put it there, as ${pictureFormats.join(', ')}.`);
  }
  if (!parsed.success || problems.some(isError)) return { problems };
  const { title, description } = parsed.data;
  const page = {
    file: file.path,
    name: name.requisition,
    locale: parsed.data.locale,
    title,
    description: description ?? shorten(firstParagraph(body), 300),
    ...(path !== undefined && alt !== undefined && size && { picture: { path, alt, ...size } }),
    body,
  };
  return { page, problems };
}
