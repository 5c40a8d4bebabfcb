/** Where on the site a file of the content folder is shown, or would be if nothing were wrong with it. */
import { parseFileName } from '../postings/file-name.ts';
import type { ContentFile } from '../postings/source.ts';
import type { CareersSite } from '../views/careers-site.ts';

/** What a field says in a file that cannot be read as a whole. */
const saidIn = (text: string, field: string): string | undefined =>
  new RegExp(`^${field}:[ \\t]*["']?([^\\s"'#]+)`, 'm').exec(text)?.[1];

/** The path that the page of a broken file would have; none when not even that can be told. */
function wouldBePath({ paths, site }: CareersSite, file: ContentFile): string | undefined {
  const text = 'text' in file ? file.text : '';
  const name = parseFileName(file.path);
  if ('ruleId' in name) return undefined;
  const locale = name.locale ?? saidIn(text, 'locale');
  if (locale === undefined || !site.locales.includes(locale)) return undefined;
  if (file.path.startsWith('pages/')) return paths.contentPage(locale, name.requisition);
  return file.path.startsWith('postings/')
    ? paths.posting(locale, saidIn(text, 'slug') ?? name.requisition)
    : undefined;
}

/** Paths of pages by their files: those that the site has. */
function shownPages({ board, paths, pages }: CareersSite): Map<string, string> {
  const shown = new Map(
    board.shown
      .filter(({ locale, slug }) => board.locales.get(locale)?.bySlug.has(slug))
      .map(({ file, locale, slug }) => [file, paths.posting(locale, slug)]),
  );
  for (const [locale, own] of pages)
    for (const { name, file } of own.values()) shown.set(file, paths.contentPage(locale, name));
  return shown;
}

export interface FilePage {
  path: string;
  /** Whether the site has the page; else the file is too broken for it. */
  isShown: boolean;
}

/** The page of every file among these. */
export function filePages(careers: CareersSite, files: readonly ContentFile[]): Map<string, FilePage> {
  const shown = shownPages(careers);
  const taken = new Set(shown.values());
  const found = new Map<string, FilePage>();
  for (const file of files) {
    const own = shown.get(file.path);
    const path = own ?? wouldBePath(careers, file);
    if (path !== undefined && (own !== undefined || !taken.has(path)))
      found.set(file.path, { path, isShown: own !== undefined });
  }
  return found;
}
