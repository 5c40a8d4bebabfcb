/** The configuration of the form in the browser (https://sveltiacms.app/en/docs/config-basics), made of the field table. */
import { fieldNames, fieldRow } from '../postings/fields.ts';
import { sectionHeadings } from '../postings/section-headings.ts';
import { pageFields } from '../site/content-page.ts';
import type { Site } from '../site/site.ts';
import { type FieldForm, fieldForm, lineForm, localeForm, toHint, type Widget } from './field-forms.ts';

type AdminSite = Pick<Site, 'name' | 'url' | 'defaultLocale' | 'locales' | 'icon' | 'allowed' | 'admin'>;

/** Plain data, to be written as JSON. */
export type AdminConfig = Readonly<Record<string, unknown>>;

const bodyButtons = ['bold', 'italic', 'link', 'bulleted-list', 'numbered-list', 'quote'];

/** Markdown without what postings must not have: a heading of the first level, pictures, HTML. */
const bodyForm = (hint: string): FieldForm => ({
  name: 'body',
  label: 'Text',
  widget: 'richtext',
  use_emoji_autocomplete: false,
  hint,
  required: false,
  i18n: true,
  buttons: [...bodyButtons, 'heading-two', 'heading-three'],
  editor_components: [],
  linked_images: false,
});

const sectionNames = Object.values(sectionHeadings['en'] ?? {}).map(([first]) => `**${first}**`);

const postingBody = {
  ...bodyForm(
    `First the job in a few sentences. Then sections, each under a heading of the second level, such as ${sectionNames.join(', ')}.`,
  ),
  required: true,
};

/** Names of files: letters of any script would do, and plain ones are read aloud and typed more easily. */
const fileNames = {
  encoding: 'ascii',
  clean_accents: true,
  lowercase: true,
  sanitize_replacement: '-',
  maxlength: 80,
};

const common = {
  create: true,
  extension: 'md',
  format: 'yaml-frontmatter',
  i18n: true,
  editor: { preview: false },
  // The names of files are told apart by their languages, and lie in any folder below.
  nested: { subfolders: false },
  meta: { path: { label: 'Folder' } },
};

function postingsCollection(site: AdminSite) {
  return {
    ...common,
    name: 'postings',
    label: 'Postings',
    label_singular: 'Posting',
    description: 'Each folder at the left lists its own; the search finds all.',
    icon: 'work',
    folder: 'content/postings',
    // A posting is closed: people have saved the address of its page.
    delete: false,
    slug: {
      template: '{{title}}',
      editable: ['create'],
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'Write lower-case letters, digits and hyphens.'],
      hint: 'The name of the file, without its language: the same for all translations.',
    },
    summary: '{{title}}',
    sortable_fields: {
      fields: ['title', 'datePosted', 'validThrough'],
      default: { field: 'datePosted', direction: 'descending' },
    },
    view_groups: ['team', 'country', 'level'].map((field) => ({
      label: fieldRow(field as 'team').label,
      field,
    })),
    view_filters: [{ label: 'Drafts', field: 'draft', pattern: true }],
    fields: [...fieldNames.map((name) => fieldForm(name, site)), postingBody],
  };
}

/** A field of a page, as `content-page.ts` reads it. */
const pageForm = (name: keyof typeof pageFields, label: string, more: Widget): FieldForm => ({
  name,
  label,
  hint: toHint(`${pageFields[name].expected[0]?.toUpperCase()}${pageFields[name].expected.slice(1)}.`),
  required: false,
  i18n: true,
  ...more,
});

const pagesCollection = {
  ...common,
  name: 'pages',
  label: 'Pages',
  label_singular: 'Page',
  icon: 'article',
  folder: 'content/pages',
  slug: { template: '{{title}}', editable: ['create'] },
  summary: '{{title}}',
  fields: [
    localeForm,
    pageForm('title', 'Title', { ...lineForm, required: true, maxlength: 200 }),
    pageForm('description', 'Summary', { ...lineForm, maxlength: 500 }),
    pageForm('picture', 'Picture', { widget: 'image', i18n: 'duplicate', choose_url: false }),
    pageForm('alt', 'What the picture shows', { ...lineForm, maxlength: 300 }),
    bodyForm('The text of the page.'),
  ],
};

/** Where files go: each change is a pull request until somebody publishes it. A token signs in, without a server of ours. */
function backendOf({ admin }: AdminSite): AdminConfig {
  if (!admin || admin.backend === 'test') return { backend: { name: 'test-repo' } };
  const { backend: name, repo, branch } = admin;
  return { backend: { name, repo, branch, auth_methods: ['token'] }, publish_mode: 'editorial_workflow' };
}

/** The form of a site. A site without `admin` has one to try, which keeps its files in the browser. */
export function makeAdminConfig(site: AdminSite): AdminConfig {
  const { name, url, defaultLocale, locales, icon } = site;
  return {
    ...backendOf(site),
    app_title: name,
    site_url: url.replace(/\/$/, ''),
    display_url: url,
    ...(icon && { logo: { src: `..${icon}` } }),
    media_folder: 'public',
    public_folder: '/',
    i18n: {
      structure: 'multiple_files',
      locales: [defaultLocale, ...locales.filter((locale) => locale !== defaultLocale)],
      default_locale: defaultLocale,
      // A posting need not be in every language.
      initial_locales: 'default',
    },
    slug: fileNames,
    output: { omit_empty_optional_fields: true },
    collections: [postingsCollection(site), pagesCollection],
  };
}
