/** Factory for tests: a publication of postings that are all in memory. */
import { aPolicy } from '../../postings/a-posting.ts';
import { makeBoard } from '../../postings/board.ts';
import type { Posting } from '../../postings/posting.ts';
import { makeSite } from '../../site/site.ts';
import { makePaths } from '../../urls.ts';
import type { Publication } from '../format.ts';
import { formatFiles, renderFile } from '../index.ts';

interface Options {
  url?: string;
  today?: string;
  isPreview?: boolean;
  bodyOf?: Publication['bodyOf'];
}

export function aPublication(
  postings: readonly Posting[],
  {
    url = 'https://careers.example.com/',
    today = '2026-11-23',
    isPreview = false,
    bodyOf = () => 'Look after the park.',
  }: Options = {},
): Publication {
  const locales = ['en', 'de', 'fr', 'ar'];
  const site = makeSite({ name: 'Park & Co', url, locales, defaultLocale: 'en', timeZone: 'Europe/Berlin' });
  const board = makeBoard(postings, { today, policy: { ...aPolicy(), ...site } });
  return { site, board, paths: makePaths(url), isPreview, bodyOf };
}

/** The text of a file of a publication. */
export function publishedText(publication: Publication, file: string): string {
  const found = formatFiles(publication).find((each) => each.file === file);
  if (!found) throw new Error(`No format has the file ${file}`);
  return renderFile(publication, found);
}
