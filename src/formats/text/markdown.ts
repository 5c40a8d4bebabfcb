/** Markdown as text: https://spec.commonmark.org/0.31.2/ and https://github.github.com/gfm/ */

/** Control characters have no place in a text, and halves of characters none in UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** What would begin markup in the middle of a line, or end a heading. Addresses may become links. */
const special = /[\\`*_~[\]<|]|&(?=#?\w+;)|(?<=\s)#/g;

/**
 * A text on one line that means itself.
 *
 * @example markdownText('C# *now*') // → 'C# \\*now\\*'
 */
export const markdownText = (text: string): string =>
  text.toWellFormed().replace(forbidden, '').replace(/\s+/g, ' ').trim().replace(special, '\\$&');

/** @example markdownLink('Apply', 'https://example.com/') // → '[Apply](<https://example.com/>)' */
export const markdownLink = (text: string, href: string): string =>
  `[${markdownText(text)}](<${href.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;

/** Where the address of a link or a picture begins that leads to a path or an anchor of this site. */
const localAddress = /(?=[/#])(?!\/\/)(?<=\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)/gm;

/**
 * A body whose links and pictures say where they lead wherever it is read.
 *
 * @param page Full address of the page that the body stands on.
 * @param base Path of the site, with a slash at the end.
 * @example absoluteMarkdown('[x](/en/)', 'https://example.com/en/jobs/a/', '/') // → '[x](https://example.com/en/)'
 */
export function absoluteMarkdown(body: string, page: string, base: string): string {
  const { origin } = new URL(page);
  return body.replace(localAddress, (_, at: number) => {
    if (body[at] === '#') return page;
    return body.startsWith(base, at) ? origin : origin + base.slice(0, -1);
  });
}
