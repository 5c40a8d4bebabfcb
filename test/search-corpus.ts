/** Boards of made-up postings, the same for the same seed, with words of several scripts. */
import { digest } from '../src/build/digest.ts';
import { makeBoard } from '../src/postings/board.ts';
import { source } from '../src/postings/source.ts';
import { parseContent } from '../src/site/content.ts';
import { type CareersSite, makeCareersSite } from '../src/views/careers-site.ts';
import type { DigestOf } from '../src/views/pages.ts';
import { makeRandom } from './random.ts';
import { posting, siteYaml } from './small-board.ts';

export type Random = () => number;

export const pick = <T>(random: Random, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)] as T;

const words: Record<string, string[]> = {
  en: [
    'engineer',
    'engineering',
    'gardener',
    'resume',
    'résumé',
    'river',
    'naïve',
    'cloud',
    'C++',
    'data',
    '😀',
  ],
  fr: ['développeur', 'developpeur', 'équipe', 'équipes', 'été', 'forêt', 'vendre', 'données', 'à', 'cœur'],
  ja: ['仕事内容', 'チーム', '成長', '顧客体験', '設計', '福岡', '東京', 'エンジニア', '文書化', '品質'],
  ar: ['مهندس', 'المهندسون', 'فريق', 'بيانات', 'عمّان', 'تطوير', 'الرياض', 'أداة', 'مدير', 'عميل'],
};

export const corpusLocales = Object.keys(words);

/** Some words are on every page, some are rare, and numbers make many that are on one page only. */
function sentence(random: Random, locale: string, length: number): string {
  const own = words[locale] ?? [];
  const word = () => (random() < 0.1 ? `x${Math.floor(random() * 5000)}` : pick(random, own));
  return Array.from({ length }, word).join(locale === 'ja' ? '' : ' ');
}

export function randomPosting(random: Random, locale: string): string {
  const day = String(1 + Math.floor(random() * 20)).padStart(2, '0');
  return posting(
    {
      locale,
      title: `${sentence(random, locale, 2)} ${Math.floor(random() * 100)}`.trim(),
      country: pick(random, ['DE', 'FR', 'JP', 'JO']),
      level: pick(random, ['junior', 'mid', 'senior']),
      datePosted: `2026-11-${day}`,
      team: pick(random, ['Software', 'Sales', 'Élan']),
    },
    sentence(random, locale, 20 + Math.floor(random() * 60)),
  );
}

/** Files of a content folder with so many postings a locale. */
export function randomBoard(seed: number, counts: Record<string, number>): Map<string, string> {
  const random = makeRandom(seed);
  const files = new Map([
    ['site.yaml', siteYaml({ locales: Object.keys(counts), defaultLocale: Object.keys(counts)[0] })],
  ]);
  for (const [locale, count] of Object.entries(counts)) {
    for (let index = 0; index < count; index += 1)
      files.set(`postings/job-${index}.${locale}.md`, randomPosting(random, locale));
  }
  return files;
}

export interface Corpus {
  careers: CareersSite;
  digestOf: DigestOf;
}

export function filesToCorpus(files: ReadonlyMap<string, string>): Corpus {
  const content = parseContent(
    [...files].map(([path, text]) => source(path, text)),
    () => '2026-11-23',
  );
  const board = makeBoard(content.postings, { today: '2026-11-23', policy: content.site, drafts: false });
  const textOf = (file: string) => files.get(file) ?? '';
  const options = { isPreview: false, searchScript: '', textOf };
  const careers = makeCareersSite(content.site, board, content.pages, options);
  return { careers, digestOf: ({ file }) => digest(file, files.get(file) ?? '') };
}
