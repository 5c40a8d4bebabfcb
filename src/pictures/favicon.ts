import type { Theme } from './theme.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** The first letter or digit of a name as its readers count letters; the first character when it has none. */
function initialOf(name: string): string {
  const segments = [...new Intl.Segmenter().segment(name.trim())].map(({ segment }) => segment);
  return (segments.find((segment) => /^[\p{L}\p{N}]/u.test(segment)) ?? segments[0] ?? '').toUpperCase();
}

/** The initial of a company in the colours of its brand, as SVG: it follows the scheme of the browser. */
export function makeFavicon(name: string, { accent, accentText }: Theme): string {
  const initial = initialOf(name).replace(/[&<]/g, (character) => escapes[character] ?? '');
  const style = `rect{fill:${accent.light}}text{fill:${accentText.light}}@media(prefers-color-scheme:dark){rect{fill:${accent.dark}}text{fill:${accentText.dark}}}`;
  const text = `<text x="16" y="23" text-anchor="middle" font-family="system-ui,sans-serif" font-size="20" font-weight="700">${initial}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>${style}</style><rect width="32" height="32" rx="8"/>${text}</svg>\n`;
}
