import { sectionHeadings } from './section-headings.ts';

/** Languages in which people may write the names of countries, languages and months: those of the interface, and some more. */
export const writtenLanguages: readonly string[] = [
  ...new Set([...Object.keys(sectionHeadings), 'ru', 'ca', 'sr', 'bs', 'mk', 'sq', 'gl', 'eu', 'zh-Hant-TW']),
];
