/**
 * Which paths a rule is about, in the notation that `_headers` has on Netlify and Cloudflare Pages alike: `:name` stands
 * for one segment, `*` at the end for any rest. All else is percent-encoded by `plainPath`. Where a segment goes on after
 * `:name`, Netlify takes the whole of it for the name: `/jobs/:slug.md` would be about `/jobs/gardener/`.
 */
export type Pattern = string;

const plainCharacter = /[\w/-]|[^\0-\x7f]/;

/** Everything else is written as a number, since it may mean something in the expression or around it. */
const escapeText = (text: string): string =>
  [...decodeURIComponent(text)]
    .map((character) =>
      plainCharacter.test(character)
        ? character
        : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
    )
    .join('');

/**
 * A regular expression for percent-decoded paths, which PCRE, RE2 and JavaScript read alike. It has no quotation mark,
 * space, brace or semicolon.
 *
 * @example patternToRegExp('/:locale/feed.xml') // → '^/[^/]+/feed\\x2exml$'
 */
export function patternToRegExp(pattern: Pattern): string {
  const parts = pattern.split(/(:[a-z]+|\*$)/).map((part, index) => {
    if (index % 2 === 0) return escapeText(part);
    return part === '*' ? '.*' : '[^/]+';
  });
  return `^${parts.join('')}$`;
}
