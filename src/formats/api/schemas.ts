/** The shapes of the JSON API: what is written, what is published as JSON Schema, and what people read about it. */
import { z } from 'zod';
import { facetFields } from '../../postings/facets.ts';
import { type FieldValues, fieldRow, publicFields } from '../../postings/fields.ts';
import { sectionKinds } from '../../postings/section-headings.ts';
import { wordedFields } from './words.ts';

/** Changes when a reader of the API has to change. What is added is not a new version. */
export const apiVersion = 1;

const count = z.int().min(0);
const url = z.url({ protocol: /^https?$/ }).meta({ pattern: '^https?://' });

const head = {
  $schema: url.describe('Address of the JSON Schema of this file.'),
  version: z
    .literal(apiVersion)
    .describe(
      'Version of the API. It changes when something is removed or means another thing; what is added does not change it.',
    ),
};

/** The schema of a field's values, present as it is in a validated posting. */
function fieldSchema(name: (typeof publicFields)[number]): z.ZodType {
  const { schema, many, required, default: usual, label, description } = fieldRow(name);
  const value = many ? z.array(schema).min(1) : schema;
  const present = required || usual !== undefined ? value : value.optional();
  return present.meta({ title: label, description });
}

const fieldShape = Object.fromEntries(publicFields.map((name) => [name, fieldSchema(name)]));

function wordsSchema(name: (typeof wordedFields)[number]): z.ZodType {
  const { many, required, default: usual, label } = fieldRow(name);
  const words = many ? z.array(z.string().min(1)).min(1) : z.string().min(1);
  return (required || usual !== undefined ? words : words.optional()).meta({
    title: label,
    description: many ? `The values of \`${name}\`, in the same order.` : `The value of \`${name}\`.`,
  });
}

const words = z
  .strictObject(Object.fromEntries(wordedFields.map((name) => [name, wordsSchema(name)])))
  .meta({ id: 'Words', description: 'Values of a posting as its page prints them, in its language.' });

const section = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .optional()
      .describe('Anchor on the page. Missing for the text before the first heading.'),
    kind: z
      .enum(sectionKinds)
      .optional()
      .describe(
        'What the section is about, whatever its language; missing where its heading is an unusual one.',
      ),
    heading: z
      .string()
      .min(1)
      .optional()
      .describe('Plain text. Missing for the text before the first heading.'),
    html: z
      .string()
      .describe(
        'The section without its heading, as safe HTML: no scripts, no styles; addresses are absolute.',
      ),
    text: z
      .string()
      .describe('The same as plain text: an empty line between paragraphs, a line for each list item.'),
  })
  .meta({ id: 'Section', description: 'Part of a posting from one second-level heading to the next.' });

const posting = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .describe('Permanent, and unique on the site: the requisition and the locale, with a dot between.'),
    requisition: z
      .string()
      .min(1)
      .describe('Permanent name of the opening. Postings of one requisition are translations of each other.'),
    url: url.describe('Address of the page of the posting.'),
    translations: z
      .record(z.string(), url)
      .describe('Addresses of the open postings of the requisition in other languages, by locale.'),
    ...fieldShape,
    excerpt: z
      .string()
      .describe(
        'One or two sentences of plain text: `description`, else the beginning of the first paragraph. May be empty.',
      ),
    place: z.string().min(1).describe('The first places in words, on one line as lists print it.'),
    places: z
      .array(z.string().min(1))
      .min(1)
      .describe('Every place in words: cities with their countries, else countries.'),
    pay: z.string().min(1).optional().describe('The pay in words, where it is stated.'),
    words: words.describe('The coded values, dates and numbers of its fields in words, by field.'),
    sections: z.array(section).describe('The text of the posting in its order.'),
  })
  .meta({
    id: 'Posting',
    description:
      'One open job ad in one language. The fields of the posting format have its names and values, and are described as to those who write them; a field that takes one value or a list is a list, and what was not stated is missing.',
  });

export const postings = z
  .strictObject({
    ...head,
    locale: z.string().min(2).describe('Language of the postings, as a BCP 47 tag.'),
    url: url.describe('Address of the page that lists the postings.'),
    count: count.describe('How many postings there are.'),
    postings: z.array(posting).describe('Newest first, among equals by requisition: the order of the site.'),
  })
  .meta({ id: 'Postings', description: 'Every open, listed posting in one language.' });

