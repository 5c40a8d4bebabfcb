/** A posting as plain Markdown: its facts in words, where to apply, and its body as HR wrote it. */
import { makeApply } from '../i18n/apply.ts';
import { factsInWords } from '../i18n/facts.ts';
import { deadlineInWords } from '../i18n/posting-words.ts';
import { translate } from '../i18n/translate.ts';
import type { Posting } from '../postings/posting.ts';
import type { Site } from '../site/site.ts';
import { format } from './format.ts';
import { absoluteMarkdown, markdownLink, markdownText } from './text/markdown.ts';

const factLines = (posting: Posting): string =>
  factsInWords(posting)
    .map(({ label, values }) => {
      const texts = values.map(({ text }) => markdownText(text));
      return `- **${markdownText(label)}:** ${texts.join(' · ')}\n`;
    })
    .join('');

function applyLine(posting: Posting, { timeZone }: Site): string {
  const { locale, validThrough } = posting;
  const { text, href, email } = makeApply(posting);
  return [
    markdownLink(text, href),
    ...(email ? [markdownText(email)] : []),
    ...(validThrough ? [markdownText(deadlineInWords(locale, validThrough, timeZone))] : []),
  ].join(' · ');
}

export const postingText = format<'posting'>({
  id: 'posting-text',
  mediaType: 'text/markdown',
  scopes: ['posting'],
  isHidden: true,
  path: (paths, { own, posting }) => paths.postingText(own.locale, posting.slug),
  render({ site, paths, bodyOf }, { posting }) {
    const { locale, title, slug, vacancy } = posting;
    const url = paths.absolute(paths.posting(locale, slug));
    const parts = [
      `# ${markdownText(title)}\n`,
      `${markdownLink(site.name, url)}\n`,
      ...(vacancy === 'pool' ? [`${markdownText(translate(locale, 'posting.pool'))}\n`] : []),
      factLines(posting),
      `${applyLine(posting, site)}\n`,
      `${absoluteMarkdown(bodyOf(posting), url, site.base).trim()}\n`,
    ];
    return parts.join('\n');
  },
});