const facetValue = z
  .strictObject({
    value: z.string().min(1).describe('As it stands in the field of a posting.'),
    name: z.string().min(1).describe('In words of the language.'),
    count: count.min(1).describe('How many open postings in this language have the value.'),
    url: url.describe('Address of the page that lists them.'),
  })
  .meta({
    id: 'FacetValue',
    description: 'A value of a facet; only values with an open posting in the language are there.',
  });

const facet = z
  .strictObject({
    field: z
      .enum(facetFields.map(({ field }) => field))
      .describe('Name of the field by which postings are divided.'),
    label: z.string().min(1).describe('In words of the language.'),
    url: url.describe('Address of the page that lists the values.'),
    values: z.array(facetValue).min(1).describe('In the order of the site.'),
  })
  .meta({ id: 'Facet', description: 'A field by which the postings of a language are divided.' });

const siteLocale = z
  .strictObject({
    locale: z.string().min(2).describe('BCP 47 tag.'),
    autonym: z.string().min(1).describe('Name of the language in itself.'),
    direction: z.enum(['ltr', 'rtl']).describe('Direction of its writing.'),
    url: url.describe('Address of the page that lists the postings of the language.'),
    count: count.describe('How many postings are open in the language.'),
    postings: url.describe('Address of the file of its postings.'),
    countries: url.describe('Address of the file of its countries.'),
    facets: z.array(facet).describe('Empty when no posting is open in the language.'),
  })
  .meta({ id: 'Locale', description: 'A language of the site, also one without postings.' });

export const site = z
  .strictObject({
    ...head,
    name: z.string().min(1).describe('Name of the company.'),
    url: url.describe('Address of the site, with a slash at its end.'),
    timeZone: z
      .string()
      .min(1)
      .describe('IANA name of the zone in which the days of a posting begin and end.'),
    defaultLocale: z.string().min(2).describe('Language for readers whose language is unknown.'),
    today: z.iso.date().describe('The calendar day, in the time zone of the site, for which it was built.'),
    nextChange: z.iso
      .date()
      .optional()
      .describe(
        'The first day after `today` on which the site is no longer right, as a posting opens, closes, loses its page or becomes too old for an aggregator. Missing when there is none.',
      ),
    nextChangeAt: z.iso
      .datetime({ offset: true })
      .optional()
      .describe(
        'The instant at which `nextChange` begins in the time zone of the site: when to build it anew.',
      ),
    locales: z.array(siteLocale).min(1).describe('Every language of the site, in its order.'),
  })
  .meta({ id: 'Site', description: 'The company, the languages of its site and what is open in each.' });

const country = z
  .strictObject({
    code: z.string().length(2).describe('ISO 3166-1 alpha-2.'),
    name: z.string().min(1).describe('In the language of the file.'),
    count: count.min(1).describe('How many open postings in this language are for the country.'),
    url: url.describe('Address of the page that lists them.'),
  })
  .meta({ id: 'Country', description: 'A country with open postings in the language of the file.' });

export const countries = z
  .array(country)
  .meta({ id: 'Countries', description: 'The countries of one language, sorted by name.' });

const changedPage = z
  .strictObject({
    url: url.describe('Address of the page.'),
    requisition: z.string().min(1).optional().describe('Of the posting, if it is the page of one.'),
  })
  .meta({ id: 'ChangedPage', description: 'A page that search engines may show, or could show before.' });

export const changes = z
  .strictObject({
    since: z.iso
      .datetime()
      .nullable()
      .describe(
        'The instant of the build that is compared with; null when none is known: then nothing is listed.',
      ),
    added: z.array(changedPage).describe('By address.'),
    changed: z.array(changedPage).describe('By address; those whose bytes are others than before.'),
    removed: z
      .array(changedPage)
      .describe('By address; also pages that are there and may no longer be shown.'),
  })
  .meta({
    id: 'Changes',
    description: 'What the last build that changed a page has changed. It depends on the build before.',
  });

export type PostingEntry = z.input<typeof posting> & Partial<FieldValues>;
export type PostingsFile = Omit<z.input<typeof postings>, 'postings'> & { postings: PostingEntry[] };
export type SiteFile = z.input<typeof site>;
export type CountryEntry = z.input<typeof country>;
